using System.Collections.Immutable;
using Larc.Display;
using Larc.Findings.Counts;
using Larc.Model;
using Larc.Outcomes;

namespace Larc.Findings.Publication;

/// <summary>The tables of the publication edition. They hold counts of the whole study only: nothing by authority.</summary>
internal static class PublicationTables
{
    private static readonly ImmutableArray<PerspectiveGroup> s_single = PerspectiveGroup.Singles;

    /// <summary>Who was interviewed, in all and on each key group.</summary>
    public static CountTable Interviews(DraftContext context) => CountTable.Of(
        context,
        "interviews",
        FindingsWording.InterviewsTitle,
        FindingsWording.InterviewsSubtitle,
        FindingsWording.PerspectiveColumn,
        s_single,
        g => PlainText.CapitalFirst(g.Plural),
        [
            Interviewed(context, FindingsWording.AllInterviewsColumn, -1),
            .. context.Codebook.KeyGroups.Select((k, index) => Interviewed(context, k.Label, index)),
        ]);

    /// <summary>Impacts that have come about, by participants of each perspective.</summary>
    public static CountTable Impacts(DraftContext context, string name, string title, IEnumerable<int> codes, params ImmutableArray<PerspectiveGroup> groups) =>
        Codes(context, name, title, codes, CountScope.Happened, context.Reports.Happened, toDevelop: false, groups, CountMeasure.Participants);

    /// <summary>Features of one stance on the staff's list, by authorities of each staff perspective.</summary>
    public static CountTable Features(DraftContext context, string name, string title, IEnumerable<int> codes, bool toDevelop) => Codes(
        context,
        name,
        title,
        codes.Where(c => context.Codebook.Codes[c].ListedForStaff),
        toDevelop ? CountScope.ToDevelop : CountScope.Contributes,
        toDevelop ? context.IsToDevelop : context.IsContributing,
        toDevelop,
        [PerspectiveGroup.DCS, PerspectiveGroup.SM, PerspectiveGroup.PR],
        CountMeasure.Authorities);

    private static CountTable Codes(DraftContext context, string name, string title, IEnumerable<int> codes, string scope, Func<int, bool> which, bool toDevelop, ImmutableArray<PerspectiveGroup> groups, CountMeasure measure)
    {
        List<int> reported = [.. codes.Where(c => groups.Any(g => !context.Reports.Statements(c, g, which).IsEmpty))];
        return CountTable.Of(
            context,
            name,
            title,
            measure == CountMeasure.Participants ? FindingsWording.ParticipantsSubtitle : FindingsWording.AuthoritiesSubtitle,
            FindingsWording.CodeColumn,
            reported,
            c => context.Codebook.Codes[c].Label,
            [.. groups.Select(g => new CountColumn<int>(
                PlainText.CapitalFirst(g.Plural),
                measure,
                c => context.Key(scope, c, g),
                c => context.Reports.Count(context.Reports.Statements(c, g, which), c, g, toDevelop)))]);
    }

    /// <summary>The outcomes of one key group: staff in numbers, families by presence.</summary>
    public static CountTable KeyGroup(DraftContext context, KeyGroupOutcomes outcomes, int keyGroup)
    {
        ImmutableArray<PerspectiveGroup> groups = [PerspectiveGroup.Staff, PerspectiveGroup.PC, PerspectiveGroup.CYP];
        return CountTable.Of(
            context,
            $"outcomes-{outcomes.KeyGroup.Id.ToLowerInvariant()}",
            FindingsWording.KeyGroupHeading(outcomes.KeyGroup.Label),
            FindingsWording.KeyGroupTableSubtitle,
            FindingsWording.CodeColumn,
            outcomes.Outcomes.Where(o => o.Code.ListedForStaff || o.Code.ListedForFamily).Select(o => context.Codebook.IndexOf(o.Code.Id)),
            c => context.Codebook.Codes[c].Label,
            [.. groups.Select(g => new CountColumn<int>(
                PlainText.CapitalFirst(g.Plural),
                CountMeasure.Participants,
                c => context.Key(CountScope.Happened, c, g, keyGroup),
                c => context.Reports.Count(context.Reports.Statements(c, g, context.Reports.Happened, keyGroup), c, g, keyGroup: keyGroup)))]);
    }

