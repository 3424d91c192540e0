using System.Collections.Immutable;

namespace Larc.Disclosure.Auditing.Manifests;

/// <summary>One table: a CSV file with headings.</summary>
internal sealed record ManifestTable
{
    /// <summary>The file, relative to the manifest.</summary>
    public required string File { get; init; }

    /// <summary>What the table is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>What tells its cells apart.</summary>
    public ImmutableArray<ManifestDimension> Dimensions { get; init; } = [];

    /// <summary>The columns that hold counts.</summary>
    public required ImmutableArray<ManifestValue> Values { get; init; }

    /// <summary>Texts that stand for a hidden count, and what a reader is told that it may be.</summary>
    public ImmutableSortedDictionary<string, CellRange> Symbols { get; init; } = ImmutableSortedDictionary<string, CellRange>.Empty;

    /// <summary>Texts that stand where nothing was to be counted: in a sum they count as nothing.</summary>
    public ImmutableArray<string> CountsNothing { get; init; } = [];

    /// <summary>Texts that stand where the count is not known to anybody: no secret, and no number either.</summary>
    public ImmutableArray<string> NotKnown { get; init; } = [];

    /// <summary>Coordinates that all its cells have.</summary>
    public ImmutableSortedDictionary<string, string> At { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Only rows that have one of these texts in each of these columns belong to the table.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Where { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;
}
