using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>Counts, ranks and compares what the perspectives of a study say.</summary>
public static class Triangulator
{
    private static readonly Codebook Empty = new("none", 0, "No codebook", "", [], [], []);

    /// <summary>
    /// Triangulates a study. A study without a return gives an empty result.
    /// The result is the same on any number of cores and in any order of returns, interviews and statements.
    /// </summary>
    /// <exception cref="InvalidOperationException">The study holds several codebooks: choose a round first.</exception>
    public static TriangulationResult Run(Study study) => Run(study, Environment.ProcessorCount);

    internal static TriangulationResult Run(Study study, int threads)
    {
        var presence = new Presence(study, new CodeMasks(study.Codebooks.IsEmpty ? Empty : study.Codebook));
        var asked = new Asked(study, presence.Masks.Codebook);
        var counter = new RankCounter(presence, asked);
        var (pairs, coverage) = new ConvergenceAssessor(presence, asked).Assess();
        return new(presence, asked, counter)
        {
            Ranks = Ranks(counter, presence.Masks.Codebook),
            Convergence = pairs,
            Coverage = coverage,
            Consensus = new ConsensusCalculator(presence, asked).Run(study.Parameters.Permutations, threads),
            Levels = SelfReportedLevel.Of(study),
        };
    }

    private static ImmutableArray<RankList> Ranks(RankCounter counter, Codebook codebook)
    {
        var lists = ImmutableArray.CreateBuilder<RankList>();
        foreach (var group in PerspectiveGroup.Everything)
            lists.AddRange(counter.Lists(group, -1, [.. RankSubject.Everything]));
        RankSubject[] impacts = [.. RankSubject.Everything.Where(s => s.Kind == CodeKind.Impact)];
        foreach (var group in PerspectiveGroup.Singles.Where(g => g.IsFamily))
        {
            for (var keyGroup = 0; keyGroup < codebook.KeyGroups.Length; keyGroup++)
                lists.AddRange(counter.Lists(group, keyGroup, impacts));
        }

        return lists.ToImmutable();
    }
}
