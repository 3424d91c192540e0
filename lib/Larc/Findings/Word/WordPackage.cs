using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Larc.Findings.Word;

/// <summary>
/// The file of a document: its parts in a zip, with fixed times and fixed relationships, so that the same document gives the same bytes.
/// Written part by part, as workbooks are: a package library stamps the clock and invents identifiers.
/// </summary>
internal static class WordPackage
{
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>The earliest time a zip can hold: it says nothing of when or where the file was made.</summary>
    private static readonly DateTimeOffset s_noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Name, string Kind)[] s_parts = [("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"), ("header1", "header"), ("footer1", "footer")];

    private static readonly XmlWriterSettings s_xml = new() { NewLineHandling = NewLineHandling.None, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>Writes the package. Pictures are Enhanced Metafiles, in the order of their relationships (<see cref="PictureId"/>).</summary>
    public static void Write(Stream stream, string title, Action<XmlWriter> body, WordNumbering numbering, string banner, bool isBrief, IReadOnlyList<byte[]> pictures)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", w => ContentTypes(w, pictures.Count > 0));
        Part(zip, "_rels/.rels", w => Relationships(w,
        [
            ("rId1", Office + "officeDocument", "word/document.xml"),
            ("rId2", Packages + "relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", Office + "extended-properties", "docProps/app.xml"),
        ]));
        Part(zip, "docProps/core.xml", w => Core(w, title));
        Part(zip, "docProps/app.xml", w =>
        {
            w.WriteStartElement("Properties", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
            w.WriteElementString("Application", "Larc");
            w.WriteEndElement();
        });
        Part(zip, "word/document.xml", body);
        Part(zip, "word/_rels/document.xml.rels", w => Relationships(w,
        [
            .. s_parts.Select((p, at) => (PartId(at), Office + p.Kind, p.Name + ".xml")),
            .. pictures.Select((_, at) => (PictureId(at), Office + "image", Text($"media/figure{at + 1}.emf"))),
        ]));
        Part(zip, "word/styles.xml", w => WordStyles.Write(w, isBrief));
        Part(zip, "word/numbering.xml", numbering.Write);
        Part(zip, "word/settings.xml", WordFrame.Settings);
        Part(zip, "word/header1.xml", w => WordFrame.Header(w, banner));
        Part(zip, "word/footer1.xml", w => WordFrame.Footer(w, title));
        for (var at = 0; at < pictures.Count; at++)
        {
            using var entry = Entry(zip, Text($"word/media/figure{at + 1}.emf"));
            entry.Write(pictures[at]);
        }
    }

    /// <summary>The relationship of the header; the footer's is the next.</summary>
    public static string HeaderId => PartId(3);

    public static string FooterId => PartId(4);

    /// <summary>The relationship of a picture, counted from 0.</summary>
    public static string PictureId(int at) => Text($"rId{at + 1 + s_parts.Length}");

    private static string PartId(int at) => Text($"rId{at + 1}");

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = s_noTime;
        return entry.Open();
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        using var stream = Entry(zip, name);
        using var writer = XmlWriter.Create(stream, s_xml);
        writer.WriteStartDocument(standalone: true);
        write(writer);
        writer.WriteEndDocument();
    }

    private static void Core(XmlWriter w, string title)
    {
        const string dc = "http://purl.org/dc/elements/1.1/";
        w.WriteStartElement("cp", "coreProperties", Packages + "metadata/core-properties");
        w.WriteElementString("dc", "title", dc, title);
        w.WriteElementString("dc", "creator", dc, "Larc");
        w.WriteElementString("dc", "language", dc, "en-GB");
        w.WriteEndElement();
    }

    private static void ContentTypes(XmlWriter w, bool pictures)
    {
        w.WriteStartElement("Types", Packages + "content-types");
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        if (pictures)
            Type("Default", "Extension", "emf", "image/x-emf");
        Type("Override", "PartName", "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Type("Override", "PartName", "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        Type("Override", "PartName", "/word/document.xml", Word + "document.main+xml");
        foreach (var (name, kind) in s_parts)
            Type("Override", "PartName", $"/word/{name}.xml", $"{Word}{kind}+xml");
        w.WriteEndElement();

        void Type(string element, string attribute, string value, string type)
        {
            w.WriteStartElement(element);
            w.WriteAttributeString(attribute, value);
            w.WriteAttributeString("ContentType", type);
            w.WriteEndElement();
        }
    }

    private static void Relationships(XmlWriter w, IEnumerable<(string Id, string Type, string Target)> targets)
    {
        w.WriteStartElement("Relationships", Packages + "relationships");
        foreach (var (id, type, target) in targets)
        {
            w.WriteStartElement("Relationship");
            w.WriteAttributeString("Id", id);
            w.WriteAttributeString("Type", type);
            w.WriteAttributeString("Target", target);
            w.WriteEndElement();
        }

        w.WriteEndElement();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
