using System.Globalization;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>Puts values into a table no larger than can be read, and says what it leaves out.</summary>
internal sealed class TableBuilder(Reading reading)
{
    public const int MaximumRows = 20;
    public const int MaximumColumns = 20;
    private const int MaximumCell = 200;
    private const int MaximumHeader = 60;

    private static readonly ShownCell Null = new(PlainText.Null, ShownCellKind.Null);

    private readonly List<string> _headers = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private readonly List<ShownCell?[]> _rows = [];
    private bool _hasShortened;

    /// <summary>Adds a row; columns come in the order in which they are first named.</summary>
    public void Add(IEnumerable<(string Name, object? Value)> fields)
    {
        var row = new ShownCell?[MaximumColumns];
        foreach (var (name, value) in fields)
            if (PlaceOf(name) is { } place)
                row[place] = Cell(value);
        _rows.Add(row);
    }

    /// <summary>Adds a row that is null.</summary>
    public void AddNull() => _rows.Add([.. Enumerable.Repeat(Null, MaximumColumns)]);

    /// <summary>Adds a column that rows may have nothing for.</summary>
    public void AddColumn(string name) => _ = PlaceOf(name);

    /// <summary>The table.</summary>
    /// <param name="what">What a row is, in the singular, with its plural: "row", "rows".</param>
    /// <param name="read">How many there are and whether all were read.</param>
    /// <param name="columns">How many columns there are; null when only those that were named.</param>
    /// <param name="title">What stands before the count; empty for nothing.</param>
    /// <param name="hasRowHeaders">Whether the first column names the rows.</param>
    /// <param name="isHeaderless">Whether the names of the columns go without saying.</param>
    public ShownTable Build((string One, string Many) what, ReadItems read, int? columns = null, string title = "", bool hasRowHeaders = false, bool isHeaderless = false)
    {
        var rows = _rows.Select(row => (IReadOnlyList<ShownCell>)[.. row.Take(_headers.Count).Select(cell => cell ?? ShownCell.Absent)]).ToList();
        var shown = _headers.Select((header, at) => new ShownColumn(
            Shorten(header, MaximumHeader, out _),
            // The members of one object are of many kinds, which no column holds together.
            !isHeaderless && rows.Any(row => row[at].Kind == ShownCellKind.Number) && rows.All(row => row[at].Kind != ShownCellKind.Value))).ToList();
        return new ShownTable(Caption(what, read, columns ?? _headers.Count + _leftOut.Count, title), shown, rows, _hasShortened, hasRowHeaders, isHeaderless);
    }

    private string Caption((string One, string Many) what, ReadItems read, int columns, string title)
    {
        var culture = CultureInfo.CurrentCulture;
        var rows = read switch
        {
            { HasMore: true, Count: { } all } => string.Create(culture, $"{_rows.Count:N0} of {all:N0} {what.Many} shown"),
            { HasMore: true, Items.Count: 1 } => $"the first {what.One} shown",
            { HasMore: true } => string.Create(culture, $"the first {_rows.Count:N0} {what.Many} shown"),
            _ => string.Create(culture, $"{_rows.Count:N0} {(_rows.Count == 1 ? what.One : what.Many)}"),
        };
        if (read is { HasMore: true, Count: null, Failure: null })
            rows += "; there are more";
        List<string> notes = [rows];
        if (columns > _headers.Count)
            notes.Add(string.Create(culture, $"{_headers.Count:N0} of {columns:N0} columns shown"));
        if (read.Failure is { } failure)
            notes.Add($"reading broke off: {OneLine(PlainText.Reason(failure))}");
        if (reading.WasCut)
            notes.Add(reading.CutNote);
        var text = string.Join("; ", notes);
        return title.Length > 0 ? $"{title}: {text}" : char.ToUpper(text[0], culture) + text[1..];
    }

    private int? PlaceOf(string name)
    {
        if (_places.TryGetValue(name, out var place))
            return place;
        if (_headers.Count == MaximumColumns)
        {
            // Names that only later rows have may be as many as there are rows.
            if (_leftOut.Count < 10_000)
                _leftOut.Add(name);
            return null;
        }

        _headers.Add(name);
        return _places[name] = _headers.Count - 1;
    }

    private ShownCell Cell(object? value)
    {
        if (ValueKinds.IsNull(value))
            return Null;
        var text = Shorten(LineText.Of(value, reading, MaximumCell, depth: 1), MaximumCell, out var shortened);
        _hasShortened |= shortened;
        return new ShownCell(text, ReferenceEquals(value, Reading.Unread) ? ShownCellKind.Absent : ValueKinds.IsNumber(value!) ? ShownCellKind.Number : ShownCellKind.Value);
    }

    private static string Shorten(string text, int limit, out bool shortened)
    {
        var line = OneLine(text);
        shortened = line.Length > limit;
        if (!shortened)
            return line;
        var end = char.IsHighSurrogate(line[limit - 1]) ? limit - 1 : limit;
        return line[..end] + "…";
    }

    /// <summary>The text in one line: what breaks lines or has no shape becomes a space, and half a character the mark for one that is lost.</summary>
    private static string OneLine(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        var line = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            line.Append(System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? " " : rune.ToString());
        return line.ToString();
    }
}
