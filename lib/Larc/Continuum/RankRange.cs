namespace Larc.Continuum;

/// <summary>Between which places an authority lies when what its position rests on is varied; 1 is the most confident.</summary>
/// <param name="Best">Best place.</param>
/// <param name="Worst">Worst place.</param>
public sealed record RankRange(int Best, int Worst)
{
    /// <inheritdoc/>
    public override string ToString() => Best == Worst ? FormattableString.Invariant($"{Best}") : FormattableString.Invariant($"{Best} to {Worst}");
}
