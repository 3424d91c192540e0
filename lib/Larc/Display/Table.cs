namespace Larc.Display;

/// <summary>
/// A table: rows of cells under named columns, with what a reader needs to understand them. Immutable.
/// The first column names the row. Symbols of missing values are explained in the notes without being asked.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record Table : IRich
{
    /// <summary>How many rows a long table shows unless told otherwise; exports always hold all.</summary>
    public const int DefaultRowLimit = 50;

    /// <summary>Makes a table.</summary>
    /// <exception cref="ArgumentException">No title, no columns, or a row whose number of cells is not the number of columns.</exception>
    public Table(string title, IEnumerable<Column> columns, IEnumerable<IEnumerable<Cell>> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        Title = PlainText.Clean(title);
        Columns = [.. columns];
        Rows = [.. rows.Select(row => (IReadOnlyList<Cell>)[.. row])];
        if (Title.Length == 0)
            throw new ArgumentException("A table needs a title.", nameof(title));
        if (Columns.Count == 0)
            throw new ArgumentException("A table needs at least one column.", nameof(columns));
        if (Rows.FirstOrDefault(row => row.Count != Columns.Count) is { } odd)
            throw new ArgumentException($"A row has {odd.Count} cells under {Columns.Count} columns. Give every row one cell for each column.", nameof(rows));
    }

    /// <summary>What the table says or holds.</summary>
    public string Title { get; }

    /// <summary>Measure, unit, N and period; may be empty.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Where the numbers come from; may be empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>Notes of the author, printed below before the explanations of the symbols.</summary>
    public IReadOnlyList<string> Notes { get; init => field = [.. value]; } = [];

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The rows, each with one cell for each column.</summary>
    public IReadOnlyList<IReadOnlyList<Cell>> Rows { get; }

    /// <summary>How many rows <see cref="ToHtml"/> and <see cref="ToString"/> show before they say how many are left out.</summary>
    public int RowLimit { get; init => field = Math.Max(1, value); } = DefaultRowLimit;

    /// <summary>What stands in place of the rows when there are none.</summary>
    public string WhenEmpty { get; init; } = "There are no rows to show.";

    /// <summary>The notes as printed: those given, then one for each symbol used.</summary>
    public IReadOnlyList<string> AllNotes =>
    [
        .. Notes.Select(PlainText.Sentence).Where(note => note.Length > 0),
        .. Rows.SelectMany(row => row)
            .Select(cell => cell.Absence)
            .OfType<Absence>()
            .Distinct()
            .GroupBy(absence => absence.Symbol, StringComparer.Ordinal)
            .OrderBy(symbol => symbol.Key, StringComparer.Ordinal)
            .Select(symbol => PlainText.Sentence($"{symbol.Key} {string.Join("; or ", symbol.Select(absence => absence.Words))}")),
    ];

    /// <summary>A table of one row for each item; columns of numbers and absences only are aligned as numbers.</summary>
    /// <param name="title">What the table says or holds.</param>
    /// <param name="items">One row each, in order.</param>
    /// <param name="columns">Heading and what it takes from an item.</param>
    public static Table Of<T>(string title, IEnumerable<T> items, params (string Header, Func<T, Cell> Cell)[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        List<List<Cell>> rows = [.. items.Select(item => columns.Select(column => column.Cell(item)).ToList())];
        var kinds = columns.Select((column, at) => new Column(
            column.Header,
            rows.Exists(row => row[at] is NumberCell) && rows.TrueForAll(row => row[at] is not TextCell) ? ColumnKind.Number : ColumnKind.Text));
        return new Table(title, kinds, rows);
    }

    /// <summary>The same table, shown with every row.</summary>
    public Table WithAllRows() => this with { RowLimit = int.MaxValue };

    /// <summary>A real HTML table with caption and row and column headings; long tables say how many rows are not shown.</summary>
    public string ToHtml() => TableHtml.Write(this);

    /// <summary>A Markdown pipe table with title and notes; every row.</summary>
    public string ToMarkdown() => TableMarkdown.Write(this);

    /// <summary>
    /// RFC 4180 CSV of every row under one row of headings. Texts that a spreadsheet would run as a formula start with an apostrophe;
    /// numbers stay numbers; missing values are their symbols.
    /// </summary>
    /// <param name="byteOrderMark">Starts with the mark by which Excel knows UTF-8. Leave it off when the file writer adds one.</param>
    public string ToCsv(bool byteOrderMark = false) => TableCsv.Write(this, byteOrderMark);

    /// <summary>Aligned plain text; long tables say how many rows are not shown.</summary>
    public override string ToString() => TableText.Write(this);

    internal string HiddenRowsNote =>
        Rows.Count <= RowLimit ? "" : $"The first {RowLimit} of {Rows.Count} rows are shown; {Rows.Count - RowLimit} are not shown here.";
}
