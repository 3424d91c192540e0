namespace Larc.Returns;

/// <summary>What became of one return.</summary>
/// <param name="File">The return, relative to the study's folder.</param>
/// <param name="Authority">Code of its authority; null when it is not known.</param>
/// <param name="Round">Its round; null when it is not known.</param>
/// <param name="Codebook">Reference of its codebook; null when it is not known.</param>
/// <param name="SetAside">Code of the rule that set the whole return aside; null when it is used.</param>
public sealed record ReturnOutcome(string File, string? Authority, int? Round, string? Codebook, string? SetAside);
