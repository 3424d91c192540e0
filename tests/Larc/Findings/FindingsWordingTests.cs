using System.Reflection;
using Larc.Continuum;
using Larc.Findings;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Findings;

/// <summary>Every sentence of a draft, word for word: in the singular, in the plural, with and without a word for a count.</summary>
public sealed partial class FindingsWordingTests
{
    private static readonly (string Label, string Count)[] Codes = [("Training", "in 12 of 14 authorities"), ("Tools 'in use'", "in 7 of 14 authorities")];
    private static readonly CountPhrase One = CountWords.Phrase(1, 14, CountUnit.Authorities);
    private static readonly CountPhrase Most = CountWords.Phrase(12, 14, CountUnit.Authorities);
    private static readonly CountUnit Practitioner = new("practitioner", "practitioners");
    private static readonly CountPhrase OnePerson = CountWords.Phrase(1, 30, Practitioner);
    private static readonly CountPhrase FewPeople = CountWords.Phrase(3, 8, Practitioner);
    private static readonly Claim Cited = new("rule.id", "A claim.", [new(1, 2, CountUnit.Authorities)], [new("a.xlsx", "s1", EvidenceReference.HashOf("abc"))], CounterEvidence.Found([]));

    private static readonly (string Name, object Words)[] Samples =
    [
        ("LimitsHeading", FindingsWording.LimitsHeading),
        ("ContentsHeading", FindingsWording.ContentsHeading),
        ("SkipLink", FindingsWording.SkipLink),
        ("EvidenceHeading", FindingsWording.EvidenceHeading),
        ("EvidenceLead", Enum.GetValues<Edition>().Select(FindingsWording.EvidenceLead)),
        ("Figure", FindingsWording.Figure),
        ("Table", FindingsWording.Table),
        ("StatementsAtOnce", FindingsWording.StatementsAtOnce.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("Prompt", FindingsWording.Prompt),
        ("MostCodes", FindingsWording.MostCodes.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("Title", FindingsWording.Title("A study")),
        ("EvidenceOf", FindingsWording.EvidenceOf("3")),
        ("EvidenceTitle", FindingsWording.EvidenceTitle(Cited)),
        ("EvidenceCounts", FindingsWording.EvidenceCounts(Cited)),
        ("NothingAgainst", FindingsWording.NothingAgainst(Cited)),
        ("See", FindingsWording.See(["Table 3"])),
        ("See", FindingsWording.See(["Table 3", "Table 4", "Figure 1"])),
        ("StatementsLabel", FindingsWording.StatementsLabel),
        ("AgainstLabel", FindingsWording.AgainstLabel),
        ("ByReturn", FindingsWording.ByReturn([new("a.xlsx", "s1", ""), new("b.xlsx", "s1", ""), new("a.xlsx", "s2", "")], r => r.Statement, text => text)),
        ("MoreStatements", FindingsWording.MoreStatements(1)),
        ("MoreStatements", FindingsWording.MoreStatements(30)),
        ("BackToText", FindingsWording.BackToText),
        ("CountsTitle", FindingsWording.CountsTitle("Level 1")),
        ("CountsHeading", FindingsWording.CountsHeading),
        ("CountsLead", FindingsWording.CountsLead),
        ("DataOf", FindingsWording.DataOf("Figure 1")),
        ("ExcerptsTitle", FindingsWording.ExcerptsTitle("a.xlsx")),
        ("ExcerptsLead", FindingsWording.ExcerptsLead),
        ("ExcerptPages", FindingsWording.ExcerptPages),
        ("BackToFindings", FindingsWording.BackToFindings),
        ("CitedFor", FindingsWording.CitedFor),
        ("CitedAgainst", FindingsWording.CitedAgainst),
        ("QuotedInText", FindingsWording.QuotedInText),
        ("Fingerprint", FindingsWording.Fingerprint),
        ("Limits", FindingsWording.Limits(hasFamily: true, hasContinuum: true)),
        ("Limits", FindingsWording.Limits(hasFamily: false, hasContinuum: false)),
        ("AboutHeading", FindingsWording.AboutHeading),
        ("InterviewsTitle", FindingsWording.InterviewsTitle),
        ("InterviewsSubtitle", FindingsWording.InterviewsSubtitle),
        ("TopicsTitle", FindingsWording.TopicsTitle),
        ("TopicsSubtitle", FindingsWording.TopicsSubtitle),
        ("Question", FindingsWording.Question("Features", toDevelop: false)),
        ("Question", FindingsWording.Question("Features", toDevelop: true)),
        ("Elicited", Enum.GetValues<Elicitation>().Select(FindingsWording.Elicited)),
        ("ContextPrompt", FindingsWording.ContextPrompt),
        ("Size", FindingsWording.Size(1, 1, 1, [1])),
        ("Size", FindingsWording.Size(120, 900, 14, [1, 2])),
        ("NobodyInterviewed", FindingsWording.NobodyInterviewed(PerspectiveGroup.PC)),
        ("NoReturns", FindingsWording.NoReturns),
        ("AllStaff", FindingsWording.AllStaff(14, 14)),
        ("AllStaff", FindingsWording.AllStaff(9, 14)),
        ("AllStaff", FindingsWording.AllStaff(0, 14)),
        ("AllStaff", FindingsWording.AllStaff(0, 1)),
        ("FewAuthorities", FindingsWording.FewAuthorities(1, 6)),
        ("CasesChosenBy", FindingsWording.CasesChosenBy("the authorities")),
        ("Anticipated", FindingsWording.Anticipated(1, 12)),
        ("NotInterviewed", FindingsWording.NotInterviewed("practitioners")),
        ("NotAsked", FindingsWording.NotAsked("practitioners")),
        ("Silent", FindingsWording.Silent("practitioners", 1)),
        ("Silent", FindingsWording.Silent("practitioners", 7)),
        ("CommentPrompt", FindingsWording.CommentPrompt),
        ("NoConsentMark", FindingsWording.NoConsentMark),
        ("LevelReach", FindingsWording.LevelReach(1, "service managers", Most)),
        ("LevelListLead", FindingsWording.LevelListLead("service managers", byFrequency: true)),
        ("LevelListLead", FindingsWording.LevelListLead("service managers", byFrequency: false)),
        ("ListItem", FindingsWording.ListItem("Training", Most, Managers(30), tied: false)),
        ("ListItem", FindingsWording.ListItem("Training", One, Managers(1), tied: true)),
        ("MostOften", FindingsWording.MostOften("service managers", Codes)),
        ("NoOrder", FindingsWording.NoOrder("service managers", 9, In(1, 1))),
        ("Negative", FindingsWording.Negative("service managers", Codes, 0)),
        ("Negative", FindingsWording.Negative("service managers", Codes, 4)),
        ("ConcernsTitle", FindingsWording.ConcernsTitle("service managers")),
        ("ConcernsSubtitle", FindingsWording.ConcernsSubtitle),
        ("OnlyOne", FindingsWording.OnlyOne("practitioners", "service managers", "Access to agencies", In(9, 14), 14, FindingsWording.DoNot(Elicitation.Open))),
        ("DoNot", Enum.GetValues<Elicitation>().Select(FindingsWording.DoNot)),
        ("DifferenceNotDrawn", FindingsWording.DifferenceNotDrawn("service managers", "practitioners", 6)),
        ("ForKeyGroup", FindingsWording.ForKeyGroup("Looked-after children", "service managers", Codes, 2)),
        ("NothingForKeyGroup", FindingsWording.NothingForKeyGroup("Looked-after children")),
        ("KeyGroupsLead", FindingsWording.KeyGroupsLead),
        ("ThemesLead", FindingsWording.ThemesLead("service managers")),
        ("Expected", FindingsWording.Expected(OnePerson)),
        ("Expected", FindingsWording.Expected(FewPeople)),
        ("FamilyMostOften", FindingsWording.FamilyMostOften("parents and carers", [("Feels safer", "9 of 60")])),
        ("FamilyNoOrder", FindingsWording.FamilyNoOrder("parents and carers", 7, "1 of 3")),
        ("FamilyThreshold", FindingsWording.FamilyThreshold(5)),
        ("ListedByOne", FindingsWording.ListedByOne("parents and carers", "children and young people", ["\u201cFeels safer\u201d"])),
        ("KeyGroupStaff", FindingsWording.KeyGroupStaff(Codes, 0)),
        ("KeyGroupFamily", FindingsWording.KeyGroupFamily("children and families", Codes, 1)),
        ("OnlyUnlisted", FindingsWording.OnlyUnlisted("staff")),
        ("OnGroup", FindingsWording.OnGroup("staff", "Looked-after children")),
        ("KeyGroupHeading", FindingsWording.KeyGroupHeading("Looked-after children")),
        ("ThemesHeading", FindingsWording.ThemesHeading),
        ("FamiliesHeading", FindingsWording.FamiliesHeading),
        ("CommentHeading", FindingsWording.CommentHeading),
        ("NoCodes", FindingsWording.NoCodes(3)),
        ("Directions", FindingsWording.Directions("Numbers", Of(1, 9), Of(2, 9))),
        ("Directions", FindingsWording.Directions("Numbers", Of(3, 9), null)),
        ("Directions", FindingsWording.Directions("Numbers", null, Of(1, 1))),
        ("IdentifyNone", FindingsWording.IdentifyNone(OnePerson)),
        ("IdentifyNone", FindingsWording.IdentifyNone(FewPeople)),
        ("EmbeddedLead", FindingsWording.EmbeddedLead("practitioners")),
        ("EmbeddingFrame", FindingsWording.EmbeddingFrame),
        ("AccordingTo", FindingsWording.AccordingTo("practitioners")),
        ("EmbeddingLead", new[] { Status.Challenge, Status.Aspiration, Status.Anticipated }.Select(s => FindingsWording.EmbeddingLead("practitioners", s, s == Status.Challenge ? 1 : null))),
        ("EmbeddingItem", Enum.GetValues<Status>().Select(s => FindingsWording.EmbeddingItem("A common language", s, OnePerson))),
        ("BoxHeading", FindingsWording.BoxHeading("Looked-after children", 2)),
        ("BoxSupport", FindingsWording.BoxSupport),
        ("BoxImpact", FindingsWording.BoxImpact),
        ("BoxIntegrated", FindingsWording.BoxIntegrated),
        ("BoxStory", FindingsWording.BoxStory),
        ("BoxChosen", FindingsWording.BoxChosen),
        ("NotPublishable", FindingsWording.NotPublishable(["No consent to quote: 1 of 3 quotations."])),
        ("Quoted", FindingsWording.Quoted("Training")),
        ("EvidenceOfNumbersHeading", FindingsWording.EvidenceOfNumbersHeading),
        ("OnlyImprovements", FindingsWording.OnlyImprovements),
        ("NoNumbers", FindingsWording.NoNumbers(1)),
        ("NoNumbers", FindingsWording.NoNumbers(14)),
        ("EvidenceCategory", Enum.GetValues<Ascription>().Select(a => FindingsWording.EvidenceCategory(a, One))),
        ("EvidenceCategory", Enum.GetValues<Ascription>().Select(a => FindingsWording.EvidenceCategory(a, Most))),
        ("Trends", FindingsWording.Trends(1, 0)),
        ("Trends", FindingsWording.Trends(12, 9)),
        ("ContributingHeading", FindingsWording.ContributingHeading),
        ("ToDevelopHeading", FindingsWording.ToDevelopHeading),
        ("NoFeatures", FindingsWording.NoFeatures),
        ("ListedFeatures", FindingsWording.ListedFeatures.ToString()),
        ("FeaturesMostOften", FindingsWording.FeaturesMostOften("practitioners", Codes)),
        ("DevelopMostOften", FindingsWording.DevelopMostOften("practitioners", Codes)),
        ("FeaturesNoOrder", FindingsWording.FeaturesNoOrder("practitioners", 8, In(2, 14))),
        ("AllStaffList", FindingsWording.AllStaffList([], 0)),
        ("AllStaffList", FindingsWording.AllStaffList([], 1)),
        ("AllStaffList", FindingsWording.AllStaffList(["\u201cLocality working\u201d"], 9)),
        ("NotAllAsked", FindingsWording.NotAllAsked),
        ("PromptedAgainstOpen", FindingsWording.PromptedAgainstOpen("directors", "practitioners")),
        ("BothWaysLead", new[] { FindingsWording.BothWaysLead(Edition.Internal, 0), FindingsWording.BothWaysLead(Edition.Internal, 1), FindingsWording.BothWaysLead(Edition.Internal, 3), FindingsWording.BothWaysLead(Edition.Publication, 0) }),
        ("BothWays", FindingsWording.BothWays("Leadership", In(9, 14), In(1, 1))),
        ("ListCell", FindingsWording.ListCell(Row(3, true, 7), "7 of 14", starred: true)),
        ("ListCell", FindingsWording.ListCell(Row(3, false, 7), "7 of 14", starred: false)),
        ("ListSubtitle", FindingsWording.ListSubtitle(Lists())),
        ("ListNotes", FindingsWording.ListNotes(Lists(), new(), starred: true)),
        ("ConsensusHeading", FindingsWording.ConsensusHeading),
        ("ConsensusTitle", FindingsWording.ConsensusTitle),
        ("ConsensusSubtitle", FindingsWording.ConsensusSubtitle),
        ("ConsensusFrame", Enum.GetValues<Edition>().Select(FindingsWording.ConsensusFrame)),
        ("NoConsensus", FindingsWording.NoConsensus),
        ("ConsensusComputed", FindingsWording.ConsensusComputed(ConsensusScope.Impacts, In(13, 14))),
        ("Scope", Enum.GetValues<ConsensusScope>().Select(FindingsWording.Scope)),
        ("Excess", FindingsWording.Excess(500)),
        ("Positioned", FindingsWording.Positioned(In(1, 1))),
        ("NotPositioned", FindingsWording.NotPositioned("no practitioner was interviewed", In(1, 14))),
        ("NotDistinguished", FindingsWording.NotDistinguished),
        ("Distinguished", new[] { FindingsWording.Distinguished(4, 1, 14), FindingsWording.Distinguished(1, 0, 9) }),
        ("ContrastsItself", FindingsWording.ContrastsItself),
        ("ComparedIn", FindingsWording.ComparedIn(6, 14)),
        ("ComparedInPublic", FindingsWording.ComparedInPublic),
        ("PromptFacts", FindingsWording.PromptFacts),
        ("NoPromptFacts", FindingsWording.NoPromptFacts),
        ("FindingNumber", FindingsWording.FindingNumber("12")),
        ("AuthorityBanner", FindingsWording.AuthorityBanner),
        ("AuthorityNames", FindingsWording.AuthorityNames),
        ("AuthorityPosition", FindingsWording.AuthorityPosition),
        ("AnotherAuthority", FindingsWording.AnotherAuthority),
        ("AuthorityPositionLead", Enum.GetValues<ContinuumBand>()
            .Select(b => FindingsWording.AuthorityPositionLead(new(new("c", "C"), 1) { Position = 0.5m, Band = b, WhyNotDistinguished = "the range leaves the band" }))
            .Append(FindingsWording.AuthorityPositionLead(new(new("c", "C"), 1) { WhyNone = "no practitioner was interviewed" })).ToArray()),
        ("ContrastPrompt", FindingsWording.ContrastPrompt),
        ("MethodHeading", FindingsWording.MethodHeading),
        ("MethodLead", FindingsWording.MethodLead),
        ("ParametersTitle", FindingsWording.ParametersTitle),
        ("MethodLimits", FindingsWording.MethodLimits(SmallStudy.Study, isPublication: false)),
    ];

    [Fact]
    public void Every_sentence_reads_as_expected() => Golden.Check(
        "findings/wording.txt",
        string.Join("\n\n", Samples.Concat(JudgementSamples).Concat(PublicationSamples).Select(s => $"{s.Name}\n{string.Join('\n', s.Words is string words ? [words] : (IEnumerable<string>)s.Words)}")));

    [Fact]
    public void Every_member_of_the_wording_file_is_in_the_list()
    {
        var members = typeof(FindingsWording).GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(m => m is PropertyInfo or FieldInfo || m is MethodInfo { IsSpecialName: false })
            .Select(m => m.Name)
            .Distinct();
        members.Except(Samples.Concat(JudgementSamples).Concat(PublicationSamples).Select(s => s.Name)).ShouldBeEmpty();
    }

    private static RankRow Row(int rank, bool tied, int authorities) =>
        new(rank, tied, SmallStudy.Codebook["locality"], authorities, authorities, true, false);

    private static List<PrintedList> Lists()
    {
        var study = InventedStudy.Of(SmallStudy.Codebook, 7, 3);
        return [Triangulator.Run(study).PrintedList(RankSubject.Contributing, PerspectiveGroup.PR)];
    }

    private static CountPhrase In(int k, int n) => CountWords.Numbers(k, n, CountUnit.Authorities);

    private static CountPhrase Of(int k, int n) => CountWords.Numbers(k, n, Practitioner);

    private static CountPhrase Managers(int k) => CountWords.Numbers(k, 40, new("service managers", "service managers"));
}
