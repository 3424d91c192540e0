using System.Globalization;
using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>Which perspectives name a code and which do not, of those asked.</summary>
public static class CoverageViews
{
    /// <summary>The set labels of every listed code that somebody names: all staff, staff only, family only, one only. They cover only perspectives that were asked.</summary>
    public static Table ToCoverageTable(this TriangulationResult result, RankSubject subject) => Table.Of(
        $"{subject.Label}: who names each, of those asked",
        result.Coverage.Where(c => subject.Includes(c.Code) && c.Stance == subject.Stance && (c.Code.ListedForStaff || c.Code.ListedForFamily) && !c.Reporting.IsEmpty),
        (subject.Kind == CodeKind.Feature ? "Feature" : "Impact", c => c.Code.Label),
        ("Label", c => c.ToString() is { Length: > 0 } label ? label : "none of the labels"),
        ("Named by", c => Words(c.Reporting)),
        ("Asked, and do not name it", c => c.Asked.Length == c.Reporting.Length ? "none" : Words(c.Asked.Except(c.Reporting)))) with
    {
        Subtitle = "All staff: every staff perspective that was asked, and at least two; only: nobody else, though others were asked",
        Notes = [.. HowAsked(result, subject)],
        WhenEmpty = "Nobody names any of these.",
    };

    /// <summary>'These report it, those do not': what may be said, then what is not comparable, with the reason.</summary>
    public static Table ToTable(this OneSidedReports reports)
    {
        var (by, not) = (PerspectiveGroup.Of(reports.Reporting).Plural, PerspectiveGroup.Of(reports.Other).Plural);
        return Table.Of(
            ChartTitle.Capital($"{by} report it, {not} do not"),
            reports.Rows,
            ("Code", r => r.Code.Label),
            ($"{reports.Reporting}, authorities", r => Count(r.By)),
            ("Prominence", r => r.By.Prominence == Prominence.Undefined ? Absence.NotApplicable with { Words = "too few authorities were asked" } : r.By.Prominence.ToString().ToLowerInvariant()),
            ($"{reports.Other}, authorities", r => Count(r.Not)),
            ("Asked how", r => PerspectiveWords.AskedHow(r.By, r.Not)),
            ("May it be said?", r => r.MayBeSaid ? "yes" : $"not comparable: {r.NotComparable}")) with
        {
            Subtitle = "Authorities in which at least one interview names the code, of those asked; a feature in either stance",
            Notes = ["It may be said only of what both were asked, in the same way, in enough authorities each."],
            WhenEmpty = ChartTitle.Capital($"there is no listed code that {by} report and {not} do not."),
        };
    }

    /// <summary>How far the printed lists of the perspectives of a group overlap, two by two: staff, or parents and carers with children.</summary>
    public static Table ToOverlapTable(this TriangulationResult result, RankSubject subject, PerspectiveGroup group) => Table.Of(
        $"{subject.Label}: how far the lists overlap",
        ListOverlaps.Pairs(group).Select(p => result.OverlapOf(subject, p.First, p.Second)),
        ("Lists", o => $"{o.First}–{o.Second}"),
        ("Codes listed", o => FormattableString.Invariant($"{o.FirstLength} and {o.SecondLength}")),
        ("In both", o => PlainText.Of(o.Shared.ToString(CultureInfo.InvariantCulture), o.Either)),
        ("Similarity", o => Number(o.Jaccard)),
        ("Rank-biased overlap", o => Number(o.RankBiased)),
        ("Kendall's tau", o => Number(o.KendallTau)),
        ("Shared places", o => o.Tied ? "yes" : "no"),
        ("Prompted against open", o => PlainText.Of(o.PromptedAgainstOpen.ToString(CultureInfo.InvariantCulture), o.Either))) with
    {
        Subtitle = "Codes that reach the threshold of each list",
        Notes =
        [
            FormattableString.Invariant($"Rank-biased overlap (persistence {result.Study.Parameters.OverlapPersistence}) is 1 for the same list and 0 for lists with nothing in common; the top of the lists weighs most."),
            "Kendall's tau compares the order of what both lists hold: 1 for the same order, −1 for the opposite one.",
            "Where codes share a place, they stand by label, and both measures of order rest on that in part.",
            .. HowAsked(result, subject),
        ],
    };

    /// <summary>How the codes of a list were put to each perspective: agreement between a prompt and an open question is not like for like.</summary>
    internal static IEnumerable<string> HowAsked(TriangulationResult result, RankSubject subject)
    {
        int[] codes = [.. Enumerable.Range(0, result.Codebook.Codes.Length).Where(c => subject.Includes(result.Codebook.Codes[c]) && (result.Codebook.Codes[c].ListedForStaff || result.Codebook.Codes[c].ListedForFamily))];
        var prompted = PerspectiveGroup.Singles
            .Select(g => (g.Plural, Count: codes.Count(c => result.Codebook.ElicitationOf(c, g.Members[0], subject.Stance == Stance.ToDevelop) == Elicitation.Prompted)))
            .Where(p => p.Count > 0)
            .GroupBy(p => p.Count, p => p.Plural)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{PlainText.Join([.. g])} on {PlainText.Of(g.Key.ToString(CultureInfo.InvariantCulture), codes.Length)}"))
            .ToList();
        if (prompted.Count > 0)
            yield return $"Prompted were {PlainText.Join(prompted)} of these; all else was asked openly. Where one was prompted and the other was not, naming the same is not like for like.";
    }

    private static Cell Number(double? value) => value is { } number ? Cell.Of((decimal)number, 2) : Absence.NotApplicable with { Words = "undefined" };

    private static string Words(IEnumerable<Perspective> perspectives) => string.Join(", ", perspectives);

    /// <summary>Authorities that report it, of those asked. Who was asked only what is to develop, and does not speak of it, was not asked what contributes.</summary>
    internal static Cell Count(PerspectiveTheme theme) =>
        theme.Interviewed == 0 ? Absence.NotInterviewed
        : !theme.WasAsked && theme.Reporting == 0 ? Absence.NotAsked
        : PlainText.Of(theme.Reporting.ToString(CultureInfo.InvariantCulture), theme.Asked);
}
