using System.Globalization;
using Larc.Display;
using Larc.Model;

namespace Larc.Findings;

/// <summary>The sentences on impacts: levels 1 to 4 and the key groups.</summary>
internal static partial class FindingsWording
{
    /// <summary>Codes named in one sentence; the others stand in the table beside it.</summary>
    public const int MostCodes = 6;

    // Levels 1 and 2

    public static string LevelReach(int level, string group, CountPhrase authorities) =>
        $"{Capital(group)} in {authorities} speak of changes at level {Text(level)}.";

    public static string LevelListLead(string group, bool byFrequency) => byFrequency
        ? $"What {group} speak of, in order of frequency (authorities, then participants):"
        : $"What {group} speak of, by theme and not in order of frequency:";

    public static string ListItem(string label, CountPhrase authorities, CountPhrase participants, bool tied) =>
        $"{label}: in {authorities}, by {participants}{(tied ? " (shares its place)" : "")}.";

    public static string MostOften(string group, IReadOnlyList<(string Label, string Count)> codes) =>
        $"{Capital(group)} speak most often of {Codes(codes)}.";

    public static string NoOrder(string group, int codes, CountPhrase authorities) =>
        $"{Capital(group)} name {Text(codes)} types of change equally often (in {authorities}), so that none is put first.";

    public static string Negative(string group, IReadOnlyList<(string Label, string Count)> codes, int more) =>
        $"Spoken of by {group} as a loss or a burden, or as both gain and loss: {Codes(codes, more)}.";

    public static string ConcernsTitle(string group) => $"Concerns among {group}";

    public static string ConcernsSubtitle => "Participants who speak of the code itself as a loss, or as both gain and loss, of those asked; beside them those who speak in favour";

    public static string OnlyOne(string reporting, string silent, string label, CountPhrase authorities, int asked, string elicited) =>
        $"{Capital(reporting)} report {Quoted(label)} in {authorities}; {silent}, asked in the same way{(asked > 0 ? $" in {Number(asked, "authority", "authorities")}" : "")}, {elicited}.";

    public static string DoNot(Elicitation elicitation) => elicitation == Elicitation.Prompted ? "do not name it" : "do not volunteer it";

    public static string DifferenceNotDrawn(string first, string second, int minimum) =>
        $"Differences between {first} and {second} are not drawn: that needs the same kind of question to both, in at least {Text(minimum)} authorities each.";

    public static string ForKeyGroup(string keyGroup, string group, IReadOnlyList<(string Label, string Count)> codes, int more) =>
        $"{keyGroup}: {group} interviewed on this group name {Codes(codes, more)}.";

    public static string NothingForKeyGroup(string keyGroup) => $"{keyGroup}: no interview on this group speaks of changes at this level.";

    public static string KeyGroupsLead => "By key group (unranked; participants of those asked):";

    // Level 3

    public static string ThemesLead(string group) =>
        $"Perceived outcomes of the support that children and families receive, as {group} describe them (by theme, unranked):";

    public static string Expected(CountPhrase participants) =>
        $"In addition, {participants} {participants.Verb("speaks", "speak")} of outcomes that are expected and have not come about.";

    public static string FamilyMostOften(string group, IReadOnlyList<(string Label, string Count)> codes) =>
        $"Asked what difference the support they receive makes, {group} speak most often of {Codes(codes)}.";

    public static string FamilyNoOrder(string group, int views, string participants) =>
        $"{Capital(group)} give {Number(views, "view", "views")} equally often ({participants}), so that none is put first.";

    public static string FamilyThreshold(int minimum) => $"Views given by fewer than {Text(minimum)} individuals are below the threshold of the list; that is not the same as absent.";

    public static string ListedByOne(string group, string other, IReadOnlyList<string> labels) =>
        $"Above the threshold for {group} and not for {other}: {PlainText.Join(labels)}. Below the threshold is not absent.";

    public static string KeyGroupStaff(IReadOnlyList<(string Label, string Count)> codes, int more) => $"Staff report these outcomes of the support: {Codes(codes, more)}.";

