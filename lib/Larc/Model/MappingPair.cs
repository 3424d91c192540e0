namespace Larc.Model;

/// <summary>One pair of a mapping between codebooks.</summary>
/// <param name="From">Code mapped from.</param>
/// <param name="To">Code mapped to.</param>
/// <param name="As">How they relate.</param>
public sealed record MappingPair(string From, string To, MappingKind As);
