namespace Larc.Rounds;

/// <summary>What became of a code from one round to a later one.</summary>
/// <param name="From">The earlier round: the last in which it was asked, or else the one before.</param>
/// <param name="To">The later round.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Why">For what cannot be compared the reason, in words; otherwise empty.</param>
public sealed record RoundStep(int From, int To, RoundChange Change, string Why = "")
{
    internal bool IsCompared => Change is RoundChange.Rose or RoundChange.Fell or RoundChange.Unchanged;

    /// <inheritdoc/>
    public override string ToString() => Why.Length == 0 ? RoundWords.Of(Change) : $"{RoundWords.Of(Change)}: {Why}";
}
