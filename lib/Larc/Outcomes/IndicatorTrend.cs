using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>One indicator of one authority and key group, over its periods.</summary>
/// <param name="Indicator">Name, as returned.</param>
/// <param name="KeyGroup">Key group, or null for all children.</param>
/// <param name="Authority">The authority.</param>
/// <param name="Points">The numbers, by period.</param>
public sealed record IndicatorTrend(string Indicator, KeyGroup? KeyGroup, Authority Authority, ImmutableArray<IndicatorPoint> Points)
{
    /// <summary>Last number minus first; missing when either is, with the reason, and not applicable with one period only.</summary>
    public Measure Change => Points.Length < 2 ? OnePeriod : Points[^1].Value - Points[0].Value;

    /// <summary>Change by the first number; not applicable when that is zero.</summary>
    public Measure RelativeChange => Points.Length < 2 ? OnePeriod : Change / Points[0].Value;

    private static Measure OnePeriod => Measure.Missing(MeasureKind.NotApplicable, "there is one period only");
}
