using System.Collections.Immutable;

namespace Larc.Disclosure.Auditing.Solving;

/// <summary>A part of a problem whose relations touch no other part; what is known already stands in the constants.</summary>
/// <param name="Problem">The part, with its own numbering.</param>
/// <param name="Unknowns">For each of its unknowns the place in the whole.</param>
/// <param name="Rows">For each of its rows the place in the whole.</param>
internal sealed record ProblemPart(LinearProblem Problem, ImmutableArray<int> Unknowns, ImmutableArray<int> Rows)
{
    /// <summary>Splits a problem into its parts.</summary>
    /// <param name="problem">The whole.</param>
    /// <param name="known">The number of each unknown that is known; null for the others.</param>
    /// <param name="broken">Rows of known numbers only that do not hold.</param>
    public static IReadOnlyList<ProblemPart> Split(LinearProblem problem, long?[] known, out List<int> broken)
    {
        broken = [];
        var root = Enumerable.Range(0, known.Length).ToArray();
        var open = new (List<LinearTerm> Terms, Int128 Constant)[problem.Rows.Length];
        for (var place = 0; place < open.Length; place++)
        {
            var row = problem.Rows[place];
            var (terms, constant) = (new List<LinearTerm>(), row.Constant);
            foreach (var term in row.Terms)
            {
                if (known[term.Unknown] is { } number)
                    constant -= (Int128)term.Factor * number;
                else
                    terms.Add(term);
            }

            open[place] = (terms, constant);
            if (terms.Count == 0 && (row.Kind == RelationKind.Equal ? constant != 0 : constant < 0))
                broken.Add(place);
            for (var i = 1; i < terms.Count; i++)
                root[Find(terms[i].Unknown)] = Find(terms[0].Unknown);
        }

        var unknowns = Enumerable.Range(0, known.Length).Where(u => known[u] is null).ToLookup(Find);
        var rows = Enumerable.Range(0, open.Length).Where(r => open[r].Terms.Count > 0).ToLookup(r => Find(open[r].Terms[0].Unknown));
        return [.. unknowns.Select(members => Part([.. members], [.. rows[members.Key]]))];

        int Find(int unknown)
        {
            while (root[unknown] != unknown)
                unknown = root[unknown] = root[root[unknown]];
            return unknown;
        }

        ProblemPart Part(ImmutableArray<int> members, ImmutableArray<int> places)
        {
            var number = new Dictionary<int, int>(members.Length);
            foreach (var member in members)
                number[member] = number.Count;
            return new(
                new(
                    [.. members.Select(m => problem.Ranges[m])],
                    [.. members.Select(m => problem.IsSecret[m])],
                    [.. places.Select(r => new LinearRow([.. open[r].Terms.Select(t => t with { Unknown = number[t.Unknown] })], problem.Rows[r].Kind, open[r].Constant))]),
                members,
                places);
        }
    }
}
