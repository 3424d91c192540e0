namespace Larc.Returns.Checking;

/// <summary>The nearest known identifier for one that is not known. Looks at a bounded number of identifiers a bounded number of times.</summary>
internal sealed class IdSuggestions(IEnumerable<string> known)
{
    private const int MostKnown = 2_000;
    private const int MostSearches = 200;

    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _byForm;
    private int _searches;

    public string Nearest(string id)
    {
        if (_found.TryGetValue(id, out var nearest))
            return nearest;
        _byForm ??= known.GroupBy(Words.Normalise, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(StringComparer.Ordinal)!, StringComparer.Ordinal);
        if (!_byForm.TryGetValue(Words.Normalise(id), out nearest))
            nearest = _byForm.Count <= MostKnown && _searches++ < MostSearches ? Words.Nearest(id, known.Order(StringComparer.Ordinal)) ?? "" : "";
        return _found[id] = nearest;
    }
}
