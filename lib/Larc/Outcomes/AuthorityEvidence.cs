using Larc.Model;

namespace Larc.Outcomes;

/// <summary>The category of one authority in <see cref="QuantifiedEvidence"/>.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Category">The first category that applies to any number it returned.</param>
public sealed record AuthorityEvidence(Authority Authority, Ascription Category);
