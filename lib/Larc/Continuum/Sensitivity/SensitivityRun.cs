using System.Collections.Immutable;

namespace Larc.Continuum;

/// <summary>The continuum once more, with one thing changed. Both lists are in the order of the authorities of the study.</summary>
/// <param name="Positions">Position of each authority; null for one that has none, or is left out.</param>
/// <param name="Bands">Band of each authority; empty where the change leaves no bands to draw, or they were not worked out.</param>
public sealed record SensitivityRun(ImmutableArray<decimal?> Positions, ImmutableArray<ContinuumBand> Bands)
{
    /// <summary>Authorities that have a position here and in <paramref name="other"/>.</summary>
    internal int[] Shared(SensitivityRun other) => [.. Enumerable.Range(0, Positions.Length).Where(a => Positions[a] is not null && other.Positions[a] is not null)];
}
