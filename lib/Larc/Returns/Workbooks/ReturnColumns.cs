namespace Larc.Returns.Workbooks;

/// <summary>How the columns of a return look: the same in a blank workbook and in a filled-in one.</summary>
internal static class ReturnColumns
{
    /// <summary>Shown after a required heading, without being part of it.</summary>
    public const string RequiredMark = " (required)";

    /// <summary>A heading without the mark: a sheet saved as CSV holds what is shown.</summary>
    public static string WithoutRequiredMark(string heading) =>
        heading.TrimEnd() is var text && text.EndsWith(RequiredMark.TrimStart(), StringComparison.OrdinalIgnoreCase) ? text[..^RequiredMark.TrimStart().Length] : heading;

    /// <summary>Whether a blank cell in the column is a mistake.</summary>
    public static bool MustBeFilled(ColumnContract? column) => column is { Required: true, BlankIsAnAnswer: false };

    /// <summary>The heading row; a column outside the contract (null) looks like one that is not required.</summary>
    public static WorkbookCell[] Headings(IReadOnlyList<string> headings, IReadOnlyList<ColumnContract?> columns) =>
        [.. headings.Select((h, i) => WorkbookCell.Text(h, MustBeFilled(columns[i]) ? CellLook.RequiredHeading : CellLook.Heading))];

    /// <summary>Width and look of a column.</summary>
    public static SheetColumn Layout(string heading, ColumnContract? column) => new(Width(heading, column), Look(column));

    /// <summary>Number of characters that fit beside each other; the heading (and the word 'required' after it) always fits.</summary>
    private static double Width(string heading, ColumnContract? column)
    {
        var needed = heading.Length + (MustBeFilled(column) ? 12 : 1) + 3;
        return Math.Max(needed, column switch
        {
            null => 14,
            { Name: "excerpt" or "narrative" } => 70,
            { Kind: ReturnColumnKind.LongText } => 40,
            { Kind: ReturnColumnKind.Words } => 24,
            { Reference: ColumnReference.Codes } => 34,
            { Reference: ColumnReference.Codebooks } => 22,
            { Name: "la_name" or "indicator" or "activity" or "ascribed_to" } => 36,
            _ => 12,
        });
    }

    private static CellLook Look(ColumnContract? column) => (column?.Kind, MustBeFilled(column)) switch
    {
        (null, _) => CellLook.Entry,
        (ReturnColumnKind.LongText or ReturnColumnKind.Words, false) => CellLook.EntryWrapped,
        (ReturnColumnKind.LongText or ReturnColumnKind.Words, true) => CellLook.RequiredEntryWrapped,
        (ReturnColumnKind.WholeNumber or ReturnColumnKind.NumberOrSymbol, false) => CellLook.EntryNumber,
        (ReturnColumnKind.WholeNumber or ReturnColumnKind.NumberOrSymbol, true) => CellLook.RequiredEntryNumber,
        (ReturnColumnKind.Date, false) => CellLook.EntryDate,
        (ReturnColumnKind.Date, true) => CellLook.RequiredEntryDate,
        (_, false) => CellLook.Entry,
        (_, true) => CellLook.RequiredEntry,
    };
}
