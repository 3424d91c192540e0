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

    /// <summary>How far the position moves; null when there is no position.</summary>
    public PositionRange? Range { get; init; }

    /// <summary>How far its place moves; null when there is no position.</summary>
    public RankRange? RankRange { get; init; }

    /// <summary>The band: not distinguished, in the simple version.</summary>
    public ContinuumBand Band { get; init; }

    /// <summary>Why there is no position, in words; empty when there is one.</summary>
    public string WhyNone { get; init; } = "";

    /// <summary>Median of the staff perspectives' medians of self-reported level, 1 to 4; null when a perspective gives none.</summary>
    public double? Level { get; init; }

    /// <summary>Mean excess of consensus over impacts and features; null when it cannot be told.</summary>
    public double? Consensus { get; init; }

    /// <summary>Staff perspectives that one interview alone stands for: dropping it would leave no position, so that the range does not show it.</summary>
    public ImmutableArray<Perspective> RestsOnOneInterview { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Position is { } position ? FormattableString.Invariant($"{Authority.Name}: {position:0.00} ({Range})") : $"{Authority.Name}: no position, {WhyNone}";
}
