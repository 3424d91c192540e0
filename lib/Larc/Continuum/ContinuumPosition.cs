using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Continuum;

/// <summary>One authority on the continuum, or why it has no position.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Round">The round; null when several are pooled.</param>
public sealed record ContinuumPosition(Authority Authority, int? Round)
{
    /// <summary>0 (earlier stage) to 1 (more confident) among the authorities of this study; null when there is none.</summary>
    public decimal? Position { get; init; }

    /// <summary>Its stability range: over everything that is varied. Null when there is no position.</summary>
    public PositionRange? Range { get; init; }

    /// <summary>Its place over everything that is varied; null when there is no position.</summary>
    public RankRange? RankRange { get; init; }

    /// <summary>How far each kind of variation alone moves it; empty when there is no position.</summary>
    public ImmutableArray<StabilityPart> Stability { get; init; } = [];

    /// <summary>Where it lies when its interviews are drawn again; null when there is no position, or no resamples were asked for.</summary>
    public ResampledRange? Resampled { get; init; }

    /// <summary>The band; not distinguished when there is no position.</summary>
    public ContinuumBand Band { get; init; }

    /// <summary>What keeps it out of a band, in words; empty when it is in one, or has no position.</summary>
    public string WhyNotDistinguished { get; init; } = "";

    /// <summary>Why there is no position, in words; empty when there is one.</summary>
    public string WhyNone { get; init; } = "";

    /// <summary>Median of the staff perspectives' medians of self-reported level, 1 to 4; null when a perspective gives none.</summary>
    public double? Level { get; init; }

    /// <summary>Mean excess of consensus over impacts and features; null when it cannot be told, or a staff perspective was not interviewed.</summary>
    public double? Consensus { get; init; }

    /// <summary>Percentile rank of the level among the authorities with a position, 0 to 1; null when there is no position.</summary>
    public decimal? LevelRank { get; init; }

    /// <summary>Percentile rank of consensus, likewise.</summary>
    public decimal? ConsensusRank { get; init; }

    /// <summary>Staff perspectives for which one interview alone stands, or alone reports a level: neither leaving it out nor drawing it again can show how the position rests on it.</summary>
    public ImmutableArray<Perspective> RestsOnOneInterview { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Position is { } position ? FormattableString.Invariant($"{Authority.Name}: {position:0.00} ({Range})") : $"{Authority.Name}: no position, {WhyNone}";
}
