using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>How far the staff perspectives of one authority agree, on impacts or on contributing features.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Round">The round; null when several are pooled.</param>
/// <param name="Scope">Impacts or features.</param>
/// <param name="Pairs">DCS–SM, DCS–PR and SM–PR, those that can be compared there.</param>
/// <param name="LeftOut">The others, with the reason.</param>
/// <param name="NamedByAllStaff">
/// What directors, managers and practitioners all name, over what was put to all three; null when one was not interviewed or nothing was put to all.
/// </param>
/// <param name="NamedByAnyStaff">What at least one of the three names, over the same; null likewise.</param>
public sealed record AuthorityConsensus(
    Authority Authority,
    int? Round,
    ConsensusScope Scope,
    ImmutableArray<ConsensusPair> Pairs,
    ImmutableArray<PairLeftOut> LeftOut,
    int? NamedByAllStaff,
    int? NamedByAnyStaff)
{
    /// <summary>Mean similarity over the pairs that have one; null when none has.</summary>
    public double? Mean => Average(Pairs.Select(p => p.Jaccard));

    /// <summary>Mean excess over the pairs that have one; null when none has.</summary>
    public double? MeanExcess => Average(Pairs.Select(p => p.Excess));

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Authority.Name}, {Scope}: mean {Mean?.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture) ?? "undefined"} over {Pairs.Length} pairs");

    private static double? Average(IEnumerable<double?> values) => values.Average();
}
