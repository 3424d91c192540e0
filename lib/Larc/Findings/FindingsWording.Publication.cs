using System.Globalization;
using Larc.Disclosure.Auditing;
using Larc.Display;

namespace Larc.Findings;

/// <summary>The words of the publication edition for what is not printed as a number.</summary>
internal static partial class FindingsWording
{
    private static readonly string[] SmallNumbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public const string PublicationBanner = "For publication: under disclosure control";

    /// <summary>"fewer than five": what a range from 1 (or 0) means.</summary>
    public static string FewerThan(long number) => $"fewer than {InWords(number)}";

    /// <summary>"all but at most two": what a range up to the whole means.</summary>
    public static string AllButAtMost(long number) => $"all but at most {InWords(number)}";

    /// <summary>A range of authorities as part of a sentence: "fewer than three of the 14 authorities".</summary>
    public static CountPhrase RangeOf(CellRange told, int n, string plural) =>
        new($"{Range(told, n)} of the {n.ToString(CultureInfo.InvariantCulture)} {plural}", false);

    /// <summary>A range in words: one that begins at none or one ends at few, any other ends at the whole.</summary>
    public static string Range(CellRange told, int n) => told is { Min: <= 1, Max: { } most } ? FewerThan(most + 1) : AllButAtMost(n - told.Min);

    /// <summary>A count that is not printed, as part of a sentence.</summary>
    public static CountPhrase Uncounted(string plural, bool tooFewAsked) => new(tooFewAsked ? $"{plural} (too few were asked for a count)" : $"{plural} (their number is withheld)", false);

    /// <summary>A count of authorities that is not printed, as part of a sentence.</summary>
    public static CountPhrase SomeAuthorities(bool tooFew) => new(tooFew ? "some authorities (too few for a count)" : "some authorities (their number is withheld)", false);

    public static string NumberWithheld => "number withheld";

    public static string WithheldWords => "withheld, because a number that is hidden would follow from it";

    public static string TooFewAskedWords => "too few were asked for a count";

    public static string PerspectiveColumn => "Perspective";

    public static string AllInterviewsColumn => "All interviews";

    public static string CodeColumn => "What is said";

    public static string CategoryColumn => "Category";

    public static string AuthoritiesColumn => "Authorities";

    public static string NegativeColumn => "Loss or burden, or both";

    public static string FavourColumn => "In favour";

    public static string ParticipantsSubtitle => "Participants who say so; each counts once";

    public static string AuthoritiesSubtitle => "Authorities in which at least one participant of the perspective says so";

    public static string KeyGroupTableSubtitle => "Staff who say that it has come about; of families only whether any of them say so";

    public static string SizePublic(int authorities, IReadOnlyList<int> rounds) => $"The findings rest on interviews in {Number(authorities, "authority", "authorities")}, {Rounds(rounds)}.";

    public static string TooFewToSay(string group) => $"Too few {group} were asked for anything to be printed on what they say.";

    public static string GroupsOf(string what, IEnumerable<(string Label, int Authorities)> groups) => $"By {what}: {PlainText.Join([.. groups.Select(g => $"{g.Label} ({g.Authorities.ToString(CultureInfo.InvariantCulture)})")])}.";

    public static string TrendsPublic(int trends) => $"{Number(trends, "series of numbers was", "series of numbers were")} returned. The numbers are not printed: one that is public elsewhere would lead to the authority it comes from. What is printed is how many of them rose and fell, which says what happened to a number, not why.";

    public static string IndicatorsTitle => "Numbers returned, by what became of them";

    public static string IndicatorsSubtitle(int smallSet) => $"Authorities, from their first period to their last; indicators returned by fewer than {Text(smallSet)} are not named";

    public static string IndicatorOf(string indicator, string? keyGroup) => keyGroup is null ? indicator : $"{indicator}: {keyGroup}";

    public static string IndicatorColumn => "Indicator";

    public static string ReturnedColumn => "Returned it";

    public static string RoseColumn => "Rose";

    public static string FellColumn => "Fell";

    public static string DistinguishedPublic(CountPhrase confident, CountPhrase earlier) => $"Of them, {confident} are distinguished as confident and {earlier} as at an earlier stage; the others are not distinguished.";

    public static string OrderHidden(string group) => $"What {group} name most often is not told: the numbers that would show it are not printed.";

    public static string SilentPresence(string group) => $"Nothing is named here by {group}; that is silence, not denial.";

    public static string LevelTableTitle(int level) => $"Changes at level {Text(level)}, by who speaks of them";

    public static string FamilyTableTitle => "Views on support received, by who gives them";

    public static string TypeOfAuthority => "type of authority";

    public static string TypesOfAuthority => "types of authority";

    public static string RegionOfAuthority => "region";

    public static string RegionsOfAuthority => "regions";

    public static string AlmostSilent(string group, int smallSet) => $"{Capital(FewerThan(smallSet))} {group} name anything here; that is silence, not denial.";

    public const string EvidenceLeadPublic = "Each number in square brackets in the text leads here: the finding, the tables and figures beside it, whether anything speaks against it, and a fingerprint of the statements it rests on, by which those who hold the study can show that they are unchanged.";

    public static string EvidenceFingerprint(string fingerprint) => $"Fingerprint of its statements: {fingerprint}.";

    public static string LettersTitle => "Who was heard, by authority";

    public static string LettersSubtitle(int minimum) => $"Letters are drawn for this document only; a row that fewer than {Text(minimum)} authorities share is not printed";

    public static string AuthorityColumn => "Authority";

    public static string Heard => "heard";

    public static string NotHeard => "not heard";

    public static string RareRow => "fewer authorities share the row than may be told apart";

    public const string PresenceSaid = "said";

    public const string PresenceSilent = "not said";

    public static string AllCountsTitle => "Every count printed in this publication";

    public static string ManifestNote =>
        "Every count printed in the tables and sentences of this publication, how hidden ones are marked and what the mark tells, and what is known to hold between them. The audit tries to work the hidden ones out.";

    public static string TooFewSymbol(CellRange told) => $"[c] {told}";

    public static string LevelFigureTitle(int level) => $"Level {Text(level)}: who speaks of which changes";

    public static string FamilyFigureTitle => "Views on support received, parents beside children";

    public static string Participants => "participants";

    private static string InWords(long number) => number < SmallNumbers.Length ? SmallNumbers[number] : number.ToString(CultureInfo.InvariantCulture);
}
