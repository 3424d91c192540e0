using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Larc.Returns.Reading;

/// <summary>
/// A workbook's parts laid out for the reading library, in memory: each part is unpacked once, under the limits, looked at, and stored as it is, so that the
/// library sees exactly the bytes that were checked and need not unpack them again. The library knows parts by fixed names, does not know
/// 'date1904' in words as LibreOffice writes it, nor strict workbooks, nor columns without a width; here they get the form it knows.
/// </summary>
internal sealed partial class XlsxCopy
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string DocumentRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Bytes kept as they are; what goes beyond is packed lightly, so that a workbook of a gigabyte does not need one in memory.</summary>
    private const long StoredBytes = 64L << 20;
    private const int PieceSize = 128 << 10;

    private readonly MemoryStream _zip;
    private readonly bool[] _present;
    private readonly bool[] _look;
    private long _stored;

    public XlsxCopy(SafeZip zip, XlsxMap map)
    {
        _present = new bool[map.Sheets.Length];
        _look = new bool[map.Sheets.Length];
        var parts = map.Sheets.Select(s => s.Part).Append(map.Styles).Append(map.Texts).OfType<string>();
        _zip = new((int)Math.Min(StoredBytes, parts.Sum(zip.AnnouncedLength)) + (64 << 10));
        using (var copy = new ZipArchive(_zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            WriteWorkbook(copy, map);
            if (map.Styles is { } styles)
                Copy(zip, styles, copy, "xl/styles.xml");
            if (map.Texts is { } texts)
                Copy(zip, texts, copy, "xl/sharedStrings.xml");
            for (var i = 0; i < map.Sheets.Length; i++)
            {
                _present[i] = zip.Has(map.Sheets[i].Part);
                if (!_present[i])
                    continue;
                var scan = Copy(zip, map.Sheets[i].Part, copy, Part(i));
                _look[i] = scan.Found;
                // The library would show the text's number in its place.
                if (scan.Shared && map.Texts is null)
                    throw ReturnRefusedException.Damaged("a cell that points to a text which is not there");
            }
        }

        Check("xl/styles.xml", "styleSheet");
        Check("xl/sharedStrings.xml", "sst");
    }

    /// <summary>Whether the sheet has content.</summary>
    public bool Has(int sheet) => _present[sheet];

    /// <summary>Whether the sheet's XML may hold what the library does not show.</summary>
    public bool MustLook(int sheet) => _look[sheet];

    /// <summary>The whole copy. The library's first sheet is an empty one, so that opening reads no sheet; the workbook's follow.</summary>
    public Stream Open() => new MemoryStream(_zip.GetBuffer(), 0, (int)_zip.Length, writable: false);

    /// <summary>Checks what a sheet begins with, before the library sees it.</summary>
    /// <exception cref="XmlException">It is no sheet, or has a document type.</exception>
    public void Check(int sheet) => Check(Part(sheet), "worksheet");

    /// <summary>Reads a sheet's XML.</summary>
    public T Read<T>(int sheet, Func<Stream, T> read)
    {
        using var zip = new ZipArchive(Open());
        using var stream = zip.GetEntry(Part(sheet))!.Open();
        return read(stream);
    }

    /// <summary>
    /// A document type stands before the first element, in whatever encoding: reading as far as that refuses it. A part that begins with anything but its own
    /// element the library would take for an empty one.
    /// </summary>
    private void Check(string part, string element)
    {
        using var zip = new ZipArchive(Open());
        if (zip.GetEntry(part) is not { } entry)
            return;
        using var xml = SafeXml.Open(entry.Open());
        if (!xml.IsStartElement(element, Main))
            throw new XmlException("Not the element that was expected.");
    }

    private static string Part(int sheet) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{sheet}.xml");

    private XlsxScan Copy(SafeZip from, string part, ZipArchive to, string name)
    {
        var scan = default(XlsxScan);
        var buffer = ArrayPool<byte>.Shared.Rent(XlsxScan.Overlap + PieceSize);
        try
        {
            using var source = from.Open(part)!;
            var entry = to.CreateEntry(name, _stored + from.AnnouncedLength(part) <= StoredBytes ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
            using var target = entry.Open();
            var kept = 0;
            for (int read; (read = source.ReadAtLeast(buffer.AsSpan(kept, PieceSize), PieceSize, throwOnEndOfStream: false)) > 0;)
            {
                var piece = buffer.AsSpan(kept, read);
                if (kept == 0)
                    piece = WriteHead(piece, target);
                target.Write(piece);
                scan.Look(buffer.AsSpan(0, kept + read));
                _stored += read;
                var tail = Math.Min(XlsxScan.Overlap, kept + read);
                buffer.AsSpan(kept + read - tail, tail).CopyTo(buffer);
                kept = tail;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return scan;
    }

    /// <summary>Writes what comes before the cells, in the form the library knows; gives back the rest.</summary>
    private static Span<byte> WriteHead(Span<byte> piece, Stream target)
    {
        var cells = piece.IndexOf("sheetData"u8);
        var head = piece[..(cells >= 0 ? cells : Math.Min(piece.Length, 1024))];
        var text = Encoding.Latin1.GetString(head).Replace(StrictMain, Main, StringComparison.Ordinal);
        if (cells >= 0)
            text = Columns().Replace(text, "");
        target.Write(Encoding.Latin1.GetBytes(text));
        return piece[head.Length..];
    }

    private static void WriteWorkbook(ZipArchive copy, XlsxMap map)
    {
        using (var xml = XmlWriter.Create(copy.CreateEntry("xl/workbook.xml").Open(), new() { CloseOutput = true }))
        {
            xml.WriteStartElement("workbook", Main);
            if (map.From1904)
            {
                xml.WriteStartElement("workbookPr", Main);
                xml.WriteAttributeString("date1904", "1");
                xml.WriteEndElement();
            }

            xml.WriteStartElement("sheets", Main);
            for (var i = -1; i < map.Sheets.Length; i++)
            {
                xml.WriteStartElement("sheet", Main);
                xml.WriteAttributeString("name", i < 0 ? "" : map.Sheets[i].Name);
                xml.WriteAttributeString("sheetId", (i + 2).ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("r", "id", DocumentRelations, Id(i));
                xml.WriteEndElement();
            }

            xml.WriteEndDocument();
        }

        using var relations = XmlWriter.Create(copy.CreateEntry("xl/_rels/workbook.xml.rels").Open(), new() { CloseOutput = true });
        relations.WriteStartElement("Relationships", PackageRelations);
        for (var i = 0; i < map.Sheets.Length; i++)
        {
            relations.WriteStartElement("Relationship", PackageRelations);
            relations.WriteAttributeString("Id", Id(i));
            relations.WriteAttributeString("Target", '/' + Part(i));
            relations.WriteEndElement();
        }

        relations.WriteEndDocument();
    }

    private static string Id(int sheet) => string.Create(CultureInfo.InvariantCulture, $"s{sheet}");

    [GeneratedRegex(@"<(\w+:)?cols>.*</\1?cols>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Columns();
}
