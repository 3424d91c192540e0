using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;

namespace Larc.Rounds;

/// <summary>How many report a code in one round, of those who were asked then.</summary>
/// <param name="Round">The round.</param>
/// <param name="Codes">The codes of that round's codebook that are counted together; empty when it had none.</param>
/// <param name="Authorities">Authorities in which at least one participant reports one of them.</param>
/// <param name="AuthoritiesAsked">Authorities in which at least one participant was asked: the denominator of <paramref name="Authorities"/>.</param>
/// <param name="Participants">Participants who report one of them; family interviews of one case count once where both family perspectives are counted.</param>
/// <param name="ParticipantsAsked">Participants who were asked: the denominator of <paramref name="Participants"/>.</param>
public sealed record RoundCount(int Round, ImmutableArray<Code> Codes, int Authorities, int AuthoritiesAsked, int Participants, int ParticipantsAsked)
{
    /// <summary>Interviews of the group of perspectives in that round, asked or not.</summary>
    public int Interviewed { get; init; }

    /// <summary>Why the round cannot be set beside the others; empty when it can.</summary>
    public string NotComparable { get; init; } = "";

    /// <summary>Whether anybody was asked.</summary>
    public bool IsAsked => AuthoritiesAsked > 0;

    /// <summary>Reporting authorities over authorities asked; null when nobody was asked.</summary>
    public decimal? Share => IsAsked ? Authorities / (decimal)AuthoritiesAsked : null;

    /// <summary>By perspective: how those asked were asked; bit 1 openly, bit 2 prompted.</summary>
    internal ImmutableArray<byte> Asking { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => ToCell() is { Absence: { } why } ? why.Words : FormattableString.Invariant($"{Authorities} of {AuthoritiesAsked} authorities ({Participants} of {ParticipantsAsked} participants)");

    /// <summary>"3 of 10 (5 of 53)": authorities, then participants; a narrow column breaks the line before the bracket and not within it.</summary>
    internal Cell ToCell() => ToAbsence() is { } why ? why : FormattableString.Invariant($"{Authorities}\u00a0of\u00a0{AuthoritiesAsked} ({Participants}\u00a0of\u00a0{ParticipantsAsked})");

    /// <summary>Why there is no count; null when there is one.</summary>
    internal Absence? ToAbsence() =>
        IsAsked ? null
        : NotComparable.Length > 0 ? RoundWords.Apart
        : Codes.IsEmpty ? RoundWords.NotInRound
        : Interviewed == 0 ? Absence.NotInterviewed
        : Absence.NotAsked;
}
