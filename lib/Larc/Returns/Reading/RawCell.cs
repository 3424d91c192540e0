namespace Larc.Returns.Reading;

/// <summary>One cell: what it was in its file, and its text in invariant form, with surrounding space kept. The default is blank.</summary>
internal readonly struct RawCell(CellKind kind, string text)
{
    private readonly string? _text = text;

    public static RawCell Blank => default;

    public CellKind Kind { get; } = kind;

    public string Text => _text ?? "";

    public bool IsBlank => Kind == CellKind.Blank;

    /// <summary>A text; blank when it holds space only, an error when it is written like one (as in a CSV file).</summary>
    public static RawCell OfText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Blank;
        return text[0] == '#' && ExcelErrors.IsError(text) ? new(CellKind.Error, text) : new(CellKind.Text, text);
    }
}
