using Larc.Disclosure.Auditing;
using Larc.Findings.Counts;
using Larc.Findings.Publication;
using Larc.Model;

namespace Larc.Tests.Findings.Publication;

/// <summary>
/// Works out what it can from what a plan releases, by bounds alone and by its own account of what adds up: each perspective by itself, whether it is printed
/// or not. It shares no relation and no solver with the library.
/// </summary>
internal sealed class PublicationReader
{
    private const int Nobody = int.MaxValue / 4;
    private readonly Dictionary<CountCell, int> _places = [];
    private readonly List<CountCell> _cells = [];
    private readonly List<(int Min, int Max)> _bounds = [];
    private readonly List<(int Whole, int[] Parts, bool IsSum)> _sums = [];
    private readonly Dictionary<(PerspectiveGroup, string), int> _interviewed = [];
    private readonly List<(CountCell Cell, int K)> _secrets = [];
    private readonly Study _study;

    public PublicationReader(ReleasePlan plan, Study study)
        : this(plan, study, c => plan[c.Cell])
    {
    }

    private PublicationReader(ReleasePlan plan, Study study, Func<RecordedCount, ReleasedCount> released)
    {
        _study = study;
        foreach (var count in plan.Counts.Where(c => c.Cell.Key.Scope == CountScope.Interviewed && released(c).How == Release.Exact))
            _interviewed[(count.Cell.Key.Who, count.Cell.Key.KeyGroup)] = count.K;
        foreach (var count in plan.Counts)
            Read(count, released(count));
        foreach (var cell in _cells.ToList())
            Join(cell);
    }

    /// <summary>The same, of a plan that hides nothing beside what must be hidden.</summary>
    public static PublicationReader Unprotected(ReleasePlan plan, Study study) => new(plan, study, c => plan[c.Cell] is { How: not Release.Withheld } told ? told : new(Release.Exact, new(c.K, c.K)));

    /// <summary>What came out: family counts from one to four, and counts of staff of whom fewer than ten were asked.</summary>
    public IReadOnlyList<string> WorkedOut()
    {
        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var (whole, parts, isSum) in _sums)
                changed |= Narrow(whole, parts, isSum);
        }

        return
        [
            .. _secrets.Where(s => _bounds[_places[s.Cell]] is var (min, max) && min == max).Select(s => $"{s.Cell} = {s.K}"),
            // Perspectives that are counted with others only.
            .. _cells.Where((c, i) => c.Measure == CountMeasure.Participants && c.Key.Who.Members.Length == 1 && !c.Key.HasFamily && _secrets.TrueForAll(s => s.Cell != c)
                && _bounds[i] is var (min, max) && min == max && _interviewed.TryGetValue((c.Key.Who, c.Key.KeyGroup), out var n) && n < 10 && min > 0 && min < n && !IsPrinted(i)).Select(c => c.ToString()),
        ];
    }

    private readonly HashSet<int> _printed = [];

    private bool IsPrinted(int place) => _printed.Contains(place);

    private void Read(RecordedCount count, ReleasedCount released)
    {
        var at = Place(count.Cell);
        var upper = count.Cell.Key.Scope == CountScope.Interviewed ? Nobody : count.N;
        _bounds[at] = released.How switch
        {
            Release.Exact => (count.K, count.K),
            Release.PresenceOnly => count.K > 0 ? (1, Nobody) : (0, 0),
            _ => ((int)released.Told.Min, (int)Math.Min(released.Told.Max ?? Nobody, upper)),
        };
        if (released.How == Release.Exact)
            _printed.Add(at);
        var family = count.Cell.Key.HasFamily && count.Cell.Key.Who.Members.Length == 1 && count.K is >= 1 and <= 4;
        var fewAsked = !count.Cell.Key.HasFamily && count.Cell.Key.Scope != CountScope.Interviewed && count.N < 10 && count.K > 0 && count.K < count.N;
        if (count.Cell.Measure == CountMeasure.Participants && (family || fewAsked))
            _secrets.Add((count.Cell, count.K));
    }

    private void Join(CountCell cell)
    {
        var key = cell.Key;
        if (key.Who.Members.Length > 1 && cell.Measure == CountMeasure.Participants && key.Scope != CountScope.NothingEmbedded)
            _sums.Add((Place(cell), [.. key.Who.Members.Select(m => Place(cell with { Key = key with { Who = PerspectiveGroup.Of(m) } }))], true));
        if (key.KeyGroup.Length > 0 && _places.TryGetValue(cell with { Key = key with { KeyGroup = "" } }, out var all))
            _sums.Add((all, [.. _study.Codebook.KeyGroups.Select(g => cell with { Key = key with { KeyGroup = g.Id } }).Where(_places.ContainsKey).Select(c => _places[c])], false));
        if (key.Scope is CountScope.Happened or CountScope.Contributes or CountScope.ToDevelop && _study.Codebook.IndexOf(key.Code) is >= 0 and var code)
        {
            foreach (var above in _study.Codebook.CarriesTo(code).Where(a => a != code))
            {
                if (_places.TryGetValue(cell with { Key = key with { Code = _study.Codebook.Codes[above].Id } }, out var whole))
                    _sums.Add((whole, [Place(cell)], false));
            }
        }

        if (key.Scope is CountScope.Negative or CountScope.Favour or CountScope.Rise or CountScope.Fall && _places.TryGetValue(cell with { Key = key with { Scope = CountScope.Happened } }, out var spoken))
            _sums.Add((spoken, [Place(cell)], false));
        if (cell.Measure == CountMeasure.Authorities && _places.TryGetValue(cell with { Measure = CountMeasure.Participants }, out var people))
            _sums.Add((people, [Place(cell)], false));
    }

    private bool Narrow(int whole, int[] parts, bool isSum)
    {
        var changed = Set(whole, parts.Sum(p => _bounds[p].Min), isSum ? (int)Math.Min(Nobody, parts.Sum(p => (long)_bounds[p].Max)) : Nobody);
        foreach (var part in parts)
        {
            var (min, max) = (parts.Sum(p => _bounds[p].Min) - _bounds[part].Min, parts.Sum(p => (long)_bounds[p].Max) - _bounds[part].Max);
            changed |= Set(part, isSum ? (int)Math.Max(0, _bounds[whole].Min - max) : 0, _bounds[whole].Max - min);
        }

        return changed;
    }

    private bool Set(int place, int min, int max)
    {
        var (before, after) = (_bounds[place], (Math.Max(_bounds[place].Min, min), Math.Min(_bounds[place].Max, max)));
        _bounds[place] = after;
        return before != after;
    }

    private int Place(CountCell cell)
    {
        if (_places.TryGetValue(cell, out var place))
            return place;
        _places[cell] = _cells.Count;
        _cells.Add(cell);
        var most = cell.Measure == CountMeasure.Participants && cell.Key.Scope != CountScope.Interviewed && _interviewed.TryGetValue((cell.Key.Who, cell.Key.KeyGroup), out var n) ? n : Nobody;
        _bounds.Add((0, most));
        return _cells.Count - 1;
    }
}
