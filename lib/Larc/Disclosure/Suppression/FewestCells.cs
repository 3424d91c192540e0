using System.Numerics;
using Larc.Disclosure.Auditing;

namespace Larc.Disclosure.Suppression;

/// <summary>
/// The plan with the fewest hidden cells for a small group. Each time a plan leaks, the leak becomes a rule: as long as that
/// cell is hidden, at least one cell of a certain set must be hidden too. The smallest set of cells that obeys every rule met,
/// and does not leak, is the answer: any safe plan obeys the same rules.
/// </summary>
internal sealed class FewestCells
{
    private const int MaximumChecks = 3000;

    private readonly CellGroup _group;
    private readonly int[] _order;
    private readonly List<(int Cell, uint OneOf)> _rules = [];
    private int _checks;

    private FewestCells(CellGroup group)
    {
        _group = group;
        // Of equally many, small counts are hidden rather than large ones.
        _order = [.. Enumerable.Range(0, group.Cells.Length).Where(group.CanBeHidden).OrderBy(i => group.Cells[i].Value).ThenBy(i => i)];
        // What every sum says from the start: no cell stands hidden in it alone.
        foreach (var relation in group.Relations.Where(r => r.Kind == RelationKind.Equal))
        {
            var hideable = relation.Terms.Select(t => t.Cell).Where(group.CanBeHidden).Aggregate(0u, (set, i) => set | 1u << i);
            foreach (var (cell, _) in relation.Terms.Where(t => group.CanBeHidden(t.Cell)))
                _rules.Add((cell, hideable & ~(1u << cell)));
        }
    }

    /// <summary>The plan; null when there is none, or the search was given up.</summary>
    public static bool[]? Find(CellGroup group)
    {
        var search = new FewestCells(group);
        var primary = Enumerable.Range(0, group.Cells.Length).Where(i => group.Cells[i].IsPrimary).Aggregate(0u, (set, i) => set | 1u << i);
        for (var size = BitOperations.PopCount(primary); size <= group.Cells.Length; size++)
        {
            if (search.Search(primary, 0, size) is { } found)
                return search.Flags(found);
            if (search._checks > MaximumChecks || search._rules.Any(r => r.OneOf == 0 && (primary >> r.Cell & 1) == 1))
                return null;
        }

        return null;
    }

    /// <summary>A safe set of at most so many cells that holds those chosen and none of those ruled out.</summary>
    private uint? Search(uint hidden, uint excluded, int size)
    {
        if (Tightest(hidden, excluded, size - BitOperations.PopCount(hidden)) is not { } oneOf)
        {
            if (Leak(hidden) is not { } rule)
                return _checks > MaximumChecks ? null : hidden;
            _rules.Add(rule);
            oneOf = rule.OneOf & ~excluded;
            if (BitOperations.PopCount(hidden) == size)
                return null;
        }

        foreach (var cell in _order)
        {
            var bit = 1u << cell;
            if ((oneOf & bit) == 0)
                continue;
            if (Search(hidden | bit, excluded, size) is { } found)
                return found;
            if (_checks > MaximumChecks)
                return null;
            excluded |= bit;
        }

        return null;
    }

    /// <summary>
    /// Of the rules that are not obeyed, the one that leaves the fewest cells to choose from; null when all are obeyed. None is left
    /// to choose from when more rules without a cell in common are not obeyed than cells may still be added.
    /// </summary>
    private uint? Tightest(uint hidden, uint excluded, int room)
    {
        uint? tightest = null;
        var (apart, seen) = (0, 0u);
        foreach (var (cell, oneOf) in _rules)
        {
            if ((hidden >> cell & 1) == 0 || (hidden & oneOf) != 0)
                continue;
            var open = oneOf & ~excluded;
            if (tightest is null || BitOperations.PopCount(open) < BitOperations.PopCount(tightest.Value))
                tightest = open;
            if ((open & seen) == 0)
                (apart, seen) = (apart + 1, seen | open);
        }

        return apart > room ? 0 : tightest;
    }

    /// <summary>The rule that a leak gives: everything is hidden that can be without stopping this leak; of the rest one must be hidden.</summary>
    private (int Cell, uint OneOf)? Leak(uint hidden)
    {
        _checks++;
        var flags = Flags(hidden);
        if (_group.NotSafe(flags) is not [var cell, ..])
            return null;
        var oneOf = 0u;
        foreach (var other in _order)
        {
            if (flags[other])
                continue;
            flags[other] = true;
            if (_group.IsUnsafe(flags, cell))
                continue;
            flags[other] = false;
            oneOf |= 1u << other;
        }

        return (cell, oneOf);
    }

    private bool[] Flags(uint hidden) => [.. Enumerable.Range(0, _group.Cells.Length).Select(i => (hidden >> i & 1) == 1)];
}
