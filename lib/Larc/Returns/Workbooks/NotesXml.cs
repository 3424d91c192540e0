using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Larc.Returns.Workbooks;

/// <summary>Notes on cells: the texts are one part, the boxes they are shown in another, in the old drawing language every spreadsheet still reads.</summary>
internal static class NotesXml
{
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const string Office = "urn:schemas-microsoft-com:office:office";
    // Pixels at 96 to the inch, as the drawing language counts; a box keeps its size whatever the columns under it are.
    private const int BoxWidth = 320;
    private const int LinePixels = 17;
    private const int RowPixels = 19;
    private const int HeadingPixels = 43;
    private const double BoxCharacters = 38;

    private const string Excel = "urn:schemas-microsoft-com:office:excel";

    public static void Comments(XmlWriter w, ImmutableArray<CellNote> notes)
    {
        w.WriteStartElement("comments", WorkbookWriter.Main);
        w.WriteStartElement("authors");
        w.WriteElementString("author", "Larc");
        w.WriteEndElement();
        w.WriteStartElement("commentList");
        foreach (var note in notes)
        {
            w.WriteStartElement("comment");
            w.WriteAttributeString("ref", CellText.Address(note.Column, note.Row));
            w.WriteAttributeString("authorId", "0");
            w.WriteStartElement("text");
            w.WriteStartElement("r");
            w.WriteStartElement("rPr");
            w.WriteStartElement("sz");
            w.WriteAttributeString("val", "10");
            w.WriteEndElement();
            w.WriteStartElement("rFont");
            w.WriteAttributeString("val", "Arial");
            w.WriteEndElement();
            w.WriteEndElement();
            w.WriteStartElement("t");
            w.WriteAttributeString("xml", "space", null, "preserve");
            w.WriteString(CellText.Clean(note.Text));
            w.WriteEndElement();
            w.WriteEndElement();
            w.WriteEndElement();
            w.WriteEndElement();
        }

        w.WriteEndElement();
        w.WriteEndElement();
    }

    public static void Drawing(XmlWriter w, ImmutableArray<CellNote> notes, ImmutableArray<SheetColumn> columns, int sheet)
    {
        w.WriteStartElement("xml");
        w.WriteAttributeString("xmlns", "v", null, Vml);
        w.WriteAttributeString("xmlns", "o", null, Office);
        w.WriteAttributeString("xmlns", "x", null, Excel);
        w.WriteStartElement("shapelayout", Office);
        w.WriteAttributeString("ext", Vml, "edit");
        w.WriteStartElement("idmap", Office);
        w.WriteAttributeString("ext", Vml, "edit");
        w.WriteAttributeString("data", Number($"{sheet}"));
        w.WriteEndElement();
        w.WriteEndElement();
        w.WriteStartElement("shapetype", Vml);
        w.WriteAttributeString("id", "_x0000_t202");
        w.WriteAttributeString("coordsize", "21600,21600");
        w.WriteAttributeString("spt", Office, "202");
        w.WriteAttributeString("path", "m,l,21600r21600,l21600,xe");
        Element("stroke", Vml, ("joinstyle", "miter"));
        w.WriteStartElement("path", Vml);
        w.WriteAttributeString("gradientshapeok", "t");
        w.WriteAttributeString("connecttype", Office, "rect");
        w.WriteEndElement();
        w.WriteEndElement();
        for (var i = 0; i < notes.Length; i++)
            Box(notes[i], i);
        w.WriteEndElement();

        void Box(CellNote note, int index)
        {
            var (toColumn, toX) = RightEdge(columns, note.Column + 1, 12 + BoxWidth);
            var height = (RowHeight.Lines(note.Text, BoxCharacters) + 1) * LinePixels;
            // Notes hang from row 1, which is taller than the rows below it.
            var below = Math.Max(0, height - HeadingPixels) / RowPixels;
            w.WriteStartElement("shape", Vml);
            w.WriteAttributeString("id", Number($"_x0000_s{(sheet * 1024) + index + 1}"));
            w.WriteAttributeString("type", "#_x0000_t202");
            w.WriteAttributeString("style", Number($"position:absolute;width:{BoxWidth * 3 / 4}pt;height:{height * 3 / 4}pt;z-index:{index + 1};visibility:hidden"));
            w.WriteAttributeString("fillcolor", "#fff7e0");
            w.WriteAttributeString("insetmode", Office, "auto");
            Element("fill", Vml, ("color2", "#fff7e0"));
            Element("shadow", Vml, ("on", "t"), ("color", "#bfbfbf"), ("obscured", "t"));
            w.WriteStartElement("path", Vml);
            w.WriteAttributeString("connecttype", Office, "none");
            w.WriteEndElement();
            w.WriteStartElement("textbox", Vml);
            w.WriteAttributeString("style", "mso-direction-alt:auto");
            w.WriteEndElement();
            w.WriteStartElement("ClientData", Excel);
            w.WriteAttributeString("ObjectType", "Note");
            w.WriteElementString("SizeWithCells", Excel, "False");
            // Left column, pixels into it, top row, pixels into it; then right and bottom in the same way.
            w.WriteElementString("Anchor", Excel, Number($"{note.Column + 1}, 12, {note.Row - 1}, 4, {toColumn}, {toX}, {note.Row + below}, 4"));
            w.WriteElementString("AutoFill", Excel, "False");
            w.WriteElementString("Row", Excel, Number($"{note.Row - 1}"));
            w.WriteElementString("Column", Excel, Number($"{note.Column}"));
            w.WriteEndElement();
            w.WriteEndElement();
        }

        void Element(string name, string space, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            w.WriteStartElement(name, space);
            foreach (var (attribute, value) in attributes)
                w.WriteAttributeString(attribute, value);
            w.WriteEndElement();
        }
    }

    /// <summary>The column, and the pixels into it, at a distance in pixels from the left edge of a column.</summary>
    private static (int Column, int Pixels) RightEdge(ImmutableArray<SheetColumn> columns, int column, int distance)
    {
        for (; column < columns.Length && distance >= Pixels(column); column++)
            distance -= Pixels(column);
        return column < columns.Length ? (column, distance) : (column + (distance / 101), distance % 101);

        int Pixels(int c) => (int)((columns[c].Width * 8) + 5);
    }

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
