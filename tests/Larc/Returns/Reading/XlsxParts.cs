using System.IO.Compression;
using System.Text;
using Larc.Returns;
using Larc.Returns.Reading;

namespace Larc.Tests.Returns.Reading;

/// <summary>A workbook made of parts written by hand, as other programs write them. Set a part to null to leave it out.</summary>
internal sealed class XlsxParts
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, byte[]> _parts = [];

    public XlsxParts()
    {
        this["[Content_Types].xml"] = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""";
        this["_rels/.rels"] = Relations(("r1", "officeDocument", "xl/workbook.xml"));
        this["xl/_rels/workbook.xml.rels"] = Relations(("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "styles", "styles.xml"), ("r3", "sharedStrings", "sharedStrings.xml"));
        this["xl/workbook.xml"] = Workbook("", ("Data", "r1"));
        this["xl/styles.xml"] = $"""<styleSheet xmlns="{Main}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="46"/></cellXfs></styleSheet>""";
    }

    public string? this[string part]
    {
        set
        {
            if (value is null)
                _parts.Remove(part);
            else
                _parts[part] = Encoding.UTF8.GetBytes(value);
        }
    }

    public static XlsxParts WithRows(string rows) => WithSheet(Sheet(rows));

    public static XlsxParts WithSheet(string xml) => new() { ["xl/worksheets/sheet1.xml"] = xml };

    public static string Sheet(string rows, string head = "") => $"""<worksheet xmlns="{Main}">{head}<sheetData>{rows}</sheetData></worksheet>""";

    public static string Texts(params string[] items) => $"""<sst xmlns="{Main}">{string.Concat(items.Select(i => $"<si>{i}</si>"))}</sst>""";

    public static string Workbook(string properties, params (string Name, string Id)[] sheets) =>
        $"""<workbook xmlns="{Main}" xmlns:r="{Types}">{properties}<sheets>{string.Concat(sheets.Select((s, i) => FormattableString.Invariant($"""<sheet name="{s.Name}" sheetId="{i + 1}" r:id="{s.Id}"/>""")))}</sheets></workbook>""";

    public static string Relations(params (string Id, string Type, string Target)[] relations) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(relations.Select(r => $"""<Relationship Id="{r.Id}" Type="{Types}/{r.Type}" Target="{r.Target}"/>"""))}</Relationships>""";

    public XlsxParts InUtf16(string part)
    {
        _parts[part] = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(_parts[part]))];
        return this;
    }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    public IReturnSource Open(ReadLimits? limits = null) => ReturnFile.Open(Bytes(), ".xlsx", limits ?? ReadLimits.Default);

    /// <summary>Every cell that holds anything, as "B3 Text two".</summary>
    public IReadOnlyList<string> Cells(int sheet = 0)
    {
        using var source = Open();
        return Cells(source, sheet);
    }

    public static IReadOnlyList<string> Cells(IReturnSource source, int sheet) =>
        [.. source.Rows(sheet).SelectMany(row => Enumerable.Range(0, row.Width).Where(c => !row[c].IsBlank).Select(c => $"{CellAddress.Of(c, row.Number)} {row[c].Kind} {row[c].Text}"))];
}
