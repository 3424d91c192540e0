using System.Collections.Immutable;
using Larc.Display;
using Larc.Findings.Counts;
using Larc.Findings.Publication;
using Larc.Model;
using Larc.Outcomes;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>The rules for contributing features and for features to develop: each perspective's list, and what the lists share.</summary>
internal static class FeatureRules
{
    public static FindingsSection Contributing(DraftContext context) =>
        Section(context, RankSubject.Contributing, "contributing-features", FindingsWording.ContributingHeading, PerspectiveGroup.Staff.Members);

    public static FindingsSection ToDevelop(DraftContext context) =>
        Section(context, RankSubject.ToDevelop, "features-to-develop", FindingsWording.ToDevelopHeading, PerspectiveGroup.All.Members);

    private static FindingsSection Section(DraftContext context, RankSubject subject, string id, string heading, ImmutableArray<Perspective> perspectives)
    {
        var toDevelop = subject == RankSubject.ToDevelop;
        ImmutableArray<int> codes = [.. Enumerable.Range(0, context.Codebook.Codes.Length).Where(c => subject.Includes(context.Codebook.Codes[c]))];
        if (codes.IsEmpty)
            return new(id, heading, [ParagraphBlock.Of(FindingsWording.NoFeatures)]);
        var sentences = new List<Sentence>();
        var lists = new List<PrintedList>();
        foreach (var perspective in perspectives)
        {
            var who = PerspectiveGroup.Of(perspective);
            if (LevelRules.CannotSay(context, codes, who, toDevelop) is { } why)
            {
                // Families are asked in some studies only: their absence is not worth a sentence of its own.
                if (PerspectiveGroup.Staff.Contains(perspective))
                    sentences.Add(why);
                continue;
            }

            lists.Add(context.Triangulation.PrintedList(subject, PerspectiveGroup.Of(perspective)));
            if (CodeList.Features(context, who, toDevelop) is { Rows.IsEmpty: false } list)
                sentences.Add(list.HidesItsOrder ? FindingsWording.OrderHidden(list.Who.Plural) : MostOften(context, list, toDevelop));
        }

        List<FindingsBlock> blocks = [new ParagraphBlock([.. sentences])];
        if (lists.Count > 0)
        {
            blocks.Add(context.IsPublication
                ? PublicationTables.Features(context, id, heading, codes, toDevelop).Block
                : new TableBlock(Lists(context, lists, toDevelop)));
            blocks.Add(ParagraphBlock.Of([.. Shared(context, codes, toDevelop), .. Elicitation(context, codes, toDevelop)]));
            if (toDevelop)
                blocks.AddRange(BothWays(context, codes));
        }

        if (blocks.Exists(b => b.Sentences.Any(s => s.Claim is not null)))
            blocks.AddRange(Ending(context, codes, toDevelop));
        return new(id, heading, [.. blocks.Where(b => b is not ParagraphBlock { Parts.IsEmpty: true }), new PromptBlock(FindingsWording.CommentPrompt)]);
    }

    /// <summary>The tail of the staff's list; opposite views stand with the features to develop.</summary>
    private static IEnumerable<FindingsBlock> Ending(DraftContext context, ImmutableArray<int> codes, bool toDevelop)
    {
        var about = toDevelop ? "develop" : "features";
        IEnumerable<Sentence> opposed = toDevelop ? DifferenceRules.Dissonance(context, about, codes, PerspectiveGroup.Staff) : [];
        return ParagraphBlock.OfAny([.. opposed, .. DifferenceRules.Tail(context, about, CodeList.Features(context, PerspectiveGroup.Staff, toDevelop))]);
    }

    /// <summary>Rules features.mostOften and develop.mostOften: what a perspective names most often; the other stance on the same features is the counter-evidence.</summary>
    private static Claim MostOften(DraftContext context, CodeList list, bool toDevelop)
    {
        var first = list.MostOften();
        var rows = first.IsEmpty ? list.First() : first;
        var text = first.IsEmpty
            ? FindingsWording.FeaturesNoOrder(list.Who.Plural, rows.Length, context.Voice.OfAuthorities(rows[0].Key, rows[0].Reach.Authorities, rows[0].Reach.AuthoritiesAsked))
            : toDevelop ? FindingsWording.DevelopMostOften(list.Who.Plural, [.. rows.Select(context.InAuthorities)])
            : FindingsWording.FeaturesMostOften(list.Who.Plural, [.. rows.Select(context.InAuthorities)]);
        return context.Claim(
            toDevelop ? "develop.mostOften" : "features.mostOften",
            list.Who.Id,
            text,
            rows.SelectMany(r => DraftContext.Counts(r.Reach, list.Who)),
            rows.SelectMany(r => r.Statements),
            rows.SelectMany(r => context.Reports.Statements(r.Index, list.Who, Other(context, toDevelop))));
    }

