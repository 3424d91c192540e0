using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>How the codes of one codebook map to another's. A code without a pair is newly asked or no longer asked, never zero.</summary>
/// <param name="From">Reference (<c>id@version</c>) of the codebook mapped from.</param>
/// <param name="To">Reference of the codebook mapped to.</param>
/// <param name="Pairs">The pairs.</param>
public sealed record CodebookMapping(string From, string To, ImmutableArray<MappingPair> Pairs);