    /// <summary>Authorities by category of quantified evidence.</summary>
    public static CountTable Evidence(DraftContext context)
    {
        var evidence = context.Outcomes.Evidence;
        return CountTable.Of(
            context,
            "quantified-evidence",
            FindingsWording.EvidenceOfNumbersHeading,
            QuantifiedEvidence.OnlyImprovements,
            FindingsWording.CategoryColumn,
            QuantifiedEvidence.Categories,
            QuantifiedEvidence.InWords,
            [new(FindingsWording.AuthoritiesColumn, CountMeasure.Authorities, c => new(CountScope.Evidence, c.ToString(), PerspectiveGroup.All), c => InAuthorities(evidence.Count(c), evidence.Authorities.Length))]);
    }

    /// <summary>
    /// The numbers authorities returned, as how many of them rose and fell. The numbers themselves are public elsewhere and would lead to the authority; an
    /// indicator that few authorities share is not named, because its name may.
    /// </summary>
    public static CountTable Indicators(DraftContext context, int smallSet)
    {
        var authorities = context.Study.Authorities.Length;
        var indicators = context.Outcomes.Trends.Trends
            .GroupBy(t => (Name: t.Indicator, KeyGroup: t.KeyGroup?.Id ?? ""))
            .Select(g => (g.Key.Name, g.Key.KeyGroup, Label: FindingsWording.IndicatorOf(g.Key.Name, g.First().KeyGroup?.Label), Changes: g.Select(t => t.Change.OrNull()).ToList()))
            .Where(i => i.Changes.Count >= smallSet);
        return CountTable.Of(
            context,
            "indicators",
            FindingsWording.IndicatorsTitle,
            FindingsWording.IndicatorsSubtitle(smallSet),
            FindingsWording.IndicatorColumn,
            indicators,
            i => i.Label,
            [
                new(FindingsWording.ReturnedColumn, CountMeasure.Authorities, i => Key(i.Name, i.KeyGroup, CountScope.Returned), i => InAuthorities(i.Changes.Count, authorities)),
                new(FindingsWording.RoseColumn, CountMeasure.Authorities, i => Key(i.Name, i.KeyGroup, CountScope.Rise), i => InAuthorities(i.Changes.Count(c => c > 0), i.Changes.Count)),
                new(FindingsWording.FellColumn, CountMeasure.Authorities, i => Key(i.Name, i.KeyGroup, CountScope.Fall), i => InAuthorities(i.Changes.Count(c => c < 0), i.Changes.Count)),
            ]);

        static CountKey Key(string indicator, string keyGroup, string scope) => new(scope, $"indicator: {indicator}", PerspectiveGroup.All, keyGroup);
    }

    /// <summary>A loss or a burden beside what is said in favour.</summary>
    public static CountTable Concerns(DraftContext context, string name, PerspectiveGroup who, int keyGroup, IEnumerable<(int Code, Reach Negative, Reach Favour)> rows) => CountTable.Of(
        context,
        name,
        FindingsWording.ConcernsTitle(who.Plural),
        FindingsWording.ConcernsSubtitle,
        FindingsWording.CodeColumn,
        rows,
        r => context.Codebook.Codes[r.Code].Label,
        [
            new(FindingsWording.NegativeColumn, CountMeasure.Participants, r => context.Key(CountScope.Negative, r.Code, who, keyGroup), r => r.Negative),
            new(FindingsWording.FavourColumn, CountMeasure.Participants, r => context.Key(CountScope.Favour, r.Code, who, keyGroup), r => r.Favour),
        ]);

    private static Reach InAuthorities(int k, int n) => new(k, n, k, n) { ParticipantsInterviewed = n };

    private static CountColumn<PerspectiveGroup> Interviewed(DraftContext context, string heading, int keyGroup) => new(
        heading,
        CountMeasure.Participants,
        g => new(CountScope.Interviewed, "", g, keyGroup < 0 ? "" : context.Codebook.KeyGroups[keyGroup].Id),
        g => OfInterviewed(context.Reports.Interviews(g, keyGroup).Count()));

    /// <summary>Nobody interviewed is a number here, not a reason for there being none.</summary>
    private static Reach OfInterviewed(int interviews) => new(interviews, Math.Max(1, interviews), 0, 0) { ParticipantsInterviewed = 1 };
}
