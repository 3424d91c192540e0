using System.Collections.Immutable;

namespace Larc.Disclosure.Auditing.Manifests;

/// <summary>Tables that are published together, described so that they can be audited together: <c>larc.manifest/1</c>.</summary>
internal sealed record TableManifest
{
    /// <summary>The version of the format.</summary>
    public const string Version = "larc.manifest/1";

    /// <summary>The version of the format; <see cref="Version"/>.</summary>
    public required string Schema { get; init; }

    /// <summary>What a person should know of the description.</summary>
    public string? Note { get; init; }

    /// <summary>The tables.</summary>
    public required ImmutableArray<ManifestTable> Tables { get; init; }

    /// <summary>Relations between cells that do not follow from totals.</summary>
    public ImmutableArray<ManifestRelation> Relations { get; init; } = [];
}
