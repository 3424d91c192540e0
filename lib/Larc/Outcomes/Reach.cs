using System.Globalization;
using Larc.Display;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>
/// How many say something, of those who were asked. A participant is one interview; where both family perspectives are counted together,
/// the family interviews of one case are one participant. An authority counts once, however many of its people say it.
/// </summary>
/// <param name="Participants">Participants who say it.</param>
/// <param name="ParticipantsAsked">Participants who were asked: the denominator of <paramref name="Participants"/>.</param>
/// <param name="Authorities">Authorities in which at least one participant says it.</param>
/// <param name="AuthoritiesAsked">Authorities in which at least one participant was asked: the denominator of <paramref name="Authorities"/>.</param>
public sealed record Reach(int Participants, int ParticipantsAsked, int Authorities, int AuthoritiesAsked)
{
    /// <summary>Participants interviewed, asked or not.</summary>
    public int ParticipantsInterviewed { get; init; }

    /// <summary>How it was put to those asked; null when it was put in different ways, or to nobody.</summary>
    public Elicitation? Elicitation { get; init; }

    /// <summary>Whether anybody says it.</summary>
    public bool IsReported => Participants > 0;

    /// <summary>
    /// The count in words for a table: "5 of 12", "not volunteered (12 asked)", "asked, not named (12 asked)"; or a marked absence where nobody
    /// was interviewed or asked. Silence, not asked and not interviewed are different facts.
    /// </summary>
    public Cell ToCell() =>
        ParticipantsInterviewed == 0 ? Absence.NotInterviewed
        : ParticipantsAsked == 0 ? Absence.NotAsked
        : IsReported ? KOfN(Participants, ParticipantsAsked)
        : string.Create(CultureInfo.InvariantCulture, $"{Silence} ({ParticipantsAsked} asked)");

    /// <summary>The same of authorities; a dash in words where no participant says it.</summary>
    public Cell ToAuthoritiesCell() =>
        ParticipantsInterviewed == 0 ? Absence.NotInterviewed
        : ParticipantsAsked == 0 ? Absence.NotAsked
        : KOfN(Authorities, AuthoritiesAsked);

    /// <inheritdoc/>
    public override string ToString() => ToCell() is { Absence: { } absence }
        ? absence.Words
        : string.Create(CultureInfo.InvariantCulture, $"{ToCell()}, in {KOfN(Authorities, AuthoritiesAsked)} {(AuthoritiesAsked == 1 ? "authority" : "authorities")}");

    internal static string KOfN(int k, int n) => string.Create(CultureInfo.InvariantCulture, $"{k} of {n}");

    private string Silence => Elicitation switch
    {
        Model.Elicitation.Open => "not volunteered",
        Model.Elicitation.Prompted => "asked, not named",
        _ => "not named",
    };
}