    /// <summary>Rules features.allStaff and develop.allStaff: the features on the printed list of every staff perspective.</summary>
    private static IEnumerable<Sentence> Shared(DraftContext context, ImmutableArray<int> codes, bool toDevelop)
    {
        var subject = toDevelop ? RankSubject.ToDevelop : RankSubject.Contributing;
        var lists = PerspectiveGroup.Staff.Members.Select(p => context.Triangulation.PrintedList(subject, PerspectiveGroup.Of(p))).ToList();
        if (lists.Exists(l => l.Source.ParticipantsAsked == 0 && l.Rows.IsEmpty))
        {
            yield return FindingsWording.NotAllAsked;
            yield break;
        }

        ImmutableArray<int> shared = [.. codes.Where(c => lists.TrueForAll(l => l.Rows.Any(r => r.Code.Id == context.Codebook.Codes[c].Id)))];
        var who = PerspectiveGroup.Staff;
        var labels = shared.Select(c => FindingsWording.Quoted(context.Codebook.Codes[c].Label)).ToList();
        ImmutableArray<int> any = [.. codes.Where(c => lists.Exists(l => l.Rows.Any(r => r.Code.Id == context.Codebook.Codes[c].Id)))];
        yield return context.Claim(
            toDevelop ? "develop.allStaff" : "features.allStaff",
            "",
            FindingsWording.AllStaffList(labels, any.Length),
            any.Length == 0 ? [] : [new(shared.Length, any.Length, FindingsWording.ListedFeatures)],
            shared.SelectMany(c => context.Reports.Statements(c, who, toDevelop ? context.IsToDevelop : context.IsContributing)),
            shared.SelectMany(c => context.Reports.Statements(c, who, Other(context, toDevelop))));
    }

    /// <summary>Rule features.elicitation: agreement between a prompted and an open question is not like for like.</summary>
    private static IEnumerable<Sentence> Elicitation(DraftContext context, ImmutableArray<int> codes, bool toDevelop)
    {
        var prompted = PerspectiveGroup.Staff.Members.Where(p => codes.Any(c => context.Codebook.ElicitationOf(c, p, toDevelop) == Model.Elicitation.Prompted)).ToList();
        var open = PerspectiveGroup.Staff.Members.Except(prompted).Where(p => codes.Any(c => context.Codebook.ElicitationOf(c, p, toDevelop) == Model.Elicitation.Open)).ToList();
        if (prompted.Count > 0 && open.Count > 0)
            yield return FindingsWording.PromptedAgainstOpen(Plural(prompted), Plural(open));
    }

    /// <summary>Rule develop.both: features that contribute for some and are to develop for others. Neither side is the exception: each is the other's counter-evidence.</summary>
    private static IEnumerable<FindingsBlock> BothWays(DraftContext context, ImmutableArray<int> codes)
    {
        var who = PerspectiveGroup.Staff;
        var items = new List<(int K, int Code, Sentence Sentence)>();
        foreach (var code in codes.Where(c => context.Codebook.Codes[c].ListedForStaff))
        {
            var contributing = context.Reports.Statements(code, who, context.IsContributing);
            var developing = context.Reports.Statements(code, who, context.IsToDevelop);
            if (contributing.IsEmpty || developing.IsEmpty)
                continue;
            var (a, b) = (context.Reports.Count(contributing, code, who), context.Reports.Count(developing, code, who, toDevelop: true));
            items.Add((context.Publication?.Authorities(context.Key(CountScope.ToDevelop, code, who), b) ?? b.Authorities, code, context.Claim(
                "develop.both",
                context.Codebook.Codes[code].Id,
                FindingsWording.BothWays(context.Codebook.Codes[code].Label, In(CountScope.Contributes, a), In(CountScope.ToDevelop, b)),
                [new(a.Authorities, a.AuthoritiesAsked, CountUnit.Authorities), new(b.Authorities, b.AuthoritiesAsked, CountUnit.Authorities)],
                developing,
                contributing)));

            CountPhrase In(string scope, Reach reach) => context.Voice.OfAuthorities(context.Key(scope, code, who), reach.Authorities, reach.AuthoritiesAsked);
        }

        if (items.Count > 0)
            yield return new ListBlock(FindingsWording.BothWaysLead(context.Edition, context.IsPublication ? 0 : Math.Max(0, items.Count - FindingsWording.MostCodes)), [.. items.OrderByDescending(i => i.K).Take(FindingsWording.MostCodes).OrderBy(i => context.IsPublication ? i.Code : 0).Select(i => i.Sentence)]);
    }

    private static Table Lists(DraftContext context, IReadOnlyList<PrintedList> lists, bool toDevelop)
    {
        var length = lists.Max(l => l.Rows.Length);
        var starred = !toDevelop && lists.Any(l => l.Rows.Any(r => r.Code.SteeringGroup));
        return new(
            toDevelop ? FindingsWording.ToDevelopHeading : FindingsWording.ContributingHeading,
            [new("Place", ColumnKind.Mark), .. lists.Select(l => new Column(PlainText.CapitalFirst(l.Source.Group.Plural)))],
            Enumerable.Range(0, length).Select(i => (IEnumerable<Cell>)
            [
                CountWords.Numeral(i + 1),
                .. lists.Select(l => (Cell)(i < l.Rows.Length ? FindingsWording.ListCell(l.Rows[i], Count(l, l.Rows[i]), starred) : "")),
            ]))
        {
            Subtitle = FindingsWording.ListSubtitle(lists),
            Notes = [.. FindingsWording.ListNotes(lists, context.Study.Parameters, starred)],
        };

        string Count(PrintedList list, RankRow row) => context.Voice.AuthoritiesCount(
            context.Key(toDevelop ? CountScope.ToDevelop : CountScope.Contributes, context.Codebook.IndexOf(row.Code.Id), list.Source.Group),
            row.Authorities,
            Math.Max(list.Source.AuthoritiesAsked, row.Authorities));
    }

    private static Func<int, bool> Other(DraftContext context, bool toDevelop) => toDevelop ? context.IsContributing : context.IsToDevelop;

    private static string Plural(IEnumerable<Perspective> perspectives) => PlainText.Join([.. perspectives.Select(p => PerspectiveGroup.Of(p).Plural)]);
}
