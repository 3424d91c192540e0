using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Larc.Cli.Tests.Studies;

/// <summary>What a table must be so that a spreadsheet opens it and runs nothing.</summary>
internal static class SafeCsv
{
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    /// <summary>What is wrong: rows of another length, no heading, cells that begin like a formula and are no number.</summary>
    public static IReadOnlyList<string> Check(string text)
    {
        var wrong = new List<string>();
        var rows = Read(text);
        if (rows.Count == 0 || rows[0].Any(string.IsNullOrWhiteSpace))
            return ["it has no headings, or an empty one"];
        if (rows[0].Distinct().Count() != rows[0].Length)
            wrong.Add("two headings are the same");
        foreach (var row in rows)
        {
            if (row.Length != rows[0].Length)
                wrong.Add($"{row.Length} cells instead of {rows[0].Length}: {string.Join('|', row)}");
            wrong.AddRange(row.Where(IsFormula).Select(c => $"a formula: {c}"));
        }

        return wrong;
    }

    /// <summary>Every row, the headings first.</summary>
    public static IReadOnlyList<string[]> Read(string text)
    {
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Mode = CsvMode.RFC4180 });
        var rows = new List<string[]>();
        while (parser.Read())
            rows.Add(parser.Record!);
        return rows;
    }

    private static bool IsFormula(string cell)
    {
        var start = cell.TrimStart(' ', '\u00A0');
        return start.Length > 0 && FormulaStarts.Contains(start[0], StringComparison.Ordinal)
            && !decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
    }
}
