using System.Collections.Immutable;

namespace Larc.Disclosure.Auditing.Manifests;

/// <summary>A relation between cells: the sum of factor × cell is the constant, or at most the constant.</summary>
internal sealed record ManifestRelation
{
    /// <summary>The cells.</summary>
    public required ImmutableArray<ManifestTerm> Terms { get; init; }

    /// <summary>Exactly the constant, or at most.</summary>
    public RelationKind Kind { get; init; } = RelationKind.Equal;

    /// <summary>What the terms are compared with.</summary>
    public decimal Constant { get; init; }
}

/// <summary>One cell of a relation.</summary>
internal sealed record ManifestTerm
{
    /// <summary>What is counted.</summary>
    public required string Measure { get; init; }

    /// <summary>The cell's coordinates; a dimension that is not named stands at its total.</summary>
    public ImmutableSortedDictionary<string, string> At { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>By what the cell is multiplied.</summary>
    public int Factor { get; init; } = 1;
}
