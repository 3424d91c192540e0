using Larc.Display;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>Consensus between staff perspectives as a table.</summary>
public static class ConsensusViews
{
    private static readonly Absence NotCompared = Absence.NotApplicable with { Words = "the pair is left out" };
    private static readonly Absence SeePairs = Absence.NotApplicable with { Words = "see the pairs" };

    /// <summary>
    /// Consensus of each authority, or of one: for each pair its interviews and sizes, the similarity, its ceiling and its excess over chance, or why it is
    /// left out; then what all three name, with the means over the pairs.
    /// </summary>
    /// <param name="result">The triangulation.</param>
    /// <param name="authority">Code of the one authority wanted; null for all.</param>
    public static Table ToConsensusTable(this TriangulationResult result, string? authority = null) => Table.Of(
        "Consensus between staff perspectives, by authority",
        result.Consensus.Where(c => authority is null || c.Authority.Code == authority).SelectMany(Rows),
        ("Authority", r => r.Of.Authority.Name),
        ("On", r => r.Of.Scope.ToString().ToLowerInvariant()),
        ("Pair", r => r.Pair is { } p ? $"{p.First}–{p.Second}" : r.LeftOut is { } l ? $"{l.First}–{l.Second}" : "All three"),
        ("Interviews", r => r.Pair is { } p ? FormattableString.Invariant($"{p.FirstInterviews} and {p.SecondInterviews}") : r.LeftOut is { } l ? $"left out: {l.Reason}" : SeePairs),
        ("Named", r => r.Pair is { } p ? FormattableString.Invariant($"{p.FirstSize} and {p.SecondSize}") : Missing(r)),
        ("By all", r => Count(r, r.Pair is { } p ? p.Intersection : r.Of.NamedByAllStaff)),
        ("By any", r => Count(r, r.Pair is { } p ? p.Union : r.Of.NamedByAnyStaff)),
        ("Similarity", r => Number(r, r.Pair is { } p ? p.Jaccard : r.Of.Mean)),
        ("Ceiling", r => r.Pair is { } p ? Number(r, p.Ceiling) : Missing(r)),
        ("Excess", r => Number(r, r.Pair is { } p ? p.Excess : r.Of.MeanExcess)),
        ("Prompted against open", r => r.Pair is { } p ? PlainText.Of(FormattableString.Invariant($"{p.PromptedAgainstOpen}"), p.Union) : Missing(r))) with
    {
        Notes =
        [
            "Similarity is the Jaccard index: named by both, over named by either. Features to develop never enter it.",
            "The ceiling is the highest similarity that sets of these sizes can reach.",
            FormattableString.Invariant($"The excess is the similarity less its mean over {result.Study.Parameters.Permutations} permutations of interviews between authorities, among those that were asked the same, because similarity grows with the number of interviews."),
            "All three: what directors, managers and practitioners all name, of what any of them names; similarity and excess are means over the pairs.",
            "What was put as a prompt to one and openly to the other, of what either names, understates how far they agree.",
        ],
        WhenEmpty = "The study holds no authority.",
    };

    private static IEnumerable<Row> Rows(AuthorityConsensus consensus) =>
    [
        .. consensus.Pairs.Select(p => new Row(consensus, p, null)),
        .. consensus.LeftOut.Select(l => new Row(consensus, null, l)),
        new Row(consensus, null, null),
    ];

    private static Cell Number(Row row, double? value) =>
        row.LeftOut is not null ? NotCompared
        : value is { } number ? Cell.Of((decimal)number, 2)
        : Absence.NotApplicable with { Words = "undefined" };

    private static Cell Count(Row row, int? value) =>
        row.LeftOut is not null ? NotCompared
        : value is { } number ? number
        : Absence.NotApplicable with { Words = "not all three were interviewed and asked" };

    private static Absence Missing(Row row) => row.LeftOut is null ? SeePairs : NotCompared;

    /// <summary>One pair that is compared, one that is left out, or, with neither, all three.</summary>
    private sealed record Row(AuthorityConsensus Of, ConsensusPair? Pair, PairLeftOut? LeftOut);
}
