namespace Larc.Findings;

/// <summary>A draft cannot be written, because what it cites is gone or changed, or because nobody searched for what speaks against a claim.</summary>
/// <param name="message">What is wrong, where, and what to do; for people.</param>
public sealed class FindingsEvidenceException(string message) : FindingsRefusedException(message);
