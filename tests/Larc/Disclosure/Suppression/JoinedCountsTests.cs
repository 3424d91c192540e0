using Larc.Disclosure.Auditing;
using Larc.Disclosure.Auditing.Solving;
using Larc.Disclosure.Suppression;

namespace Larc.Tests.Disclosure.Suppression;

/// <summary>Counts as a study has them: codes in a tree, groups made of perspectives, authorities beside participants; nearly everything is joined to everything.</summary>
public sealed class JoinedCountsTests
{
    private static readonly int[][] Groups = [[0], [1], [2], [3], [4], [1, 2], [0, 1], [0, 1, 2], [3, 4], [0, 1, 2, 3, 4]];

    [Theory]
    [InlineData(80, 25)]
    public void Counts_that_are_nearly_all_joined_are_planned_and_audited(int people, int codes)
    {
        var (cells, relations) = Draw(people, codes);

        var plan = SuppressionPlanner.Plan(cells, relations);

        plan.IsSafe.ShouldBeTrue();
        plan.HiddenCount.ShouldBeLessThan(cells.Count(c => c.IsPrimary) * 3);
        CellGroup.Split(cells, relations).Max(g => g.Cells.Length).ShouldBeGreaterThan(60);
        foreach (var group in CellGroup.Split(cells, relations))
            group.Leaks([.. group.Places.Select(p => plan.Hidden[p])], SolverOptions.Full).ShouldBeEmpty();
    }

    private static (List<ProtectedCell> Cells, List<CellRelation> Relations) Draw(int people, int codes)
    {
        var random = new Random(5);
        var speakers = Enumerable.Range(0, people).Select(_ => (Perspective: random.Next(5), Authority: random.Next(14))).ToArray();
        var parent = Enumerable.Range(0, codes).Select(c => c < 6 ? -1 : random.Next(Math.Min(c, 30))).ToArray();
        var said = new bool[people, codes];
        for (var i = 0; i < people; i++)
        {
            // From the leaves up: whoever speaks of a part speaks of the whole.
            for (var c = codes - 1; c >= 0; c--)
            {
                said[i, c] |= random.NextDouble() < (c % 7 == 0 ? 0.2 : 0.04);
                if (said[i, c] && parent[c] >= 0)
                    said[i, parent[c]] = true;
            }
        }

        var (cells, relations) = (new List<ProtectedCell>(), new List<CellRelation>());
        for (var c = 0; c < codes; c++)
        {
            for (var g = 0; g < Groups.Length; g++)
            {
                var who = speakers.Where((s, i) => said[i, c] && Groups[g].Contains(s.Perspective)).ToList();
                var authorities = who.Select(s => s.Authority).Distinct().Count();
                cells.Add(new($"people {c} {g}", who.Count, g is 3 or 4 or 8 && who.Count is >= 1 and <= 4, new(1, 4), CellRange.AnyCount));
                cells.Add(new($"authorities {c} {g}", authorities, authorities is 1 or 2, new(1, 2), CellRange.AnyCount));
            }
        }

        for (var c = 0; c < codes; c++)
        {
            for (var g = 0; g < Groups.Length; g++)
            {
                relations.Add(CellRelation.NoMoreThan(Place(c, g, 1), Place(c, g, 0)));
                for (var measure = 0; measure < 2 && parent[c] >= 0; measure++)
                    relations.Add(CellRelation.NoMoreThan(Place(c, g, measure), Place(parent[c], g, measure)));
                if (Groups[g].Length == 1)
                    continue;
                relations.Add(CellRelation.Sum(Place(c, g, 0), Groups[g].Select(p => Place(c, p, 0))));
                relations.AddRange(Groups[g].Select(p => CellRelation.NoMoreThan(Place(c, p, 1), Place(c, g, 1))));
                relations.Add(new([(Place(c, g, 1), 1), .. Groups[g].Select(p => (Place(c, p, 1), -1))], RelationKind.AtMost));
            }
        }

        return (cells, relations);

        static int Place(int code, int group, int measure) => (((code * Groups.Length) + group) * 2) + measure;
    }
}
