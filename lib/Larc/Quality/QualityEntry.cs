namespace Larc.Quality;

/// <summary>One line of the assumptions log or of the data log.</summary>
/// <param name="Subject">What it is on, in a few words.</param>
/// <param name="Found">What the data say of it, with its numbers.</param>
/// <param name="Quality">How well founded it is.</param>
/// <param name="Impact">How much of the results rests on it.</param>
/// <param name="Reason">Why it is rated so.</param>
internal sealed record QualityEntry(string Subject, string Found, QualityRating Quality, QualityRating Impact, string Reason);
