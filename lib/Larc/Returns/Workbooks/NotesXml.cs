using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Larc.Returns.Workbooks;

/// <summary>Notes on cells: the texts are one part, the boxes they are shown in another, in the old drawing language every spreadsheet still reads.</summary>
internal static class NotesXml
{
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const string Office = "urn:schemas-microsoft-com:office:office";
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

    public static void Drawing(XmlWriter w, ImmutableArray<CellNote> notes, int sheet)
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
            // About 38 characters to a line and 14 points to a line.
            var lines = note.Text.Split('\n').Sum(line => 1 + (line.Length / 38));
            var height = Math.Max(3, lines + 1) * 14;
            w.WriteStartElement("shape", Vml);
            w.WriteAttributeString("id", Number($"_x0000_s{(sheet * 1024) + index + 1}"));
            w.WriteAttributeString("type", "#_x0000_t202");
            w.WriteAttributeString("style", Number($"position:absolute;margin-left:60pt;margin-top:2pt;width:230pt;height:{height}pt;z-index:{index + 1};visibility:hidden"));
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
            // From just right of the cell, 300 pixels wide; rows are 20 pixels each, and a box keeps its size when cells move.
            w.WriteElementString("SizeWithCells", Excel, "False");
            w.WriteElementString("Anchor", Excel, Number($"{note.Column + 1}, 12, {note.Row - 1}, 4, {note.Column + 4}, 20, {note.Row - 1 + (height / 15) + 1}, 4"));
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

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
