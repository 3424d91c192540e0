using System.Globalization;
using System.Xml;
using Larc.Display;

namespace Larc.Findings.Word;

/// <summary>The small pieces a document is written from. Every text is cleaned of what XML and readers cannot bear.</summary>
internal static class WordXml
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Open(this XmlWriter w, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        w.WriteStartElement("w", name, Main);
        foreach (var (attribute, value) in attributes)
            w.WriteAttributeString("w", attribute, Main, value);
    }

    public static void End(this XmlWriter w) => w.WriteEndElement();

    public static void Element(this XmlWriter w, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        w.Open(name, attributes);
        w.End();
    }

    public static void Value(this XmlWriter w, string name, string value) => w.Element(name, ("val", value));

    /// <summary>Begins a paragraph; <paramref name="properties"/> writes what follows its style.</summary>
    public static void Paragraph(this XmlWriter w, string style, Action content, Action? properties = null)
    {
        w.Open("p");
        w.Open("pPr");
        w.Value("pStyle", style);
        properties?.Invoke();
        w.End();
        content();
        w.End();
    }

    /// <summary>A run of text, in a character style where one is named, in letters of <paramref name="size"/> half points where that is given.</summary>
    public static void Run(this XmlWriter w, string text, string style = "", bool bold = false, int size = 0)
    {
        w.Open("r");
        Properties(w, style, bold, size);
        Words(w, text);
        w.End();
    }

    public static void Break(this XmlWriter w)
    {
        w.Open("r");
        w.Element("br");
        w.End();
    }

    /// <summary>Text that leads to a bookmark of the document.</summary>
    public static void Link(this XmlWriter w, string bookmark, string text, string style)
    {
        w.Open("hyperlink", ("anchor", bookmark), ("history", "1"));
        w.Run(text, style);
        w.End();
    }

    /// <summary>A place that links lead to.</summary>
    public static void Bookmark(this XmlWriter w, int id, string name, Action content)
    {
        w.Element("bookmarkStart", ("id", Number(id)), ("name", name));
        content();
        w.Element("bookmarkEnd", ("id", Number(id)));
    }

    /// <summary>A field with the result it has now.</summary>
    public static void Field(this XmlWriter w, string instruction, string result, string style = "")
    {
        FieldMark(w, "begin");
        w.Open("r");
        w.Open("instrText");
        w.WriteAttributeString("xml", "space", null, "preserve");
        w.WriteString(instruction);
        w.End();
        w.End();
        FieldMark(w, "separate");
        w.Run(result, style);
        FieldMark(w, "end");
    }

    public static void FieldMark(this XmlWriter w, string kind)
    {
        w.Open("r");
        w.Element("fldChar", ("fldCharType", kind));
        w.End();
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An anchor of a page as the name of a bookmark, which may hold no hyphen.</summary>
    public static string Bookmark(string anchor) => anchor.Replace('-', '_');

    private static void Words(XmlWriter w, string text)
    {
        w.Open("t");
        w.WriteAttributeString("xml", "space", null, "preserve");
        // Cleaning takes spaces from the ends, which part this run from the next.
        var clean = PlainText.Clean(text);
        w.WriteString(clean.Length == 0 ? End(text) : $"{End(text[..1])}{clean}{End(text[^1..])}");
        w.End();
    }

    /// <summary>A space, kept as it is; nothing of anything else.</summary>
    private static string End(string text) => text is " " or "\u00A0" ? text : "";

    private static void Properties(XmlWriter w, string style, bool bold, int size)
    {
        if (style.Length == 0 && !bold && size == 0)
            return;
        w.Open("rPr");
        if (style.Length > 0)
            w.Value("rStyle", style);
        if (bold)
            w.Element("b");
        if (size > 0)
            w.Value("sz", Number(size));
        w.End();
    }
}
