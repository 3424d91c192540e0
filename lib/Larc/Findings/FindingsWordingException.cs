namespace Larc.Findings;

/// <summary>A draft cannot be written, because a finding says what findings may not say, or more than its question and its evidence allow.</summary>
/// <param name="message">Which finding, which words, and what to do; for people.</param>
public sealed class FindingsWordingException(string message) : FindingsRefusedException(message);
