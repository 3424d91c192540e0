using Larc.Findings;
using Larc.Model;

namespace Larc.Tests.Findings;

/// <summary>The sentences on confidence, quotations, decisions, briefs and an authority's own story.</summary>
public sealed partial class FindingsWordingTests
{
    private static readonly ConfidenceConcern Worry = new(ConfidenceComponent.Adequacy, ConcernSize.Moderate, "2 authorities", "fewer than three authorities");
    private static readonly ClaimConfidence Proposed = new(ConfidenceLevel.Moderate, [Worry]);
    private static readonly ClaimConfidence Decided = Proposed with { Decided = new(ConfidenceLevel.Low, "The interviews were short", "A. Researcher", new(2026, 11, 22)) };

    private static IEnumerable<(string Name, object Words)> JudgementSamples =>
    [
        ("Level", Enum.GetValues<ConfidenceLevel>().Select(FindingsWording.Level)),
        ("Component", Enum.GetValues<ConfidenceComponent>().Select(FindingsWording.Component)),
        ("Size", Enum.GetValues<ConcernSize>().Select(FindingsWording.Size)),
        ("Concern", new[] { FindingsWording.Concern(Worry, isPublication: false), FindingsWording.Concern(Worry, isPublication: true) }),
        ("ConfidenceHeading", FindingsWording.ConfidenceHeading),
        ("ConfidenceLead", FindingsWording.ConfidenceLead),
        ("Confidence", new[] { FindingsWording.Confidence(Proposed, isPublication: false), FindingsWording.Confidence(Decided, isPublication: false), FindingsWording.Confidence(Decided, isPublication: true) }),
        ("ConfidenceMark", new[] { FindingsWording.ConfidenceMark(Proposed), FindingsWording.ConfidenceMark(Decided) }),
        ("CountsEveryReturn", FindingsWording.CountsEveryReturn),
        ("RestsOnThoseAsked", FindingsWording.RestsOnThoseAsked),
        ("RestsOn", new[] { FindingsWording.RestsOn(1, 1, [Perspective.PR]), FindingsWording.RestsOn(12, 30, [Perspective.SM, Perspective.PR]) }),
        ("RestsOnInPublic", new[] { 2, 3, 6 }.Select(n => FindingsWording.RestsOnInPublic(n, 6, [Perspective.SM, Perspective.PR]))),
        ("DiffersItself", FindingsWording.DiffersItself),
        ("Against", new[] { FindingsWording.Against(0, 0, 9, null), FindingsWording.Against(1, 0, 9, null), FindingsWording.Against(3, 1, 9, FindingsWording.StandAgainst(Perspective.SM, Perspective.PR)) }),
        ("AgainstInPublic", Enum.GetValues<ConcernSize>().Select(s => FindingsWording.AgainstInPublic(s, null))),
        ("StandAgainst", FindingsWording.StandAgainst(Perspective.SM, Perspective.PR)),
        ("OnlyImprovementsAsked", FindingsWording.OnlyImprovementsAsked),
        ("AskedIn", new[] { FindingsWording.AskedIn(14, 14, families: false), FindingsWording.AskedIn(9, 14, families: true) }),
        ("AskedInPublic", new[] { ConcernSize.None, ConcernSize.Minor, ConcernSize.Moderate }.Select(s => FindingsWording.AskedInPublic(s, s == ConcernSize.Minor))),
        ("CodedOnce", FindingsWording.CodedOnce),
        ("AgreementUnknown", FindingsWording.AgreementUnknown),
        ("CodersAgree", FindingsWording.CodersAgree(0.714)),
        ("CodersAgreeInPublic", FindingsWording.CodersAgreeInPublic),
        ("StillNewCodes", FindingsWording.StillNewCodes),
        ("PromptedAndOpen", FindingsWording.PromptedAndOpen),
        ("Prompted", FindingsWording.Prompted),
        ("ChosenCases", FindingsWording.ChosenCases),
        ("AuthoritiesOnThemselves", FindingsWording.AuthoritiesOnThemselves),
        ("NoMethodConcern", FindingsWording.NoMethodConcern),
        ("BriefTitle", FindingsWording.BriefTitle("A study", BriefAudience.LeadMember)),
        ("Audience", Enum.GetValues<BriefAudience>().Select(FindingsWording.Audience)),
        ("BriefAskedHeading", FindingsWording.BriefAskedHeading),
        ("BriefAsked", FindingsWording.BriefAsked),
        ("StandsOutHeading", FindingsWording.StandsOutHeading),
        ("StandsOutLead", FindingsWording.StandsOutLead),
        ("BriefMark", new[] { FindingsWording.BriefMark(12, null), FindingsWording.BriefMark(12, Proposed) }),
        ("NothingStandsOut", FindingsWording.NothingStandsOut),
        ("DiffersHeading", FindingsWording.DiffersHeading),
        ("DiffersLead", FindingsWording.DiffersLead),
        ("NoDifference", FindingsWording.NoDifference),
        ("AskNextHeading", FindingsWording.AskNextHeading),
        ("AskNextLead", FindingsWording.AskNextLead),
        ("BriefQuestions", Enum.GetValues<BriefAudience>().SelectMany(FindingsWording.BriefQuestions)),
        ("NotToBeClaimedHeading", FindingsWording.NotToBeClaimedHeading),
        ("NotToBeClaimedLead", FindingsWording.NotToBeClaimedLead),
        ("NotToBeClaimed", Enum.GetValues<BriefAudience>().SelectMany(FindingsWording.NotToBeClaimed)),
        ("QuotationOn", FindingsWording.QuotationOn("Training")),
    ];
}
