namespace Larc.Model;

/// <summary>One pair of a mapping, by the indexes of its codes, as it holds once all pairs of the mapping are read together.</summary>
/// <param name="From">Code of the codebook mapped from.</param>
/// <param name="To">Code of the codebook mapped to.</param>
/// <param name="As">How they relate.</param>
internal readonly record struct CodeLink(int From, int To, MappingKind As);
