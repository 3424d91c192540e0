using System.Collections.Immutable;

namespace Larc.Returns.Workbooks;

/// <summary>The rows of one sheet of a return, as they are to be written.</summary>
/// <param name="Sheet">Name of the sheet; one of <see cref="ReturnContract"/> has its widths and its marks of required columns.</param>
/// <param name="Headings">The headings, in the order of the cells.</param>
/// <param name="Rows">The rows: null, text, numbers and dates, each in its own type. Read once.</param>
internal sealed record ReturnRows(string Sheet, ImmutableArray<string> Headings, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>Rows with every column of the contract, in its order.</summary>
    public static ReturnRows Of(SheetContract sheet, IEnumerable<IReadOnlyList<object?>> rows) => new(sheet.Name, [.. sheet.Columns.Select(c => c.Name)], rows);
}

/// <summary>Writes a filled-in return: headings, rows and widths, without drop-down lists. For the example study and for tests.</summary>
internal static class ReturnWorkbook
{
    /// <summary>Writes the sheets in the order given; text that begins like a formula stays text. Replaces a file that is there.</summary>
    /// <exception cref="ArgumentException">A value is not text, a number or a date, or a sheet's name cannot be one.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, IEnumerable<ReturnRows> sheets, string title = "Return") =>
        WorkbookWriter.Write(new WorkbookPlan(title, [.. sheets.Select(Plan)]), path);

    private static SheetPlan Plan(ReturnRows rows)
    {
        var contract = ReturnContract.Sheets.FirstOrDefault(s => s.Name == rows.Sheet);
        var columns = rows.Headings.Select(h => contract?.Columns.FirstOrDefault(c => c.Name == h)).ToArray();
        IEnumerable<SheetRow> all =
        [
            new(ReturnColumns.Headings(rows.Headings, columns)),
        ];
        return new(rows.Sheet, [.. rows.Headings.Select((h, i) => ReturnColumns.Layout(h, columns[i]))], all.Concat(rows.Rows.Select(r => new SheetRow(new Cells(r)))))
        {
            Headings = true,
            FrozenColumns = contract is { Columns.Length: > 4 } ? 1 : 0,
        };
    }

    /// <summary>A row of values seen as cells, without a copy.</summary>
    private sealed class Cells(IReadOnlyList<object?> values) : IReadOnlyList<WorkbookCell>
    {
        public int Count => values.Count;

        public WorkbookCell this[int index] => WorkbookCell.Of(values[index]);

        public IEnumerator<WorkbookCell> GetEnumerator() => values.Select(WorkbookCell.Of).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
