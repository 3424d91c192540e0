using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Larc.Tests.Returns;

/// <summary>
/// Writes workbooks as XML by hand, so that they can be as wrong as other people's: errors, formulas without values, numbers shown as dates.
/// The same content gives the same bytes. A cell is null, a text, a number, a truth value, or one of the records below.
/// </summary>
internal sealed class RawWorkbook
{
    private readonly List<(string Name, string Xml)> _sheets = [];
    private readonly List<(string Name, string Text)> _extra = [];

    public sealed record Formula(string Text, string? Value = null);

    public sealed record Error(string Text);

    public sealed record Day(double Serial);

    /// <summary>Whether the workbook counts days from 1904.</summary>
    public bool From1904 { get; init; }

    /// <summary>Adds a sheet; a null row is left out, so that the next has a higher number.</summary>
    public RawWorkbook Sheet(string name, params object?[]?[] rows)
    {
        _sheets.Add((name, SheetXml(rows)));
        return this;
    }

    /// <summary>Adds a sheet whose XML is given.</summary>
    public RawWorkbook SheetOfXml(string name, string xml)
    {
        _sheets.Add((name, xml));
        return this;
    }

    /// <summary>Adds another part.</summary>
    public RawWorkbook Part(string name, string text)
    {
        _extra.Add((name, text));
        return this;
    }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>""" + string.Concat(_sheets.Select((_, i) => FormattableString.Invariant($"""<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""))) + "</Types>");
            Write(zip, "_rels/.rels", """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Write(zip, "xl/workbook.xml", $"""<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{(From1904 ? """<workbookPr date1904="1"/>""" : "")}<sheets>{string.Concat(_sheets.Select((s, i) => FormattableString.Invariant($"""<sheet name="{SecurityElement.Escape(s.Name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""")))}</sheets></workbook>""");
            Write(zip, "xl/_rels/workbook.xml.rels", """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""" + string.Concat(_sheets.Select((_, i) => FormattableString.Invariant($"""<Relationship Id="rId{i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""))) + """<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
            Write(zip, "xl/styles.xml", """<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            for (var i = 0; i < _sheets.Count; i++)
                Write(zip, FormattableString.Invariant($"xl/worksheets/sheet{i + 1}.xml"), _sheets[i].Xml);
            foreach (var (name, text) in _extra)
                Write(zip, name, text);
        }

        return stream.ToArray();
    }

    public static string SheetXml(IEnumerable<object?[]?> rows)
    {
        var xml = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            if (row is null)
                continue;
            xml.Append(CultureInfo.InvariantCulture, $"""<row r="{number}">""");
            for (var c = 0; c < row.Length; c++)
                Cell(xml, FormattableString.Invariant($"{(char)('A' + c)}{number}"), row[c]);
            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static void Cell(StringBuilder xml, string address, object? value)
    {
        var text = value switch
        {
            null => "",
            string s => $"""<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{SecurityElement.Escape(s)}</t></is></c>""",
            bool b => $"""<c r="{address}" t="b"><v>{(b ? 1 : 0)}</v></c>""",
            Day d => FormattableString.Invariant($"""<c r="{address}" s="1"><v>{d.Serial}</v></c>"""),
            Error e => $"""<c r="{address}" t="e"><v>{e.Text}</v></c>""",
            Formula { Value: null } f => $"""<c r="{address}"><f>{SecurityElement.Escape(f.Text)}</f></c>""",
            Formula f => $"""<c r="{address}" t="str"><f>{SecurityElement.Escape(f.Text)}</f><v>{SecurityElement.Escape(f.Value)}</v></c>""",
            IFormattable n => $"""<c r="{address}"><v>{n.ToString(null, CultureInfo.InvariantCulture)}</v></c>""",
            _ => throw new ArgumentException($"No cell can hold a {value.GetType()}."),
        };
        xml.Append(text);
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(2008, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
