using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>A study on one codebook: one round, or several pooled, with what could not be compared.</summary>
/// <param name="Study">The returns that share, or were mapped to, one codebook.</param>
/// <param name="Round">The round, or null when all are pooled.</param>
/// <param name="SetAside">What was set aside because it is coded with another codebook, and why.</param>
public sealed record RoundSelection(Study Study, int? Round, ImmutableArray<NotComparable> SetAside);
