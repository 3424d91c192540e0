using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Rounds;

/// <summary>What one perspective of one authority says of one code, round beside round.</summary>
/// <param name="Code">The code, of the latest round that has it.</param>
/// <param name="Stance">Contributes or to develop; null for an impact.</param>
/// <param name="Perspective">Who speaks.</param>
/// <param name="States">What they say, one entry for each round compared.</param>
/// <param name="Change">What became of it in the last two rounds that say something.</param>
/// <param name="Why">For what cannot be compared the reason, in words; otherwise empty.</param>
public sealed record TrendRow(Code Code, Stance? Stance, Perspective Perspective, ImmutableArray<TrendState> States, TrendChange Change, string Why)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Perspective}, {Code.Label}: {RoundWords.Of(Change)}{(Why.Length == 0 ? "" : $": {Why}")}";
}
