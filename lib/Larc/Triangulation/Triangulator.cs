using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>Counts, ranks and compares what the perspectives of a study say.</summary>
public static class Triangulator
{
    // Below this many statements a second thread costs more than it saves.
    private const int SmallStudy = 50_000;

    private static readonly Codebook Empty = new("none", 0, "No codebook", "", [], [], []);

    /// <summary>
    /// Triangulates a study. A study without a return gives an empty result.
    /// The result is the same on any number of cores and in any order of returns, interviews and statements.
    /// </summary>
    /// <exception cref="InvalidOperationException">The study holds several codebooks: choose a round first.</exception>
    public static TriangulationResult Run(Study study) => Run(study, Environment.ProcessorCount);

    internal static TriangulationResult Run(Study study, int threads)
    {
        var presence = new Presence(study, new CodeMasks(study.Codebooks.IsEmpty ? Empty : study.Codebook), threads);
        var asked = new Asked(study, presence.Masks.Codebook);
        var counter = new RankCounter(presence, asked);
        var ranks = Ranks(counter, presence.Masks.Codebook, study.StatementCount < SmallStudy ? 1 : threads);
        var (pairs, coverage) = new ConvergenceAssessor(presence, asked).Assess();
        return new(presence, asked, counter)
        {
            Ranks = ranks,
            Convergence = pairs,
            Coverage = coverage,
            Consensus = new ConsensusCalculator(presence, asked).Run(study.Parameters.Permutations, threads),
            Levels = SelfReportedLevel.Of(study),
        };
    }

    /// <summary>Who says what, without lists, comparisons and consensus: enough for a position on the continuum, and a fraction of the work.</summary>
    internal static TriangulationResult RunBare(Study study, int threads)
    {
        var presence = new Presence(study, new CodeMasks(study.Codebooks.IsEmpty ? Empty : study.Codebook), threads);
        var asked = new Asked(study, presence.Masks.Codebook);
        return new(presence, asked, new RankCounter(presence, asked)) { Ranks = [], Convergence = [], Coverage = [], Consensus = [], Levels = [] };
    }

    private static ImmutableArray<RankList> Ranks(RankCounter counter, Codebook codebook, int threads)
    {
        RankSubject[] everything = [.. RankSubject.Everything];
        RankSubject[] impacts = [.. everything.Where(s => s.Kind == CodeKind.Impact)];
        var wanted = PerspectiveGroup.Everything.Select(g => (Group: g, KeyGroup: -1, Subjects: everything)).ToList();
        foreach (var group in PerspectiveGroup.Singles.Where(g => g.IsFamily))
            wanted.AddRange(Enumerable.Range(0, codebook.KeyGroups.Length).Select(k => (group, k, impacts)));

        // Each list is counted by itself, so that the number of threads changes nothing.
        var lists = new ImmutableArray<RankList>[wanted.Count];
        Parallel.For(0, lists.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => lists[i] = counter.Lists(wanted[i].Group, wanted[i].KeyGroup, wanted[i].Subjects));
        return [.. lists.SelectMany(l => l)];
    }
}
