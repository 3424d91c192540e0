using Larc.Display;
using Larc.Triangulation;

namespace Larc.Rounds;

/// <summary>What one perspective of one authority says of a code in one round.</summary>
/// <param name="Round">The round.</param>
/// <param name="State">What they say; null when the authority sent no return, or the round had nothing to set beside the code.</param>
public sealed record TrendState(int Round, PerspectiveState? State)
{
    /// <summary>Whether the authority has a return of that round.</summary>
    public bool HasReturn { get; init; } = true;

    /// <summary>Why the round cannot be set beside the others; empty when it can.</summary>
    public string NotComparable { get; init; } = "";

    /// <summary>Whether somebody reports it.</summary>
    public bool IsReported => State is { Reporting: > 0 };

    /// <summary>Whether somebody was asked, or spoke of it anyhow.</summary>
    public bool IsAsked => State is { } state && (state.Asked > 0 || state.Reporting > 0);

    internal Cell ToCell() =>
        !HasReturn ? RoundWords.NoReturn
        : State is null ? NotComparable.Length > 0 ? RoundWords.Apart : RoundWords.NotInRound
        : State.Value.Kind switch
        {
            StateKind.NotInterviewed => Absence.NotInterviewed,
            StateKind.NotAsked => Absence.NotAsked,
            _ => State.Value.ToString(),
        };

    /// <inheritdoc/>
    public override string ToString() => ToCell() is { Absence: { } why } ? why.Words : ToCell().ToString();
}
