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
        // A relation is looked at as soon as the last of its hidden cells has a number.
        var order = unknown.Select((u, i) => (u, i)).ToDictionary(x => x.u, x => x.i);
        var due = relations.ToLookup(r => r.Terms.Where(t => hidden[t.Cell]).Select(t => order[t.Cell]).DefaultIfEmpty(-1).Max());
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
                values[cell] = number;
                if (due[at].All(Holds))
                    Try(at + 1);
            }
        }

        bool Holds(CellRelation relation)
        {
            var sum = relation.Terms.Sum(t => t.Factor * values[t.Cell]);
            return relation.Kind == RelationKind.Equal ? sum == relation.Constant : sum <= relation.Constant;
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
