using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Rounds;

/// <summary>One code beside itself over rounds, as the mappings between codebooks have it.</summary>
/// <param name="Code">The code, of the latest round that has it.</param>
/// <param name="Listed">Whether it, or what it was before, stands in the printed lists of the group.</param>
/// <param name="Counts">Its counts, one for each round compared.</param>
/// <param name="Steps">What became of it, in the order of rounds; a round in which nothing could change has no step.</param>
public sealed record RoundRow(Code Code, bool Listed, ImmutableArray<RoundCount> Counts, ImmutableArray<RoundStep> Steps)
{
    /// <summary>What became of it last.</summary>
    public RoundStep Last => Steps[^1];

    /// <summary>What became of it last, in one word.</summary>
    public RoundChange Change => Last.Change;

    /// <summary>By how much the share of authorities changed in the last step, −1 to 1; null when it cannot be compared.</summary>
    public decimal? Difference => Last.IsCompared ? In(Last.To).Share - In(Last.From).Share : null;

    /// <summary>The rounds that a line may join: those that compare; empty when none do.</summary>
    internal ImmutableArray<int> Line { get; init; } = [];

    /// <summary>Its count in one round.</summary>
    /// <exception cref="InvalidOperationException">The round is not compared.</exception>
    public RoundCount In(int round) => Counts.First(c => c.Round == round);

    /// <inheritdoc/>
    public override string ToString() => $"{Code.Label}: {string.Join("; ", Counts)}: {string.Join(", then ", Steps)}";
}
