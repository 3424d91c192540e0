using System.Globalization;
using System.Xml;

namespace Larc.Returns.Workbooks;

/// <summary>The small pieces that every part of a workbook is written from.</summary>
internal static class XmlPieces
{
    public static void Element(XmlWriter w, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        w.WriteStartElement(name);
        Attributes(w, attributes);
        w.WriteEndElement();
    }

    public static void Attributes(XmlWriter w, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            w.WriteAttributeString(name, value);
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
