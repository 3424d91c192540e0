namespace Larc.Continuum;

/// <summary>How far one kind of variation alone moves a position.</summary>
/// <param name="Source">What is varied.</param>
/// <param name="Range">Between which ends, the position itself inside; null when this variation leaves no position, so that nothing is known of it.</param>
public sealed record StabilityPart(StabilitySource Source, PositionRange? Range);
