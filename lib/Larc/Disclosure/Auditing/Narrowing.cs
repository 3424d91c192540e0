using Larc.Disclosure.Auditing.Tables;

namespace Larc.Disclosure.Auditing;

/// <summary>A hidden number of which more is known than was announced, without its being found.</summary>
/// <param name="Place">Where it is hidden; the first place, when in several.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Coordinates">Of whom or what, in words.</param>
/// <param name="Announced">What a reader is told that it may be.</param>
/// <param name="Least">The least it may be.</param>
/// <param name="Most">The most it may be; null when nothing limits it.</param>
internal sealed record Narrowing(Place Place, string Measure, string Coordinates, string Announced, decimal Least, decimal? Most);
