using System.Collections.Immutable;

namespace Larc.Disclosure.Auditing.Manifests;

/// <summary>A column that holds counts.</summary>
internal sealed record ManifestValue
{
    /// <summary>The column.</summary>
    public required string Column { get; init; }

    /// <summary>What is counted; the same name in two tables is the same count.</summary>
    public required string Measure { get; init; }

    /// <summary>Coordinates that all cells of the column have.</summary>
    public ImmutableSortedDictionary<string, string> At { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Digits after the point.</summary>
    public int Decimals { get; init; }

    /// <summary>The number whose multiples are printed, where counts are rounded: half away from zero.</summary>
    public int? Rounding { get; init; }

    /// <summary>How the count of a total comes from those of its members.</summary>
    public Adding Adds { get; init; } = Adding.Sum;
}
