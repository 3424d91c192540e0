using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Larc.Display;

/// <summary>Writes a <see cref="Table"/> as RFC 4180 CSV that a spreadsheet can open without running anything.</summary>
internal static class TableCsv
{
    /// <summary>Spreadsheets take a text as a formula when it starts with one of these; the wide forms count in some of them.</summary>
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    public static string Write(Table table, bool byteOrderMark)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        if (byteOrderMark)
            writer.Write('\uFEFF');
        // The guard is our own: the package's would put an apostrophe before negative numbers too.
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        foreach (var column in table.Columns)
            csv.WriteField(Guard(PlainText.Clean(column.Header)));
        csv.NextRecord();
        foreach (var row in table.Rows)
        {
            foreach (var cell in row)
                csv.WriteField(cell is NumberCell number ? number.ToInvariant() : Guard(cell.ToString()));
            csv.NextRecord();
        }

        csv.Flush();
        return writer.ToString();
    }

    internal static string Guard(string text)
    {
        var start = text.TrimStart(' ', '\u00A0');
        return start.Length > 0 && FormulaStarts.Contains(start[0], StringComparison.Ordinal) ? "'" + text : text;
    }
}
