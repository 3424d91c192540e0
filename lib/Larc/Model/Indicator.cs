namespace Larc.Model;

/// <summary>A number an authority returned for an indicator, a key group and a period.</summary>
/// <param name="Return">Index in <see cref="Study.Returns"/>.</param>
/// <param name="Name">Name of the indicator, as returned.</param>
/// <param name="KeyGroup">Key group, or null for all.</param>
/// <param name="Period">Period, as returned.</param>
/// <param name="Value">The number, or why there is none.</param>
/// <param name="Denominator">Its denominator, where it was given.</param>
/// <param name="Ascription">Whether it is ascribed to integration.</param>
/// <param name="AscribedTo">What it is ascribed to, in the authority's words.</param>
/// <param name="Note">The authority's note.</param>
/// <param name="Row">Row in the return.</param>
public sealed record Indicator(int Return, string Name, KeyGroup? KeyGroup, string Period, Measure Value, Measure Denominator, Ascription Ascription, string AscribedTo, string Note, int Row);
