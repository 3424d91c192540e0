using Larc.Model;

namespace Larc.Outcomes;

/// <summary>One number of a trend.</summary>
/// <param name="Period">Period, as returned.</param>
/// <param name="Value">The number, or why there is none.</param>
/// <param name="Denominator">Its denominator, or why there is none.</param>
/// <param name="Ascription">Whether the authority ascribes it to integration.</param>
public sealed record IndicatorPoint(string Period, Measure Value, Measure Denominator, Ascription Ascription)
{
    /// <summary>Value by denominator; missing when either is, and why.</summary>
    public Measure Share => Value / Denominator;
}
