using Larc.Display;

namespace Larc.Findings;

/// <summary>The words of one authority's own story. No number of people, no other authority by name or letter.</summary>
internal static partial class FindingsWording
{
    public static string StoryTitle(string name) => $"{name}: its own story";

    public static string StoryInterviewedHeading => "Who was interviewed";

    public static string StoryInterviewed(IReadOnlyList<string> groups) => groups.Count == 0 ? "Nobody was interviewed." : $"Interviewed were {PlainText.Join(groups)}.";

    public static string StoryPresence(bool isCleared) => "What they report is shown as said or not said, never by how many."
        + (isCleared ? " The director agreed that the director's answers may stand apart." : " The director's answers stand together with the managers'.");

    public static string StoryNothing => "Nothing that the printed lists hold is reported.";

    public static string StoryReported => "reported";

    public static string StoryTableSubtitle => "Themes that somebody here reports, in the order of the codebook";

    public static string StoryOthersHeading => "Beside the other authorities";

    public static string StoryOthersFrame => "What staff report here and in the others. The others stand without a name; fewer than three of them are not told by number. What is not reported is not absent.";

    public static string StoryTooFewOthers => "There are fewer than three other authorities in the study: nothing is set beside them.";

    public static string StoryShared(string question) => $"{question}: reported here, and by others too:";

    public static string StoryOnlyHere(string question) => $"{question}: reported here, and by hardly any of the others:";

    public static string StoryOnlyThere(string question) => $"{question}: reported by others, and by none of the staff asked here:";

    public static string StoryAlso(string label, int others, int of) => $"{Quoted(label)}: also in {OthersCount(others, of)}.";

    public static string StoryAlmostOnly(string label) => $"{Quoted(label)}: in fewer than three of the others.";

    public static string StoryThere(string label, int others, int of) => $"{Quoted(label)}: in {OthersCount(others, of)}.";

    public static IEnumerable<string> StoryNotToBeClaimed =>
    [
        "That this authority does better or worse than another: there is no ranking, and the place among the others may move.",
        "That integrated working is what made the difference: people say what they perceive.",
        "That what is not reported here does not exist: silence is not denial, and not everybody was asked everything.",
        "What a single person said: few people spoke in one place, and this page is not to be passed on.",
    ];

    /// <summary>From three others; close to all of them, the few left are not told either.</summary>
    private static string OthersCount(int others, int of) => of - others < AuthorityStory.FewestOthers ? $"all but at most two of the {Text(of)} others" : $"{Text(others)} of the {Text(of)} others";
}
