using System.Collections.Immutable;

namespace Larc.Findings;

/// <summary>A section of the draft.</summary>
/// <param name="Id">Stable identifier, used as the anchor: lower case, hyphens.</param>
/// <param name="Heading">Heading.</param>
/// <param name="Blocks">What it holds before its subsections.</param>
public sealed record FindingsSection(string Id, string Heading, ImmutableArray<FindingsBlock> Blocks)
{
    /// <summary>Sections within it.</summary>
    public ImmutableArray<FindingsSection> Subsections { get; init; } = [];

    /// <summary>The claims of the section and of those within it, in order.</summary>
    public IEnumerable<Claim> Claims => Blocks.SelectMany(b => b.Sentences).Select(s => s.Claim).OfType<Claim>().Concat(Subsections.SelectMany(s => s.Claims));

    internal IEnumerable<FindingsBlock> AllBlocks => Blocks.Concat(Subsections.SelectMany(s => s.AllBlocks));

    /// <inheritdoc/>
    public override string ToString() => Heading;
}
