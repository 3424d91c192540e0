using System.Collections.Immutable;
using Larc.Disclosure.Auditing.Tables;

namespace Larc.Disclosure.Auditing;

/// <summary>A hidden number that can be worked out.</summary>
/// <param name="How">How it was found.</param>
/// <param name="Place">Where it is hidden; the first place, when in several.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Coordinates">Of whom or what, in words.</param>
/// <param name="Number">The number.</param>
/// <param name="From">The printed cells it follows from, as they stand.</param>
internal sealed record Recovery(RecoveryKind How, Place Place, string Measure, string Coordinates, decimal Number, ImmutableArray<Place> From);

/// <summary>How a hidden number can be worked out.</summary>
internal enum RecoveryKind
{
    /// <summary>Another table prints it.</summary>
    PrintedElsewhere,

    /// <summary>It follows exactly from sums and differences of what is printed.</summary>
    BySubtraction,

    /// <summary>It is the only number that fits both what is printed and what is said of the hidden ones.</summary>
    ByBounds,
}
