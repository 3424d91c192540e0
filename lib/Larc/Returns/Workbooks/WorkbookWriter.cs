using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Larc.Returns.Workbooks;

/// <summary>
/// Writes a workbook: the same plan gives the same bytes on the same machine, and the same parts on any.
/// Parts are streamed straight into the zip with fixed times, because a package library stamps the clock, invents relationship ids,
/// and takes three times as long over a large sheet.
/// </summary>
internal static class WorkbookWriter
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    internal const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The earliest time a zip can hold: it says nothing of when or where the file was made.</summary>
    private static readonly DateTimeOffset s_noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings s_xml = new()
    {
        // Text is cleaned before it comes here; line ends are LF on every system, or the parts would differ between them.
        CheckCharacters = false,
        NewLineHandling = NewLineHandling.None,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    /// <summary>Writes the workbook to a file, replacing one that is there only when all of it could be written.</summary>
    /// <exception cref="IOException">The file cannot be written, for instance because it is open elsewhere.</exception>
    public static void Write(WorkbookPlan plan, string path)
    {
        var unfinished = path + ".part";
        try
        {
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
                Write(plan, file);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Writes the workbook to a stream, which stays open.</summary>
    public static void Write(WorkbookPlan plan, Stream stream)
    {
        Check(plan);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", w => ContentTypes(w, plan));
        Part(zip, "_rels/.rels", w => RelationshipList(w,
        [
            ("officeDocument/2006/relationships/officeDocument", "xl/workbook.xml"),
            ("package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
            ("officeDocument/2006/relationships/extended-properties", "docProps/app.xml"),
            .. plan.Output is null ? default(ReadOnlySpan<(string, string)>) : [("officeDocument/2006/relationships/custom-properties", "docProps/custom.xml")],
        ]));
        Part(zip, "docProps/core.xml", w => DocumentProperties.Core(w, plan.Title));
        Part(zip, "docProps/app.xml", DocumentProperties.App);
        if (plan.Output is not null)
            Part(zip, "docProps/custom.xml", w => DocumentProperties.Custom(w, plan.Output));
        Part(zip, "xl/workbook.xml", w => WorkbookXml.Write(w, plan));
        Part(zip, "xl/_rels/workbook.xml.rels", w => RelationshipList(w,
        [
            .. plan.Sheets.Select((_, i) => ("officeDocument/2006/relationships/worksheet", Number($"worksheets/sheet{i + 1}.xml"))),
            ("officeDocument/2006/relationships/styles", "styles.xml"),
        ]));
        Part(zip, "xl/styles.xml", StyleSheetXml.Write);
        for (var i = 0; i < plan.Sheets.Length; i++)
            Sheet(zip, plan.Sheets[i], i + 1);
    }

    private static void Sheet(ZipArchive zip, SheetPlan sheet, int number)
    {
        Part(zip, Number($"xl/worksheets/sheet{number}.xml"), w => SheetXml.Write(w, sheet, selected: number == 1));
        if (sheet.Notes.IsEmpty)
            return;
        Part(zip, Number($"xl/worksheets/_rels/sheet{number}.xml.rels"), w => RelationshipList(w,
        [
            ("officeDocument/2006/relationships/comments", Number($"../comments{number}.xml")),
            ("officeDocument/2006/relationships/vmlDrawing", Number($"../drawings/vmlDrawing{number}.vml")),
        ]));
        Part(zip, Number($"xl/comments{number}.xml"), w => NotesXml.Comments(w, sheet.Notes));
        Part(zip, Number($"xl/drawings/vmlDrawing{number}.vml"), w => NotesXml.Drawing(w, sheet.Notes, sheet.Columns, number));
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = s_noTime;
        using var stream = entry.Open();
        using var buffered = new BufferedStream(stream, 1 << 16);
        using var writer = XmlWriter.Create(buffered, s_xml);
        writer.WriteStartDocument(standalone: true);
        write(writer);
        writer.WriteEndDocument();
    }

    private static void ContentTypes(XmlWriter w, WorkbookPlan plan)
    {
        w.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Default("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        if (plan.Output is not null)
            Override("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml");
        Override("/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
        Override("/xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
        for (var i = 1; i <= plan.Sheets.Length; i++)
        {
            Override(Number($"/xl/worksheets/sheet{i}.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
            if (!plan.Sheets[i - 1].Notes.IsEmpty)
                Override(Number($"/xl/comments{i}.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
        }

        w.WriteEndElement();

        void Default(string extension, string type) => Entry("Default", "Extension", extension, type);
        void Override(string part, string type) => Entry("Override", "PartName", part, type);
        void Entry(string element, string attribute, string value, string type)
        {
            w.WriteStartElement(element);
            w.WriteAttributeString(attribute, value);
            w.WriteAttributeString("ContentType", type);
            w.WriteEndElement();
        }
    }

    private static void RelationshipList(XmlWriter w, ReadOnlySpan<(string Type, string Target)> targets)
    {
        w.WriteStartElement("Relationships", PackageRelationships);
        for (var i = 0; i < targets.Length; i++)
        {
            w.WriteStartElement("Relationship");
            w.WriteAttributeString("Id", Number($"rId{i + 1}"));
            w.WriteAttributeString("Type", "http://schemas.openxmlformats.org/" + targets[i].Type);
            w.WriteAttributeString("Target", targets[i].Target);
            w.WriteEndElement();
        }

        w.WriteEndElement();
    }

    private static void Check(WorkbookPlan plan)
    {
        if (plan.Sheets.IsEmpty)
            throw new ArgumentException("A workbook needs a sheet.", nameof(plan));
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in plan.Sheets.Select(s => s.Name))
        {
            if (name.Length is 0 or > 31 || name.AsSpan().ContainsAny(@"\/?*[]:") || !names.Add(name))
                throw new ArgumentException($"'{name}' cannot be the name of a sheet: it must be its own, 1 to 31 characters, without \\ / ? * [ ] or :.", nameof(plan));
        }
    }

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
