using System.Collections.Immutable;
using Larc.Disclosure.Auditing;
using Larc.Disclosure.Auditing.Solving;

namespace Larc.Disclosure.Suppression;

/// <summary>Cells that relations join, directly or through others.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Places">For each its place in the list of all cells.</param>
/// <param name="Relations">The relations between them, with the group's own numbering.</param>
internal sealed record CellGroup(ImmutableArray<ProtectedCell> Cells, ImmutableArray<int> Places, ImmutableArray<CellRelation> Relations)
{
    private readonly long[] _values = [.. Cells.Select(c => (long)c.Value)];

    /// <summary>Whether the values satisfy the relations, and what is announced of the primary ones is true of them.</summary>
    public bool IsConsistent => Cells.All(c => !c.IsPrimary || c.WhenPrimary.Holds(c.Value)) && Relations.All(r =>
        r.Terms.Sum(t => (long)t.Factor * Cells[t.Cell].Value) is var sum && (r.Kind == RelationKind.Equal ? sum == r.Constant : sum <= r.Constant));

    /// <summary>Splits cells into groups, in the order of their first cells.</summary>
    public static IReadOnlyList<CellGroup> Split(IReadOnlyList<ProtectedCell> cells, IReadOnlyList<CellRelation> relations)
    {
        var root = Enumerable.Range(0, cells.Count).ToArray();
        foreach (var relation in relations)
        {
            foreach (var (cell, _) in relation.Terms)
                root[Find(cell)] = Find(relation.Terms[0].Cell);
        }

        var ofGroup = relations.Where(r => !r.Terms.IsEmpty).ToLookup(r => Find(r.Terms[0].Cell));
        var number = new int[cells.Count];
        return [.. Enumerable.Range(0, cells.Count).GroupBy(Find).Select(Group)];

        CellGroup Group(IGrouping<int, int> places)
        {
            var next = 0;
            foreach (var place in places)
                number[place] = next++;
            return new(
                [.. places.Select(p => cells[p])],
                [.. places],
                [.. ofGroup[places.Key].Select(r => r with { Terms = [.. Merged(r)] })]);
        }

        IEnumerable<(int Cell, int Factor)> Merged(CellRelation relation) =>
            relation.Terms.GroupBy(t => t.Cell, (cell, terms) => (Cell: number[cell], Factor: terms.Sum(t => t.Factor))).Where(t => t.Factor != 0);

        int Find(int cell)
        {
            while (root[cell] != cell)
                cell = root[cell] = root[root[cell]];
            return cell;
        }
    }

    /// <summary>Whether a cell can be hidden truthfully: what would be announced of it holds.</summary>
    public bool CanBeHidden(int cell) => Cells[cell].IsPrimary || (Cells[cell].MayBeHidden && Cells[cell].WhenComplementary.Holds(Cells[cell].Value));

    /// <summary>The hidden cells that are not shown to be safe.</summary>
    public IReadOnlyList<int> NotSafe(ReadOnlySpan<bool> hidden) => [.. Leaks(hidden, -1, SolverOptions.Separate).Select(l => l.Cell)];

    /// <summary>The hidden cells that are not shown to be safe, with the relations that each follows from, where they are known.</summary>
    public IReadOnlyList<(int Cell, ImmutableArray<int> Relations)> Leaks(ReadOnlySpan<bool> hidden, SolverOptions options) => Leaks(hidden, -1, options);

    /// <summary>Whether one hidden cell is not shown to be safe.</summary>
    public bool IsUnsafe(ReadOnlySpan<bool> hidden, int cell) => Leaks(hidden, cell, SolverOptions.Separate).Count > 0;

    private List<(int Cell, ImmutableArray<int> Relations)> Leaks(ReadOnlySpan<bool> hidden, int only, SolverOptions options)
    {
        var (places, number) = (new List<int>(), new int[hidden.Length]);
        for (var i = 0; i < hidden.Length; i++)
        {
            number[i] = hidden[i] ? places.Count : -1;
            if (hidden[i])
                places.Add(i);
        }

        var rows = ImmutableArray.CreateBuilder<LinearRow>(Relations.Length);
        var relationOf = new List<int>();
        for (var r = 0; r < Relations.Length; r++)
        {
            var relation = Relations[r];
            Int128 constant = relation.Constant;
            var terms = ImmutableArray.CreateBuilder<LinearTerm>();
            foreach (var (cell, factor) in relation.Terms)
            {
                if (number[cell] >= 0)
                    terms.Add(new(number[cell], factor));
                else
                    constant -= (Int128)factor * Cells[cell].Value;
            }

            if (terms.Count == 0)
                continue;
            rows.Add(new(terms.ToImmutable(), relation.Kind, constant));
            relationOf.Add(r);
        }

        var problem = new LinearProblem([.. places.Select(p => Cells[p].WhenHidden)], [.. places.Select(p => only < 0 || p == only)], rows.ToImmutable());
        var outcome = LinearSolver.Solve(problem, options, [.. places.Select(p => _values[p])]);
        var leaks = new List<(int, ImmutableArray<int>)>();
        for (var i = 0; i < places.Count; i++)
        {
            // A range that holds one number gives it away without any relation.
            if (problem.IsSecret[i] && (outcome.Unknowns[i].Finding != Finding.Open || outcome.Unknowns[i].Range.IsOne))
                leaks.Add((places[i], [.. outcome.Unknowns[i].Rows.Select(r => relationOf[r])]));
        }

        return leaks;
    }
}
