namespace Larc.Disclosure.Auditing.Tables;

/// <summary>All cells of all tables, each once: the same measure at the same coordinates is the same number, wherever it stands.</summary>
internal sealed class CellStore
{
    /// <summary>Most cells that are audited together.</summary>
    public const int Maximum = 2_000_000;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _decimals = new(StringComparer.Ordinal);
    private readonly List<AuditCell> _cells = [];

    /// <summary>The cells.</summary>
    public IReadOnlyList<AuditCell> Cells => _cells;

    /// <summary>The place of a cell, which is new when nothing has named it before.</summary>
    /// <param name="measure">What is counted.</param>
    /// <param name="coordinates">Dimensions and members, without those that stand at their total, in order of the dimensions.</param>
    /// <exception cref="AuditException">There are too many.</exception>
    public int this[string measure, SortedList<string, string> coordinates]
    {
        get
        {
            var key = Key(measure, coordinates);
            if (_places.TryGetValue(key, out var place))
                return place;
            if (_cells.Count == Maximum)
                throw new AuditException("The tables have more than two million cells together; audit fewer at a time.");
            _cells.Add(new(measure, coordinates.Count == 0 ? "all" : string.Join(", ", coordinates.Select(c => $"{c.Key} {c.Value}"))) { Decimals = _decimals.GetValueOrDefault(measure) });
            return _places[key] = _cells.Count - 1;
        }
    }

    /// <summary>The place of a cell that a table holds or a total stands for; null when there is none.</summary>
    public int? Find(string measure, SortedList<string, string> coordinates) => _places.TryGetValue(Key(measure, coordinates), out var place) ? place : null;

    /// <summary>Says how many digits after the point a measure has.</summary>
    /// <returns>Whether no table has said otherwise.</returns>
    public bool Declare(string measure, int decimals) => _decimals.TryAdd(measure, decimals) || _decimals[measure] == decimals;

    // Characters that stand in no table keep names and members apart.
    private static string Key(string measure, SortedList<string, string> coordinates) =>
        string.Join('\u001f', coordinates.Select(c => $"{c.Key}\u001e{c.Value}").Prepend(measure));
}
