namespace Larc.Continuum;

/// <summary>Where an authority lies when its interviews are drawn again; the range need not hold the position itself.</summary>
/// <param name="Range">Positions.</param>
/// <param name="Ranks">Places.</param>
/// <param name="Resamples">Resamples drawn.</param>
/// <param name="Undefined">Resamples in which the authority has no position; they are in neither range.</param>
public sealed record ResampledRange(PositionRange Range, RankRange Ranks, int Resamples, int Undefined)
{
    /// <inheritdoc/>
    public override string ToString() => Range.ToString();
}
