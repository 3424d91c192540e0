using Larc.Returns.Reading;

namespace Larc.Returns.Checking;

/// <summary>A list beside the returns (authorities.csv, withdrawn.csv): a CSV file with headings, matched as generously as a return's.</summary>
internal static class StudyList
{
    /// <summary>
    /// The rows that hold every required column, as a getter by heading. A row that lacks one, a missing column and an unreadable file are reported
    /// with <paramref name="rule"/>. The default limits hold: the lists are the study's own.
    /// </summary>
    public static List<(int Row, Func<string, string> Cell)> Read(string path, string file, string[] required, ReturnRule rule, List<ReturnIssue> issues)
    {
        var rows = new List<(int, Func<string, string>)>();
        try
        {
            using var source = ReturnFile.OpenCsv(path, ReadLimits.Default);
            Dictionary<string, int>? columns = null;
            foreach (var raw in source.Rows(0))
            {
                if (columns is null)
                {
                    columns = Headings(raw);
                    if (required.FirstOrDefault(r => !columns.ContainsKey(Words.Normalise(r))) is { } missing)
                    {
                        Report(raw.Number, "the heading is missing", $"a column '{missing}'", missing);
                        return rows;
                    }

                    continue;
                }

                var cells = columns.ToDictionary(c => c.Key, c => raw[c.Value].Text.Trim(), StringComparer.Ordinal);
                string Cell(string heading) => cells.GetValueOrDefault(Words.Normalise(heading), "");
                if (required.FirstOrDefault(r => Cell(r).Length == 0) is { } blank)
                    Report(raw.Number, $"{blank} is blank", $"{string.Join(" and ", required)} in every row", blank);
                else
                    rows.Add((raw.Number, Cell));
            }
        }
        catch (ReturnRefusedException refusal)
        {
            Report(1, refusal.Found.Length > 0 ? refusal.Found : "the file cannot be read", "a CSV file", "");
        }

        return rows;

        void Report(int row, string found, string expected, string column) =>
            issues.Add(IssueSink.Write(rule, file, new() { Row = row, Column = column, Found = found, Expected = expected }));
    }

    private static Dictionary<string, int> Headings(RawRow row)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var c = 0; c < row.Width; c++)
            columns.TryAdd(Words.Normalise(row[c].Text), c);
        return columns;
    }
}
