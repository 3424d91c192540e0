using System.Globalization;
using Larc.Display;
using Larc.Model;

namespace Larc.Findings;

/// <summary>
/// Every sentence a draft can hold. Present tense, verbs of reporting, roles instead of names; no verb of cause for what single people say,
/// and no word that promises a test nobody made.
/// </summary>
internal static partial class FindingsWording
{
    public const string LimitsHeading = "What this draft cannot show";
    public const string ContentsHeading = "Contents";
    public const string SkipLink = "Skip to the text";
    public const string Prompt = "For a person to write:";

    public const string PromptFacts = "Findings that may be used:";

    public const string NoPromptFacts = "No finding stands in this section; what its text and tables say may be used.";

    public static string Title(string study) => $"{study}: draft findings";

    // Limits

    public static IEnumerable<string> Limits(bool hasFamily, bool hasContinuum)
    {
        yield return "Every sentence was drafted by rules from coded statements; nobody has yet judged whether it is a finding.";
        yield return "Interviews are what people say: perceived changes and perceived contributions, not measured effects.";
        yield return "Silence is not denial: what nobody volunteers to an open question may still be the case.";
        if (hasFamily)
            yield return "Families were asked about the support they receive, staff about integration: their views stand side by side and are not the same question. Cases were chosen as exemplars, so that shares of families are not prevalence.";
        if (hasContinuum)
            yield return "The positions on the continuum are the project's own scoring; the published positions were judged by researchers.";
    }

    // About this study

    public static string AboutHeading => "About this study";

    public static string InterviewsTitle => "Interviews by perspective";

    public static string InterviewsSubtitle => "One conversation is one interview, whoever was in the room; an interview may be of no key group";

    public static string TopicsTitle => "Who was asked what, and how";

    public static string TopicsSubtitle => "Prompted: item by item. Open: without a list; what is not named was not volunteered";

    public static string Question(string topic, bool toDevelop) => toDevelop ? $"{topic}: to develop" : topic;

    public static string Elicited(Elicitation elicitation) => elicitation switch
    {
        Elicitation.Prompted => "prompted",
        Elicitation.Open => "open",
        _ => "not asked",
    };

    public static string ContextPrompt => "how do the authorities differ in type, size, locality and the time since integration began, and how is integration defined there?";

    public static string Size(int interviews, int statements, int authorities, IReadOnlyList<int> rounds) =>
        $"The draft rests on {Number(interviews, "interview", "interviews")} and {Number(statements, "coded statement", "coded statements")} from {Number(authorities, "authority", "authorities")}, {Rounds(rounds)}.";

    public static string NobodyInterviewed(PerspectiveGroup group) => $"No {group.Label} was interviewed, so that nothing is said of their views.";

    public static string NoReturns => "The study holds no return that can be used: nothing can be said yet.";

    public static string AllStaff(int k, int n) => (k, n) switch
    {
        (0, 1) => "Not all three staff perspectives were interviewed in the one authority, so that consensus between them is incomplete or undefined.",
        (0, _) => $"In none of the {Number(n, "authority", "authorities")} were all three staff perspectives interviewed, so that consensus between them is incomplete or undefined.",
        _ when k == n => $"In {CountWords.KOfN(k, n)} {CountUnit.Authorities.For(n)} all three staff perspectives were interviewed.",
        _ => $"In {CountWords.KOfN(k, n)} {CountUnit.Authorities.For(n)} all three staff perspectives were interviewed; in the others consensus between them is incomplete or undefined.",
    };

    public static string FewAuthorities(int authorities, int minimum) =>
        $"With {Number(authorities, "authority", "authorities")}, fewer than {minimum.ToString(CultureInfo.InvariantCulture)}, no share of authorities is used as a threshold, and how prominent a theme is stays undefined.";

    public static string CasesChosenBy(string who) => $"Cases were chosen by: {who}.";

    public static string Anticipated(int k, int n) => $"{CountWords.KOfN(k, n)} statements on impacts speak of what is expected, hoped for or difficult; they are not counted as impacts.";

    // Words used by several sections

    public static string NotInterviewed(string group) => $"Nothing can be said for {group}: nobody was interviewed.";

    public static string NotAsked(string group) => $"Nothing can be said for {group}: they were not asked.";

    public static string Silent(string group, int asked) => asked == 1
        ? $"The one participant asked among {group} names nothing here; that is silence, not denial."
        : $"None of the {Number(asked, "participant", "participants")} asked among {group} names anything here; that is silence, not denial.";

    public static string CommentPrompt => "what does this mean, and how does it bear on the next section? Use 'seems', 'suggests' and 'may'.";

    public static string NoConsentMark => "no consent to quote: not for publication";

    private static string Number(int k, string singular, string plural) => k.ToString(CultureInfo.InvariantCulture) + " " + (k == 1 ? singular : plural);

    private static string Rounds(IReadOnlyList<int> rounds) =>
        rounds.Count == 1 ? string.Create(CultureInfo.InvariantCulture, $"round {rounds[0]}") : "rounds " + PlainText.Join([.. rounds.Select(r => r.ToString(CultureInfo.InvariantCulture))]);

    private static string Capital(string text) => PlainText.CapitalFirst(text);
}
