namespace Larc.Returns.Workbooks;

/// <summary>What a cell holds.</summary>
internal enum CellKind : byte
{
    Blank,
    Text,
    Number,
    Error,
    Formula,
}

/// <summary>One cell to be written: what it holds and how it looks. The default value is a blank cell.</summary>
internal readonly record struct WorkbookCell
{
    private WorkbookCell(CellKind kind, string? content, double amount, CellLook? look) => (Kind, Content, Amount, Look) = (kind, content, amount, look);

    /// <summary>What it holds.</summary>
    public CellKind Kind { get; }

    /// <summary>The text, the error's name or the formula; null for other kinds.</summary>
    public string? Content { get; }

    /// <summary>The number; a date is its serial number.</summary>
    public double Amount { get; }

    /// <summary>How it looks; null takes the column's look.</summary>
    public CellLook? Look { get; }

    /// <summary>Text, whatever it begins with: it can never run as a formula.</summary>
    public static WorkbookCell Text(string? text, CellLook? look = null) => string.IsNullOrEmpty(text) ? Blank(look) : new(CellKind.Text, text, 0, look);

    /// <summary>A number.</summary>
    public static WorkbookCell Number(double amount, CellLook? look = null) => new(CellKind.Number, null, amount, look);

    /// <summary>A date, shown as year-month-day.</summary>
    public static WorkbookCell Date(DateOnly date, CellLook? look = null) => new(CellKind.Number, null, Serial(date), look ?? CellLook.EntryDate);

    /// <summary>Nothing, which may still have a look.</summary>
    public static WorkbookCell Blank(CellLook? look = null) => new(CellKind.Blank, null, 0, look);

    /// <summary>A spreadsheet error such as <c>#N/A</c>: for returns that are broken on purpose.</summary>
    public static WorkbookCell Error(string name) => new(CellKind.Error, name, 0, null);

    /// <summary>A formula without a stored value: for returns that are broken on purpose.</summary>
    public static WorkbookCell Formula(string formula) => new(CellKind.Formula, formula, 0, null);

    /// <summary>The cell for a value: null, text, a whole number, a decimal, a double, a date, a truth value or a cell.</summary>
    /// <exception cref="ArgumentException">The value is of another type.</exception>
    public static WorkbookCell Of(object? value) => value switch
    {
        null => default,
        WorkbookCell cell => cell,
        string text => Text(text),
        int whole => Number(whole),
        long whole => Number(whole),
        decimal amount => Number((double)amount),
        double amount => Number(amount),
        DateOnly date => Date(date),
        bool truth => Text(truth ? "Yes" : "No"),
        _ => throw new ArgumentException($"A workbook cell holds text, a number or a date, not {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>Days since the spreadsheet's day 0; right from 1 March 1900 on.</summary>
    private static int Serial(DateOnly date) => date.DayNumber - new DateOnly(1899, 12, 30).DayNumber;
}
