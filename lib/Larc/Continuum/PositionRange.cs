namespace Larc.Continuum;

/// <summary>Between which ends a position lies when what it rests on is varied: a stability range, not a confidence interval.</summary>
/// <param name="Low">Lowest, 0 to 1.</param>
/// <param name="High">Highest, 0 to 1.</param>
public sealed record PositionRange(decimal Low, decimal High)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Low:0.00} to {High:0.00}");
}
