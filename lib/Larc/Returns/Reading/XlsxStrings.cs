using System.Text;
using System.Xml;

namespace Larc.Returns.Reading;

/// <summary>The shared texts of a workbook; phonetic readings are left out, the runs of a formatted text are joined.</summary>
internal static class XlsxStrings
{
    public static string[] Read(Stream? part)
    {
        if (part is null)
            return [];
        var texts = new List<string>();
        using var xml = SafeXml.Open(part);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                texts.Add(ReadText(xml));
        }

        return [.. texts];
    }

    /// <summary>The text of the element the reader stands on (<c>si</c> or <c>is</c>); leaves the reader on its end.</summary>
    public static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var end = xml.Depth;
        var first = "";
        StringBuilder? more = null;
        var phonetic = 0;
        var inText = false;
        while (xml.Read() && (xml.Depth > end || xml.NodeType != XmlNodeType.EndElement))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "rPh" && !xml.IsEmptyElement:
                    phonetic++;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "rPh":
                    phonetic--;
                    break;
                case XmlNodeType.Element when xml.LocalName == "t":
                    inText = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "t":
                    inText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when inText && phonetic == 0:
                    if (first.Length == 0 && more is null)
                        first = xml.Value;
                    else
                        (more ??= new StringBuilder(first)).Append(xml.Value);
                    break;
            }
        }

        return XlsxEscapes.Unescape(more?.ToString() ?? first);
    }
}
