namespace Larc.Model;

/// <summary>One conversation. It counts as one participant, whoever was in the room.</summary>
/// <param name="Index">Its place in the study's interviews.</param>
/// <param name="Id">Identifier within its return.</param>
/// <param name="Authority">The authority it was held in.</param>
/// <param name="Round">Round of fieldwork.</param>
/// <param name="Perspective">Who speaks.</param>
/// <param name="KeyGroup">Key group, or null.</param>
/// <param name="CaseId">Case it belongs to within its return; empty when none.</param>
/// <param name="Locality">Locality; empty when not given.</param>
/// <param name="People">How many people were in the room; null when not given.</param>
/// <param name="SelfReportedLevel">Level 1–4 a member of staff reports; null when not given.</param>
/// <param name="NotAsked">What was not put to this interview, as the return says it.</param>
/// <param name="Interviewer">Who interviewed (researcher, authority, partner); empty when not given.</param>
/// <param name="Consent">What was agreed to.</param>
/// <param name="Date">Day of the interview; null when not given.</param>
public sealed record Interview(
    int Index,
    string Id,
    Authority Authority,
    int Round,
    Perspective Perspective,
    KeyGroup? KeyGroup,
    string CaseId,
    string Locality,
    int? People,
    int? SelfReportedLevel,
    NotAsked NotAsked,
    string Interviewer,
    Consent Consent,
    DateOnly? Date)
{
    /// <summary>Whether its words may be printed outside the study, with the role of who speaks and nothing else.</summary>
    public bool MayBeQuoted => Consent.HasFlag(Consent.Quote);

    /// <summary>Whether it may be read together with the other interviews of its case: what a vignette needs of everyone behind it.</summary>
    public bool MayBeLinked => Consent.HasFlag(Consent.Linked);
}
