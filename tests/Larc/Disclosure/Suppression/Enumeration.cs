using Larc.Disclosure.Auditing;
using Larc.Disclosure.Suppression;

namespace Larc.Tests.Disclosure.Suppression;

/// <summary>An oracle that shares nothing with the library: it tries every whole number for every hidden cell.</summary>
internal static class Enumeration
{
    /// <summary>The hidden cells that have one possible number only, each cell going up to <paramref name="most"/>.</summary>
    public static IReadOnlyList<int> Recovered(IReadOnlyList<ProtectedCell> cells, IReadOnlyList<CellRelation> relations, IReadOnlyList<bool> hidden, int most)
    {
        var unknown = Enumerable.Range(0, cells.Count).Where(i => hidden[i]).ToArray();
        var values = cells.Select(c => c.Value).ToArray();
        var seen = unknown.ToDictionary(u => u, _ => new HashSet<int>());
        var set = cells.Select((_, i) => !hidden[i]).ToArray();
        var relationsOf = cells.Select((_, i) => relations.Where(r => r.Terms.Any(t => t.Cell == i)).ToArray()).ToArray();
        Try(0);
        return [.. unknown.Where(u => seen[u].Count == 1)];

        void Try(int at)
        {
            if (at == unknown.Length)
            {
                foreach (var u in unknown)
                    seen[u].Add(values[u]);
                return;
            }

            // Once every cell has shown two numbers there is nothing left to learn.
            if (seen.Values.All(s => s.Count > 1))
                return;
            var cell = unknown[at];
            var range = cells[cell].IsPrimary ? cells[cell].WhenPrimary : cells[cell].WhenComplementary;
            for (var number = (int)range.Min; number <= Math.Min(range.Max ?? most, most); number++)
            {
                (values[cell], set[cell]) = (number, true);
                if (relationsOf[cell].All(CanHold))
                    Try(at + 1);
            }

            set[cell] = false;
        }

        // What has no number yet may be anything that is announced of it.
        bool CanHold(CellRelation relation)
        {
            long least = 0, largest = 0;
            foreach (var (cell, factor) in relation.Terms)
            {
                var range = set[cell] ? new(values[cell], values[cell]) : cells[cell].IsPrimary ? cells[cell].WhenPrimary : cells[cell].WhenComplementary;
                var (one, other) = (factor * range.Min, factor * Math.Min(range.Max ?? most, most));
                (least, largest) = (least + Math.Min(one, other), largest + Math.Max(one, other));
            }

            return least <= relation.Constant && (relation.Kind == RelationKind.AtMost || largest >= relation.Constant);
        }
    }

    /// <summary>The fewest cells that can be hidden with nothing recovered, by trying every set of cells; null when there is no such set.</summary>
    public static int? Fewest(IReadOnlyList<ProtectedCell> cells, IReadOnlyList<CellRelation> relations, int most)
    {
        var free = Enumerable.Range(0, cells.Count).Where(i => !cells[i].IsPrimary && cells[i].MayBeHidden).ToArray();
        var hidden = cells.Select(c => c.IsPrimary).ToArray();
        for (var more = 0; more <= free.Length; more++)
        {
            if (Choose(0, more))
                return cells.Count(c => c.IsPrimary) + more;
        }

        return null;

        bool Choose(int from, int more)
        {
            if (more == 0)
                return relations.All(r => r.Kind != RelationKind.Equal || r.Terms.Count(t => hidden[t.Cell]) != 1) && Recovered(cells, relations, hidden, most).Count == 0;
            for (var i = from; i <= free.Length - more; i++)
            {
                hidden[free[i]] = true;
                if (Choose(i + 1, more - 1))
                    return true;
                hidden[free[i]] = false;
            }

            return false;
        }
    }
}
