using System.Collections.Immutable;
using Larc.Disclosure.Auditing.Tables;

namespace Larc.Disclosure.Auditing;

/// <summary>What a reader of all tables together can work out of what is hidden in them.</summary>
/// <param name="Tables">How many tables were read.</param>
/// <param name="Cells">How many printed cells they hold.</param>
/// <param name="Measures">What became of the hidden numbers, by measure.</param>
/// <param name="Recoveries">The hidden numbers that can be worked out.</param>
/// <param name="Narrowings">Those of which more is known than was announced. This is no failure.</param>
/// <param name="NotProven">Those that were not shown to be safe: too much work, or the numbers around them contradict each other.</param>
/// <param name="TooLarge">How many connected parts were too large to be worked through.</param>
/// <param name="Coarse">How many hidden numbers stand in large parts, where two numbers were shown to be possible and the range was not worked out to the end.</param>
/// <param name="Contradictions">Printed numbers that cannot all be right, each in one sentence.</param>
internal sealed record AuditReport(
    int Tables,
    int Cells,
    ImmutableArray<MeasureTally> Measures,
    ImmutableArray<Recovery> Recoveries,
    ImmutableArray<Narrowing> Narrowings,
    ImmutableArray<Place> NotProven,
    int TooLarge,
    int Coarse,
    ImmutableArray<string> Contradictions)
{
    /// <summary>Whether every hidden number was shown to be safe.</summary>
    public bool IsSafe => Recoveries.IsEmpty && NotProven.IsEmpty;
}
