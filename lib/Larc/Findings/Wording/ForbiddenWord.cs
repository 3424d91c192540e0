namespace Larc.Findings;

/// <summary>A word or phrase that may not stand in a draft.</summary>
/// <param name="Phrase">The word or phrase, whole words, in lower case.</param>
/// <param name="Kind">Why it may not.</param>
internal sealed record ForbiddenWord(string Phrase, ForbiddenKind Kind);
