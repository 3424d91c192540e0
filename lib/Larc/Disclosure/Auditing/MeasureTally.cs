namespace Larc.Disclosure.Auditing;

/// <summary>What became of the hidden numbers of one measure.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Hidden">How many are hidden somewhere.</param>
/// <param name="PrintedElsewhere">Of these, how many another table prints.</param>
/// <param name="BySubtraction">How many follow exactly.</param>
/// <param name="ByBounds">How many have one number only that fits.</param>
/// <param name="NotProven">Of how many it could not be shown that they are safe.</param>
internal sealed record MeasureTally(string Measure, int Hidden, int PrintedElsewhere, int BySubtraction, int ByBounds, int NotProven);
