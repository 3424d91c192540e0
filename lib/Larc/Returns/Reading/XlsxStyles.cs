using System.Xml;

namespace Larc.Returns.Reading;

/// <summary>Which cell styles of a workbook show a number as a date.</summary>
internal static class XlsxStyles
{
    /// <summary>For each style index, whether it is a date's.</summary>
    public static bool[] Read(Stream? part)
    {
        if (part is null)
            return [];
        var dateFormats = new HashSet<int>();
        var styles = new List<bool>();
        var inCellFormats = false;
        using var xml = SafeXml.Open(part);
        while (xml.Read())
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "numFmt"):
                    if (Number(xml, "numFmtId") is { } id && IsDate(xml.GetAttribute("formatCode") ?? ""))
                        dateFormats.Add(id);
                    break;
                case (XmlNodeType.Element, "cellXfs"):
                    inCellFormats = !xml.IsEmptyElement;
                    break;
                case (XmlNodeType.EndElement, "cellXfs"):
                    inCellFormats = false;
                    break;
                case (XmlNodeType.Element, "xf") when inCellFormats:
                    var format = Number(xml, "numFmtId") ?? 0;
                    styles.Add(IsBuiltInDate(format) || dateFormats.Contains(format));
                    break;
            }
        }

        return [.. styles];
    }

    /// <summary>Whether a custom format shows a day: a d or y, or an m beside no h and s, outside quotes, brackets and escapes.</summary>
    internal static bool IsDate(string format)
    {
        for (var i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '"':
                    i = format.IndexOf('"', i + 1) is >= 0 and var end ? end : format.Length;
                    break;
                case '[':
                    i = format.IndexOf(']', i + 1) is >= 0 and var close ? close : format.Length;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case ';':
                    return false;
                case 'G' or 'g':
                    if (string.Compare(format, i, "General", 0, 7, StringComparison.OrdinalIgnoreCase) == 0)
                        i += 6;
                    break;
                case 'd' or 'D' or 'y' or 'Y':
                    return true;
            }
        }

        return false;
    }

    /// <summary>Formats Excel has built in that show a day, its East Asian ones included.</summary>
    private static bool IsBuiltInDate(int id) => id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    private static int? Number(XmlReader xml, string attribute) => int.TryParse(xml.GetAttribute(attribute), out var number) ? number : null;
}
