using Larc.Disclosure.Auditing;
using Larc.Disclosure.Auditing.Solving;

namespace Larc.Disclosure.Suppression;

/// <summary>A safe plan for a large group: for each cell that leaks one more is hidden, until none does; then those that turn out not to be needed are shown again.</summary>
internal sealed class FewCells
{
    /// <summary>Most hidden cells times relations for which it is tried to show some again: each try is an audit of its own.</summary>
    private const int MaximumTrimmed = 20_000;

    private readonly CellGroup _group;
    private readonly List<int>[] _relationsOf;
    private readonly bool[] _hidden;
    private readonly int[] _hiddenIn;

    private FewCells(CellGroup group)
    {
        _group = group;
        _relationsOf = [.. group.Cells.Select(_ => new List<int>())];
        _hidden = new bool[group.Cells.Length];
        _hiddenIn = new int[group.Relations.Length];
        for (var r = 0; r < group.Relations.Length; r++)
        {
            foreach (var (cell, _) in group.Relations[r].Terms)
                _relationsOf[cell].Add(r);
        }

        for (var i = 0; i < _hidden.Length; i++)
        {
            if (group.Cells[i].IsPrimary)
                Hide(i);
        }
    }

    /// <summary>The plan; null when even hiding everything is not shown to be safe.</summary>
    public static bool[]? Find(CellGroup group)
    {
        var search = new FewCells(group);
        // The quick look first: it finds most leaks, and the thorough one has less to do.
        return search.HideUntilSafe(new SolverOptions { OnlyPropagate = true }) && search.HideUntilSafe(SolverOptions.Separate) ? search.Trimmed() : null;
    }

    private bool HideUntilSafe(SolverOptions options)
    {
        while (_group.Leaks(_hidden, options) is { Count: > 0 } leaks)
        {
            var before = _hidden.Count(h => h);
            var met = new HashSet<int>();
            foreach (var (leak, relations) in leaks)
            {
                // What was hidden for another leak of this round may be enough for this one.
                if (relations.Any(met.Contains) || (Best(relations) ?? Best(_relationsOf[leak])) is not { } cell)
                    continue;
                Hide(cell);
                met.UnionWith(_relationsOf[cell]);
            }

            if (_hidden.Count(h => h) > before)
                continue;
            // Nothing in the leaks' own relations is left: look one step further.
            var further = leaks.SelectMany(l => _relationsOf[l.Cell]).SelectMany(r => _group.Relations[r].Terms).Where(t => _hidden[t.Cell]).Select(t => t.Cell).Distinct();
            if (further.Select(c => Best(_relationsOf[c])).FirstOrDefault(b => b is not null) is { } beyond)
                Hide(beyond);
            else if (Enumerable.Range(0, _hidden.Length).Where(i => !_hidden[i] && _group.CanBeHidden(i)).ToList() is [var any, ..])
                Hide(any);
            else
                return false;
        }

        return true;
    }

    /// <summary>
    /// Which cell to hide so that a leak does not follow from relations any more: in the relation with the fewest hidden cells, the
    /// one that opens the fewest sums in which it would then stand hidden alone; of those a small count, but no zero, which cannot
    /// give way downwards.
    /// </summary>
    private int? Best(IEnumerable<int> relations)
    {
        foreach (var relation in relations.OrderBy(r => _hiddenIn[r]).ThenBy(r => r))
        {
            var best = _group.Relations[relation].Terms
                .Where(t => !_hidden[t.Cell] && _group.CanBeHidden(t.Cell))
                .Select(t => (t.Cell, Alone: _relationsOf[t.Cell].Count(r => _hiddenIn[r] == 0 && _group.Relations[r].Kind == RelationKind.Equal), _group.Cells[t.Cell].Value))
                .OrderBy(t => t.Alone).ThenBy(t => t.Value == 0).ThenBy(t => t.Value).ThenBy(t => t.Cell)
                .ToList();
            if (best is [var first, ..])
                return first.Cell;
        }

        return null;
    }

    private bool[] Trimmed()
    {
        var added = Enumerable.Range(0, _hidden.Length).Where(i => _hidden[i] && !_group.Cells[i].IsPrimary).OrderByDescending(i => _group.Cells[i].Value).ThenBy(i => i).ToList();
        if (_hidden.Count(h => h) * (long)_hiddenIn.Length > MaximumTrimmed)
            return _hidden;
        foreach (var cell in added)
        {
            _hidden[cell] = false;
            if (_group.NotSafe(_hidden).Count > 0)
                _hidden[cell] = true;
        }

        return _hidden;
    }

    private void Hide(int cell)
    {
        _hidden[cell] = true;
        foreach (var relation in _relationsOf[cell])
            _hiddenIn[relation]++;
    }
}