    public static string KeyGroupFamily(string family, IReadOnlyList<(string Label, string Count)> codes, int more) => $"On the support they receive, {family} report {Codes(codes, more)}.";

    public static string OnlyUnlisted(string group) => $"{Capital(group)} name outcomes only in words that no printed list holds.";

    public static string OnGroup(string people, string keyGroup) => $"{people} on the group {Quoted(keyGroup)}";

    public static string KeyGroupHeading(string keyGroup) => $"Some perceived outcomes: {keyGroup}";

    public static string ThemesHeading => "What service managers and practitioners say about outcomes";

    public static string FamiliesHeading => "What parents, carers, children and young people say about outcomes";

    public static string CommentHeading => "Comment";

    public static string NoCodes(int level) => $"The codebook has no code at level {Text(level)}: nothing was coded there, and nothing can be said.";

    /// <summary>Who speaks of a rise and who of a fall; null for nobody.</summary>
    public static string Directions(string label, CountPhrase? rise, CountPhrase? fall)
    {
        var (more, fewer) = ($"{rise} {rise?.Verb("speaks", "speak")} of a rise", $"{fall} {fall?.Verb("speaks", "speak")} of a fall");
        return (rise, fall) switch
        {
            (not null, not null) => $"{Quoted(label)} is said to move both ways: {more}, {fewer}.",
            (not null, null) => $"{Quoted(label)}: {more}.",
            _ => $"{Quoted(label)}: {fewer}.",
        };
    }

    // Level 4

    public static string IdentifyNone(CountPhrase participants) => $"{Capital(participants.Text)} {participants.Verb("identifies", "identify")} nothing that is embedded already.";

    public static string EmbeddingFrame => "Challenges and aspirations stand apart from what is identified as embedded already. They are not impacts: those who name them do not say that they have come about.";

    public static string AccordingTo(string group) => $"According to {group}";

    public static string EmbeddedLead(string group) => $"What {group} identify as embedded already:";

    public static string EmbeddingLead(string group, Status status, int? level) => (status, level) switch
    {
        (Status.Challenge, _) => $"Challenges named by {group}{WouldEmbed(level)} (unranked; not impacts):",
        (Status.Aspiration, _) => $"Aspirations named by {group}{WouldEmbed(level)} (unranked; not impacts):",
        _ => $"Expected by {group}{WouldEmbed(level)} (unranked; not impacts):",
    };

    public static string EmbeddingItem(string label, Status status, CountPhrase participants) => status switch
    {
        Status.Happened => $"{label}: embedded already, according to {participants}.",
        Status.Challenge => $"{label}: a challenge, according to {participants}.",
        Status.Aspiration => $"{label}: an aspiration, according to {participants}.",
        _ => $"{label}: expected, according to {participants}.",
    };

    // Quotations and vignettes

    public static string BoxHeading(string keyGroup, int number) => $"An example of support: {keyGroup}, case {Text(number)}";

    public static string BoxSupport => "Type of support";

    public static string BoxImpact => "Type of impact";

    public static string BoxIntegrated => "Integrated aspects";

    public static string BoxStory => "The support";

    public static string BoxChosen => "Why it was chosen";

    public static string NotPublishable(IEnumerable<string> lacks) => $"not for publication: {string.Join(" ", lacks)}".TrimEnd('.');

    /// <summary>A label as it stands in a sentence; labels hold single quotation marks of their own.</summary>
    public static string Quoted(string label) => $"\u201c{label}\u201d";

    private static string WouldEmbed(int? level) => level is { } number ? $", which would embed level {Text(number)}" : "";

    private static string Codes(IReadOnlyList<(string Label, string Count)> codes, int more = 0) =>
        PlainText.Join([.. codes.Select(c => c.Count.Length == 0 ? Quoted(c.Label) : $"{Quoted(c.Label)} ({c.Count})")]) + (more > 0 ? $", and {Text(more)} more" : "");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
