using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using static Larc.Returns.Workbooks.XmlPieces;

namespace Larc.Returns.Workbooks;

/// <summary>
/// The style sheet: every look twice, plainly and with the mark that keeps text which begins like a formula a text
/// (the spreadsheet then behaves as if an apostrophe had been typed before it).
/// </summary>
internal static class StyleSheetXml
{
    /// <summary>Arial: on every machine, and the typeface the Analysis Function asks for.</summary>
    private const string FontName = "Arial";

    private static readonly ImmutableArray<CellStyle> s_styles = [.. Enum.GetValues<CellLook>().Select(CellStyle.Of)];

    /// <summary>Index of the format of a look; <paramref name="quoted"/> chooses the one for text that begins like a formula.</summary>
    public static int Index(CellLook look, bool quoted = false) => ((int)look * 2) + (quoted ? 1 : 0);

    public static void Write(XmlWriter w)
    {
        var fonts = s_styles.Select(s => (s.Size, s.Bold, s.Colour, s.Underline)).Distinct().ToList();
        var fills = s_styles.Select(s => s.Fill).Distinct().Where(f => f is not null).ToList();
        w.WriteStartElement("styleSheet", WorkbookWriter.Main);
        List(w, "numFmts", 2, i => Element(w, "numFmt", ("numFmtId", Text(164 + i)), ("formatCode", i == 0 ? "yyyy\\-mm\\-dd" : $"@\"{ReturnColumns.RequiredMark}\"")));
        List(w, "fonts", fonts.Count, i => Font(w, fonts[i]));
        // The format fixes the first two fills.
        List(w, "fills", fills.Count + 2, i => Fill(w, i < 2 ? null : fills[i - 2], i == 1 ? "gray125" : "none"));
        List(w, "borders", 2, i => Border(w, i == 1));
        List(w, "cellStyleXfs", 1, _ => Element(w, "xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")));
        List(w, "cellXfs", s_styles.Length * 2, i =>
        {
            var style = s_styles[i / 2];
            Format(w, style, fonts.IndexOf((style.Size, style.Bold, style.Colour, style.Underline)), style.Fill is null ? 0 : fills.IndexOf(style.Fill) + 2, quoted: i % 2 == 1);
        });
        List(w, "cellStyles", 1, _ => Element(w, "cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0")));
        List(w, "dxfs", 1, _ =>
        {
            w.WriteStartElement("dxf");
            w.WriteStartElement("font");
            Element(w, "strike", ("val", "0"));
            Element(w, "color", ("rgb", "FF767676"));
            w.WriteEndElement();
            w.WriteEndElement();
        });
        w.WriteEndElement();
    }

    private static void Format(XmlWriter w, CellStyle style, int font, int fill, bool quoted)
    {
        w.WriteStartElement("xf");
        Attributes(w, ("numFmtId", Text((int)style.Format)), ("fontId", Text(font)), ("fillId", Text(fill)), ("borderId", style.Border ? "1" : "0"), ("xfId", "0"));
        if (quoted)
            Attributes(w, ("quotePrefix", "1"));
        Attributes(w, ("applyNumberFormat", "1"), ("applyFont", "1"), ("applyFill", "1"), ("applyBorder", "1"), ("applyAlignment", "1"), ("applyProtection", "1"));
        w.WriteStartElement("alignment");
        if (style.Centre)
            Attributes(w, ("horizontal", "center"));
        Attributes(w, ("vertical", style.Centre || style.Middle ? "center" : "top"));
        if (style.Wrap)
            Attributes(w, ("wrapText", "1"));
        w.WriteEndElement();
        Element(w, "protection", ("locked", style.Open ? "0" : "1"));
        w.WriteEndElement();
    }

    private static void Font(XmlWriter w, (double Size, bool Bold, string Colour, bool Underline) font)
    {
        w.WriteStartElement("font");
        if (font.Bold)
            Element(w, "b");
        if (font.Underline)
            Element(w, "u");
        Element(w, "sz", ("val", font.Size.ToString(CultureInfo.InvariantCulture)));
        Element(w, "color", ("rgb", "FF" + font.Colour));
        Element(w, "name", ("val", FontName));
        Element(w, "family", ("val", "2"));
        w.WriteEndElement();
    }

    private static void Fill(XmlWriter w, string? colour, string pattern)
    {
        w.WriteStartElement("fill");
        w.WriteStartElement("patternFill");
        w.WriteAttributeString("patternType", colour is null ? pattern : "solid");
        if (colour is not null)
        {
            Element(w, "fgColor", ("rgb", "FF" + colour));
            Element(w, "bgColor", ("indexed", "64"));
        }

        w.WriteEndElement();
        w.WriteEndElement();
    }

    private static void Border(XmlWriter w, bool drawn)
    {
        w.WriteStartElement("border");
        foreach (var side in (ReadOnlySpan<string>)["left", "right", "top", "bottom", "diagonal"])
        {
            w.WriteStartElement(side);
            if (drawn && side != "diagonal")
            {
                w.WriteAttributeString("style", "thin");
                Element(w, "color", ("rgb", "FFBFBFBF"));
            }

            w.WriteEndElement();
        }

        w.WriteEndElement();
    }

    private static void List(XmlWriter w, string element, int count, Action<int> write)
    {
        w.WriteStartElement(element);
        w.WriteAttributeString("count", Text(count));
        for (var i = 0; i < count; i++)
            write(i);
        w.WriteEndElement();
    }
}
