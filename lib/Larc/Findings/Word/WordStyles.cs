using System.Xml;

namespace Larc.Findings.Word;

/// <summary>The styles of a document. Headings, contents, captions, lists and quotations are those every word processor knows by name.</summary>
internal static class WordStyles
{
    public const string Edition = "Edition", Lead = "ListLead", TableNote = "TableNote", TableCell = "TableCell", TableNumber = "TableNumber", TableHead = "TableHead", Figure = "Figure",
        BoxHeading = "BoxHeading", BoxText = "BoxText", BoxQuotation = "BoxQuotation", Prompt = "Prompt", Evidence = "Evidence", Reserve = "Reserve", ClaimLink = "ClaimLink", Table = "LarcTable";

    private const string Blue = "12436D", Plum = "801650", Grey = "595959";

    /// <summary>Writes the styles; those of a brief are closer, so that it keeps to one page.</summary>
    public static void Write(XmlWriter w, bool isBrief)
    {
        w.Open("styles");
        Defaults(w);
        Style(w, "Normal", "Normal", isBrief ? new(Size: 21, After: 80, Line: 252) : new(Size: 22, After: 140, Line: 276), isDefault: true);
        Style(w, "Title", "Title", new(Size: isBrief ? 36 : 48, Bold: true, Colour: Blue, Before: 0, After: isBrief ? 80 : 160, KeepNext: true), next: "Normal");
        foreach (var (level, size, before) in new[] { (1, isBrief ? 26 : 32, isBrief ? 180 : 480), (2, 26, 360), (3, 24, 280), (4, 22, 240) })
            Style(w, $"Heading{WordXml.Number(level)}", $"heading {WordXml.Number(level)}", new(Size: size, Bold: true, Colour: Blue, Before: before, After: isBrief ? 60 : 120, KeepNext: true, Outline: level - 1), next: "Normal");
        Style(w, "TOCHeading", "TOC Heading", new(Size: 28, Bold: true, Colour: Blue, Before: 240, After: 120, KeepNext: true), next: "Normal");
        foreach (var (level, indent) in new[] { (1, 0), (2, 284), (3, 568) })
            Style(w, $"TOC{WordXml.Number(level)}", $"toc {WordXml.Number(level)}", new(After: 60, Indent: indent));
        Style(w, "Caption", "caption", new(Bold: true, Size: 21, Before: 240, After: 40, KeepNext: true));
        Style(w, "ListParagraph", "List Paragraph", new(After: isBrief ? 30 : 60));
        Style(w, "Quote", "Quote", new(Italic: true, Indent: 340, After: 140, Bar: "28A197"));
        Style(w, "Header", "header", new(Bold: true, Size: 18, Colour: Plum, After: 0, Right: true));
        Style(w, "Footer", "footer", new(Size: 18, Colour: Grey, After: 0, TabAtEnd: true));
        Style(w, Edition, Edition, new(Bold: true, Colour: Plum, After: isBrief ? 80 : 240));
        Style(w, Lead, "List lead", new(After: isBrief ? 40 : 80, KeepNext: true));
        Style(w, TableNote, "Table note", new(Size: 18, After: 40));
        Style(w, TableCell, "Table cell", new(Size: 18, After: 0, Before: 0, Line: 240));
        Style(w, TableNumber, "Table number", new(Size: 18, After: 0, Line: 240, Right: true));
        Style(w, TableHead, "Table head", new(Size: 18, Bold: true, After: 0, Line: 240, KeepNext: true));
        Style(w, Figure, Figure, new(After: 60, KeepNext: true));
        Style(w, BoxHeading, "Box heading", new(Bold: true, Colour: Blue, After: 0, Box: true, KeepNext: true));
        Style(w, BoxText, "Box text", new(After: 0, Before: 80, Box: true));
        Style(w, BoxQuotation, "Box quotation", new(Italic: true, After: 0, Before: 80, Box: true));
        Style(w, Prompt, Prompt, new(After: 200, Before: 120, Dashed: true));
        Style(w, Evidence, Evidence, new(Size: 16, After: 120, Line: 240));
        Characters(w);
        TableStyle(w);
        w.End();
    }

