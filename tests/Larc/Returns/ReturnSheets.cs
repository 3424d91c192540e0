using System.Text;

namespace Larc.Tests.Returns;

/// <summary>The sheets of a return, to be spoiled one at a time and written as a workbook or as CSV files.</summary>
internal sealed class ReturnSheets
{
    private readonly List<(string Name, List<object?[]?> Rows)> _sheets = [];

    /// <summary>A sound return of an invented authority: two interviews, two statements.</summary>
    public static ReturnSheets Sound(string authority = "A", object? round = null) => new ReturnSheets()
        .Add("Authority", ["la_code", "la_name", "round", "codebook"], [authority, $"Authority {authority}", round ?? 1, "larc-round-1@1"])
        .Add("Interviews", ["interview_id", "perspective", "key_group", "consent"], ["SM-01", "SM", null, "analysis; quote"], ["PR-01", "PR", "LAC", "analysis; quote"])
        .Add("Statements", ["statement_id", "interview_id", "code", "stance", "excerpt"],
            ["S-001", "SM-01", "training", "positive", "We trained with the other services."],
            ["S-002", "PR-01", "multi_agency_working", "contributes", "Our manager sees the point of it."]);

    public IReadOnlyList<(string Name, List<object?[]?> Rows)> Sheets => _sheets;

    public ReturnSheets Add(string name, params object?[]?[] rows)
    {
        _sheets.Add((name, [.. rows]));
        return this;
    }

    public ReturnSheets Replace(string name, params object?[]?[] rows)
    {
        var place = _sheets.FindIndex(s => s.Name == name);
        _sheets[place] = (name, [.. rows]);
        return this;
    }

    public ReturnSheets Rename(string name, string to)
    {
        var place = _sheets.FindIndex(s => s.Name == name);
        _sheets[place] = (to, _sheets[place].Rows);
        return this;
    }

    public ReturnSheets Remove(string name)
    {
        _sheets.RemoveAll(s => s.Name == name);
        return this;
    }

    /// <summary>Adds a row at the end of a sheet.</summary>
    public ReturnSheets Row(string name, params object?[] row)
    {
        _sheets.First(s => s.Name == name).Rows.Add(row);
        return this;
    }

    public byte[] Workbook()
    {
        var workbook = new RawWorkbook();
        foreach (var (name, rows) in _sheets)
            workbook.Sheet(name, [.. rows]);
        return workbook.Bytes();
    }

    public IEnumerable<(string Name, byte[] Content)> Csv(char separator, Encoding encoding) => _sheets.Select(s => (
        $"{s.Name}.csv",
        encoding.GetPreamble().Concat(encoding.GetBytes(string.Concat(s.Rows.Select(r => string.Join(separator, (r ?? []).Select(c => Quote(c, separator))) + "\r\n")))).ToArray()));

    private static string Quote(object? cell, char separator)
    {
        var text = FormattableString.Invariant($"{cell}");
        return text.AsSpan().IndexOfAny(separator, '"', '\n') < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
