using System.Numerics;
using Larc.Continuum;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Continuum;

public sealed class ExpectedOverlapTests
{
    private static readonly Codebook Codebook = new CodebookBuilder().Feature("a").Feature("b").Feature("c").Feature("d").Build();

    // What each of four managers and of four practitioners names, as bits.
    private static readonly int[] Managers = [0b0011, 0b0110, 0b0001, 0b1000];
    private static readonly int[] Practitioners = [0b0101, 0b0011, 0b1100, 0b0010];

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(1, 1)]
    public void The_difference_is_that_of_the_means_over_every_choice_of_so_many_interviews(int managers, int practitioners)
    {
        var triangulation = Triangulator.Run(TwoAuthorities(permutations: 20_000));
        var interviews = new StaffInterviews(triangulation, 1);
        var variable = new ConsensusSets(triangulation.Presence, triangulation.Asked);
        var overlap = new ExpectedOverlap(interviews, variable, Masks(variable));

        // Place: first authority, third pair (managers and practitioners), features.
        overlap.Difference(5, managers, practitioners).ShouldBe(MeanOver(managers, practitioners) - MeanOver(2, 2), 0.01);
        overlap.Difference(5, 2, 2).ShouldBe(0);
    }

    [Fact]
    public void Between_the_entries_of_a_long_grid_a_number_lies_between_its_neighbours()
    {
        var study = new SimulatedAuthorities { Interviews = [60], Authorities = 3 }.Draw(1, new() { Permutations = 50 });
        var triangulation = Triangulator.Run(study);
        var sets = new ConsensusSets(triangulation.Presence, triangulation.Asked);
        var overlap = new ExpectedOverlap(new(triangulation, 2), sets, Masks(sets, authorities: 3));
        var differences = Enumerable.Range(1, 60).Select(k => overlap.Difference(5, k, k)).ToArray();

        differences[^1].ShouldBe(0);
        for (var k = 1; k < differences.Length; k++)
            differences[k].ShouldBeGreaterThan(differences[k - 1] - 0.02, $"{k + 1} interviews");
    }

    private static double MeanOver(int managers, int practitioners) =>
        (from a in Unions(Managers, managers) from b in Unions(Practitioners, practitioners) select (double)BitOperations.PopCount((uint)(a & b)) / BitOperations.PopCount((uint)(a | b))).Average();

    private static IEnumerable<int> Unions(int[] interviews, int k) => Enumerable.Range(0, 1 << interviews.Length)
        .Where(choice => BitOperations.PopCount((uint)choice) == k)
        .Select(choice => interviews.Index().Where(i => (choice >> i.Index & 1) == 1).Aggregate(0, (union, i) => union | i.Item));

    private static ulong[] Masks(ConsensusSets sets, int authorities = 2) =>
        [.. Enumerable.Range(0, authorities * 6).SelectMany(place => sets.Scopes[place % 2])];

    private static Study TwoAuthorities(int permutations)
    {
        var builder = new StudyBuilder(Codebook).Parameters(new() { Permutations = permutations });
        for (var a = 0; a < 2; a++)
        {
            builder.Authority($"{a}");
            foreach (var (perspective, all) in new[] { (Perspective.SM, Managers), (Perspective.PR, Practitioners) })
            {
                foreach (var named in all.Skip(2 * a).Take(2))
                    builder.Interview(perspective).Says([.. "abcd".Index().Where(c => (named >> c.Index & 1) == 1).Select(c => $"{c.Item}")]);
            }
        }

        return builder.Build();
    }
}
