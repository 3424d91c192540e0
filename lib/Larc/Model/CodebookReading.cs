using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>What came of reading a codebook: the codebook, or every problem that stands in its way.</summary>
/// <param name="Codebook">The codebook; null when there is any problem.</param>
/// <param name="Problems">The problems, by line.</param>
public sealed record CodebookReading(Codebook? Codebook, ImmutableArray<FileProblem> Problems);
