namespace Larc.Findings;

/// <summary>The words of the one-page briefs. The questions are those each audience would ask; the brief says what may not be answered with it.</summary>
internal static partial class FindingsWording
{
    public static string BriefTitle(string study, BriefAudience audience) => $"{Audience(audience)}: one page on {study}";

    public static string Audience(BriefAudience audience) => audience switch
    {
        BriefAudience.Director => "For directors of children's services",
        BriefAudience.ServiceManager => "For service managers",
        BriefAudience.Practitioner => "For practitioners",
        _ => "For lead members",
    };

    public static string BriefAskedHeading => "What was asked";

    public static string BriefAsked => "Staff were asked what has changed with integrated working and what contributes; families, what difference their support makes.";

    public static string StandsOutHeading => "What stands out";

    public static string StandsOutLead => "As those interviewed describe it; each finding with its number in the draft, and how far it can be relied on:";

    public static string BriefMark(int number, ClaimConfidence? confidence) => $"finding {Text(number)}{(confidence is null ? "" : $", {ConfidenceMark(confidence)}")}";

    public static string NothingStandsOut => "Too little was said for a finding to stand on one page.";

    public static string DiffersHeading => "What people differ on";

    public static string DiffersLead => "Not everybody sees the same:";

    public static string NoDifference => "No difference can be stated on one page; that is not agreement.";

    public static string AskNextHeading => "What to ask next";

    public static string AskNextLead => "Worth asking where you work:";

    public static IEnumerable<string> BriefQuestions(BriefAudience audience) => audience switch
    {
        BriefAudience.Director =>
        [
            "Where do your managers and practitioners see it otherwise than you do?",
            "Has the front line noticed the structures that you changed?",
            "Which outcome could you show with numbers, and for which group?",
        ],
        BriefAudience.ServiceManager =>
        [
            "Which of these changes would your own teams name without being given a list?",
            "What makes work heavier in your service, and for whom?",
            "Whom would you have to ask to see whether families notice?",
        ],
        BriefAudience.Practitioner =>
        [
            "Which of this do you recognise, and what is missing?",
            "What do your managers need to hear that no list holds?",
            "How could a family be quoted safely on it?",
        ],
        _ =>
        [
            "What do children and parents say that staff do not?",
            "What would have to be counted to know more?",
            "Which services outside the council are needed for the next step?",
        ],
    };

    public static string NotToBeClaimedHeading => "What may not be claimed";

    public static string NotToBeClaimedLead => "This page does not show:";

    public static IEnumerable<string> NotToBeClaimed(BriefAudience audience)
    {
        yield return "That integrated working is what made the difference: people say what they perceive, and nothing was measured against places without it.";
        yield return "How common something is among families: cases were chosen as good examples.";
        yield return "That what nobody names is absent: silence is not denial.";
        yield return "That one authority does better than another, or should be copied.";
        yield return audience switch
        {
            BriefAudience.Director => "Anything on your own authority: it has a page of its own.",
            BriefAudience.LeadMember => "A figure for all children, families or staff: those interviewed were chosen.",
            BriefAudience.ServiceManager => "That practitioners agree because managers do: lists and open questions differ.",
            _ => "That what managers leave unsaid is unknown to them.",
        };
    }
}
