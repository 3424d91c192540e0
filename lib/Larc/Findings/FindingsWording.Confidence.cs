using System.Globalization;
using Larc.Display;
using Larc.Model;

namespace Larc.Findings;

/// <summary>The words for how far a finding can be relied on. What is printed for the public holds no number of people and no small number of authorities.</summary>
internal static partial class FindingsWording
{
    public static string Level(ConfidenceLevel level) => level switch
    {
        ConfidenceLevel.High => "high",
        ConfidenceLevel.Moderate => "moderate",
        ConfidenceLevel.Low => "low",
        _ => "very low",
    };

    public static string Component(ConfidenceComponent component) => component switch
    {
        ConfidenceComponent.Adequacy => "How much stands behind it",
        ConfidenceComponent.Coherence => "How far people agree",
        ConfidenceComponent.Relevance => "Who was asked, and what",
        _ => "Method",
    };

    public static string Size(ConcernSize size) => size switch
    {
        ConcernSize.None => "no concern",
        ConcernSize.Minor => "minor concern",
        ConcernSize.Moderate => "moderate concern",
        _ => "serious concern",
    };

    public static string Concern(ConfidenceConcern concern, bool isPublication) =>
        $"{Component(concern.Component)}: {Size(concern.Size)} ({(isPublication ? concern.PublicReason : concern.Reason)}).";

    public static string ConfidenceHeading => "How far each finding can be relied on";

    public static string ConfidenceLead =>
        "Each finding starts at high confidence; concerns lower it. The proposal is informed by GRADE-CERQual, which was made for syntheses of studies: here each authority stands for a contributing unit. Where no person has decided, it is a proposal.";

    public static string Confidence(ClaimConfidence confidence, bool isPublication)
    {
        var reasons = string.Join(" ", confidence.Concerns.Select(c => Concern(c, isPublication)));
        return confidence.Decided is { } decided
            ? $"Confidence: {Level(decided.Level)}, decided by a person{Decision(decided, isPublication)} Proposed by the rules: {Level(confidence.Proposed)}. {reasons}"
            : $"Confidence: {Level(confidence.Proposed)} (proposed by rules; nobody has decided yet). {reasons}";
    }

    public static string ConfidenceMark(ClaimConfidence confidence) => confidence.IsProposal ? $"{Level(confidence.Level)} confidence, proposed" : $"{Level(confidence.Level)} confidence";

    // Adequacy

    public static string CountsEveryReturn => "it counts what every authority returned";

    public static string RestsOnThoseAsked => "it rests on all who were asked";

    public static string RestsOn(int authorities, int interviews, IReadOnlyList<Perspective> perspectives) =>
        $"{Number(interviews, "interview", "interviews")}; {Number(authorities, "authority", "authorities")} behind its weakest part; {Perspectives(perspectives)}";

    public static string RestsOnFewInPublic(IReadOnlyList<Perspective> perspectives) => $"very few behind it; {Perspectives(perspectives)}";

    public static string RestsOnInPublic(int authorities, int enough, IReadOnlyList<Perspective> perspectives) =>
        $"{(authorities < FewestInPublic ? "fewer than three authorities" : authorities < enough ? "few authorities" : "enough authorities")} behind its weakest part; {Perspectives(perspectives)}";

    // Coherence

    public static string ContrastsItself => "what those at the other end report is part of the finding";

    public static string DiffersItself => "that views differ is the finding itself";

    public static string Against(int against, int both, int of, string? pair)
    {
        var words = against == 0 ? "nothing speaks against it" : $"{Text(against)} of {Number(of, "interview", "interviews")} {(against == 1 ? "speaks" : "speak")} against it";
        return words + (both > 0 ? $", {Text(both)} of them on both sides" : "") + (pair is null ? "" : $"; {pair}");
    }

    public static string AgainstInPublic(ConcernSize size, string? pair) => size switch
    {
        ConcernSize.None => "nothing speaks against it",
        ConcernSize.Minor => "something speaks against it",
        ConcernSize.Moderate => "some of what people say speaks against it",
        _ => "much of what people say speaks against it",
    } + (pair is null ? "" : $"; {pair}");

    public static string StandAgainst(Perspective first, Perspective second) =>
        $"{PerspectiveGroup.Of(first).Plural} and {PerspectiveGroup.Of(second).Plural} stand against each other on part of it";

    // Relevance

    public static string OnlyImprovementsAsked => "authorities were asked for improvements only";

    public static string AskedIn(int asked, int of, bool families) =>
        $"asked in {CountWords.Numbers(Math.Min(asked, of), of, CountUnit.Authorities)}{(families ? "; families speak of the support they receive, not of integration" : "")}";

    public static string ComparedIn(int compared, int of) => $"it compares {CountWords.Numbers(Math.Min(compared, of), of, CountUnit.Authorities)}, those at either end";

    public static string ComparedInPublic => "it compares only the authorities at either end";

    public static string AskedInPublic(ConcernSize size, bool families) => size switch
    {
        ConcernSize.None => "asked in all authorities",
        ConcernSize.Minor => "not asked in every authority",
        _ => "asked in fewer than half of the authorities",
    } + (families ? "; families speak of the support they receive, not of integration" : "");

    // Method

    public static string CodedOnce => "statements were coded by one person only, so that agreement between coders is not known";

    public static string AgreementUnknown => "too little was coded twice to tell how far coders agree";

    public static string CodersAgree(double alpha) => string.Create(CultureInfo.InvariantCulture, $"coders agree on codes with an alpha of {alpha:0.00}");

    public static string CodersAgreeInPublic => "coders agree only in part on codes";

    public static string StillNewCodes => "the last interviews still bring new codes in most places";

    public static string PromptedAndOpen => "some were given a list and others asked openly";

    public static string Prompted => "those who name it were given a list";

    public static string ChosenCases => "cases were chosen as exemplars";

    public static string AuthoritiesOnThemselves => "authorities answered for themselves";

    public static string NoMethodConcern => "coders agree, questions were open, and no case was chosen";

    /// <summary>Below this many authorities the public is told no number.</summary>
    private const int FewestInPublic = 3;

    private static string Perspectives(IReadOnlyList<Perspective> perspectives) => perspectives.Count == 1
        ? $"{PerspectiveGroup.Of(perspectives[0]).Plural} only"
        : PlainText.Join([.. perspectives.Select(p => PerspectiveGroup.Of(p).Plural)]);

    private static string Decision(ConfidenceJudgement decided, bool isPublication)
    {
        // Who decided, and when, is for those who keep the record.
        string[] record = isPublication ? [] : [PlainText.Clean(decided.By), decided.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""];
        var who = string.Join(", ", record.Where(r => r.Length > 0));
        return (who.Length > 0 ? $" ({who})" : "") + (decided.Reason.Length > 0 ? $": {PlainText.Sentence(decided.Reason)}" : ".");
    }
}