    private static void Defaults(XmlWriter w)
    {
        w.Open("docDefaults");
        w.Open("rPrDefault");
        w.Open("rPr");
        w.Element("rFonts", ("ascii", "Arial"), ("hAnsi", "Arial"), ("eastAsia", "Arial"), ("cs", "Arial"));
        w.Value("sz", "22");
        w.Element("lang", ("val", "en-GB"), ("eastAsia", "en-GB"), ("bidi", "ar-SA"));
        w.End();
        w.End();
        w.Element("pPrDefault");
        w.End();
    }

    private static void Style(XmlWriter w, string id, string name, WordLook look, bool isDefault = false, string next = "")
    {
        w.Open("style", ("type", "paragraph"), ("styleId", id));
        if (isDefault)
            w.WriteAttributeString("w", "default", WordXml.Main, "1");
        else if (!IsKnown(id))
            w.WriteAttributeString("w", "customStyle", WordXml.Main, "1");
        w.Value("name", name);
        if (!isDefault)
            w.Value("basedOn", "Normal");
        if (next.Length > 0)
            w.Value("next", next);
        w.Element("qFormat");
        look.Write(w);
        w.End();
    }

    private static bool IsKnown(string id) =>
        id is "Title" or "Caption" or "ListParagraph" or "Quote" or "Header" or "Footer" || id.StartsWith("Heading", StringComparison.Ordinal) || id.StartsWith("TOC", StringComparison.Ordinal);

    private static void Characters(XmlWriter w)
    {
        Character("Hyperlink", "Hyperlink", known: true, () =>
        {
            w.Value("color", Blue);
            w.Value("u", "single");
        });
        Character(ClaimLink, "Claim link", known: false, () =>
        {
            w.Value("color", Blue);
            w.Value("sz", "16");
        });
        Character(Reserve, Reserve, known: false, () =>
        {
            w.Element("b");
            w.Element("i", ("val", "0"));
            w.Value("color", Plum);
        });
        Character("Role", "Role", known: false, () => w.Element("i", ("val", "0")));

        void Character(string id, string name, bool known, Action properties)
        {
            w.Open("style", ("type", "character"), ("styleId", id));
            if (!known)
                w.WriteAttributeString("w", "customStyle", WordXml.Main, "1");
            w.Value("name", name);
            w.Open("rPr");
            properties();
            w.End();
            w.End();
        }
    }

    private static void TableStyle(XmlWriter w)
    {
        w.Open("style", ("type", "table"), ("default", "1"), ("styleId", "TableNormal"));
        w.Value("name", "Normal Table");
        w.Open("tblPr");
        w.Element("tblInd", ("w", "0"), ("type", "dxa"));
        w.End();
        w.End();
        w.Open("style", ("type", "table"), ("customStyle", "1"), ("styleId", Table));
        w.Value("name", "Larc table");
        w.Value("basedOn", "TableNormal");
        w.Open("tblPr");
        w.Open("tblBorders");
        w.Element("top", ("val", "single"), ("sz", "8"), ("space", "0"), ("color", Blue));
        w.Element("bottom", ("val", "single"), ("sz", "8"), ("space", "0"), ("color", Blue));
        w.Element("insideH", ("val", "single"), ("sz", "4"), ("space", "0"), ("color", "BFBFBF"));
        w.End();
        w.Open("tblCellMar");
        w.Element("top", ("w", "40"), ("type", "dxa"));
        w.Element("left", ("w", "70"), ("type", "dxa"));
        w.Element("bottom", ("w", "40"), ("type", "dxa"));
        w.Element("right", ("w", "70"), ("type", "dxa"));
        w.End();
        w.End();
        w.Open("tblStylePr", ("type", "firstRow"));
        w.Open("tcPr");
        w.Element("shd", ("val", "clear"), ("color", "auto"), ("fill", "DCE7F2"));
        w.End();
        w.End();
        w.End();
    }
}
