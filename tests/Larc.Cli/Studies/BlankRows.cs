using System.IO.Compression;
using System.Text;

namespace Larc.Cli.Tests.Studies;

/// <summary>Fills the rest of a sheet with rows that are formatted and hold nothing, as a spreadsheet does when somebody formats whole columns.</summary>
internal static class BlankRows
{
    public static void Add(string workbook, string sheet, int rows)
    {
        using var zip = ZipFile.Open(workbook, ZipArchiveMode.Update);
        var entry = zip.GetEntry(sheet)!;
        string xml;
        using (var reader = new StreamReader(entry.Open()))
            xml = reader.ReadToEnd();
        entry.Delete();
        var end = xml.IndexOf("</sheetData>", StringComparison.Ordinal);
        end.ShouldBeGreaterThan(0);
        var first = xml.Split("<row ").Length;
        using var writer = new StreamWriter(zip.CreateEntry(sheet, CompressionLevel.Fastest).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(xml.AsSpan(0, end));
        for (var row = first; row < first + rows; row++)
            writer.Write(FormattableString.Invariant($"<row r=\"{row}\"><c r=\"A{row}\" s=\"1\"/><c r=\"B{row}\" s=\"1\"/></row>"));
        writer.Write(xml.AsSpan(end));
    }
}
