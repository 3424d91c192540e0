using System.Collections.Immutable;
using Larc.Display;
using Larc.Findings.Counts;
using Larc.Findings.Publication;
using Larc.Model;
using Larc.Outcomes;

namespace Larc.Findings;

/// <summary>The rules for level 3: themes of staff, views of families, each key group, and the numbers returned.</summary>
internal static class OutcomeRules
{
    private const int Level = 3;
    private static readonly PerspectiveGroup Staff = PerspectiveGroup.ManagersAndPractitioners;

    public static FindingsSection Section(DraftContext context)
    {
        var codes = context.Impacts(Level);
        ImmutableArray<FindingsSection> contrast = !codes.IsEmpty && LevelRules.CannotSay(context, codes, Staff) is null
            ? [new("level-3-contrast", FindingsWording.ContrastHeading, ContrastRules.Level(context, Level))]
            : [];
        return new("level-3", ImpactLevel.Of(Level).ToString(), codes.IsEmpty ? [ParagraphBlock.Of(FindingsWording.NoCodes(Level))] : [])
        {
            Subsections = codes.IsEmpty
                ? [EvidenceRules.Section(context)]
                : [Themes(context, codes), Families(context, codes), .. context.Outcomes.KeyGroups.Select(g => KeyGroup(context, g)), EvidenceRules.Section(context), .. contrast, Comment],
        };
    }

    private static FindingsSection Comment => new("level-3-comment", FindingsWording.CommentHeading, [new PromptBlock(FindingsWording.CommentPrompt)]);

    /// <summary>Rules level3.list, level3.negative and level3.expected: what managers and practitioners describe, by theme.</summary>
    private static FindingsSection Themes(DraftContext context, ImmutableArray<int> codes)
    {
        ImmutableArray<FindingsBlock> blocks = LevelRules.CannotSay(context, codes, Staff) is { } why
            ? [ParagraphBlock.Of(why), .. Expected(context, codes)]
            : [LevelRules.List(context, Level, codes), .. LevelRules.Negative(context, "level3.negative", codes, Staff, withTable: true), .. Expected(context, codes), .. DifferenceRules.Views(context, "level3", codes, PerspectiveGroup.Staff, Staff)];
        return new("level-3-staff", FindingsWording.ThemesHeading, blocks);
    }

    private static IEnumerable<FindingsBlock> Expected(DraftContext context, ImmutableArray<int> codes)
    {
        var columns = context.Study.StatementColumns;
        var expected = codes.SelectMany(c => context.Reports.Statements(c, Staff, s => columns.Status[s] == Status.Anticipated)).Distinct().ToList();
        if (expected.Count == 0)
            yield break;
        var saying = expected.Select(s => columns.Interview[s]).ToList();
        var k = context.Reports.Tally(saying, Staff).Participants;
        var n = context.Reports.Tally(codes.SelectMany(c => context.Reports.AskedAbout(c, false, Staff)).Concat(saying), Staff).Participants;
        var happened = codes.SelectMany(c => context.Reports.Statements(c, Staff, context.Reports.Happened)).Where(s => saying.Contains(columns.Interview[s]));
        yield return ParagraphBlock.Of(context.Claim("level3.expected", "", FindingsWording.Expected(context.Voice.Participants(new(CountScope.Expected, "level3", Staff), k, n, DraftContext.Unit(Staff))), [new(k, n, DraftContext.Unit(Staff))], expected, happened));
    }

    /// <summary>Rules level3.family and level3.listedByOne: the views of parents and carers beside those of children.</summary>
    private static FindingsSection Families(DraftContext context, ImmutableArray<int> codes)
    {
        var views = context.Outcomes.FamilyViews;
        var blocks = new List<FindingsBlock>();
        var sentences = new List<Sentence>();
        foreach (var perspective in PerspectiveGroup.Family.Members)
        {
            var who = PerspectiveGroup.Of(perspective);
            if (LevelRules.CannotSay(context, codes, who) is { } why)
                sentences.Add(why);
            else if (CodeList.Impacts(context, codes, who) is { Rows.IsEmpty: false } list)
                sentences.Add(list.HidesItsOrder ? FindingsWording.OrderHidden(list.Who.Plural) : MostOften(context, list));
        }

        blocks.Add(new ParagraphBlock([.. sentences]));
        if (views.Rows.Length > 0)
        {
            if (context.IsPublication)
            {
                var table = PublicationTables.Impacts(context, "family-views", FindingsWording.FamilyTableTitle, codes.Where(c => context.Codebook.Codes[c].ListedForFamily), PerspectiveGroup.PC, PerspectiveGroup.CYP);
                blocks.AddRange([table.Block, .. table.ToFigure(FindingsWording.FamilyFigureTitle, FindingsWording.Participants)]);
            }
            else
            {
                blocks.Add(new TableBlock(views.ToTable()));
            }

            blocks.Add(ParagraphBlock.Of([FindingsWording.FamilyThreshold(context.Study.Parameters.MinimumIndividuals), .. ListedByOne(context, views)]));
            foreach (var perspective in PerspectiveGroup.Family.Members)
                blocks.AddRange(LevelRules.Negative(context, "level3.family.negative", codes, PerspectiveGroup.Of(perspective), withTable: true));
        }

        blocks.AddRange(ParagraphBlock.OfAny(DifferenceRules.Dissonance(context, "level3.family", codes, PerspectiveGroup.Family)));
        return new("level-3-families", FindingsWording.FamiliesHeading, [.. blocks]);
    }

    private static Claim MostOften(DraftContext context, CodeList list)
    {
        var first = list.MostOften();
        var rows = first.IsEmpty ? list.First() : first;
        var text = first.IsEmpty
            ? FindingsWording.FamilyNoOrder(list.Who.Plural, rows.Length, context.OfParticipants(rows[0]).Count)
            : FindingsWording.FamilyMostOften(list.Who.Plural, [.. rows.Select(context.OfParticipants)]);
        return context.Claim("level3.family", list.Who.Id, text, rows.SelectMany(r => DraftContext.Counts(r.Reach, list.Who)), rows.SelectMany(r => r.Statements), rows.SelectMany(r => context.Against(r.Index, r.Statements)));
    }

    private static IEnumerable<Sentence> ListedByOne(DraftContext context, FamilyViews views)
    {
        var (parents, children) = (PerspectiveGroup.PC, PerspectiveGroup.CYP);
        foreach (var (group, other) in new[] { (parents, children), (children, parents) })
        {
            var rows = views.Rows.Where(r => r.IsListedBy(group) && !r.IsListedBy(other) && MayBeSaid(r, group) && MayBeSaid(r, other)).ToList();
            if (rows.Count == 0 || views.Asked(other) == 0)
                continue;
            var statements = rows.SelectMany(r => Statements(r, group));
            yield return context.Claim(
                "level3.listedByOne",
                group.Id,
                FindingsWording.ListedByOne(group.Plural, other.Plural, [.. rows.Select(r => FindingsWording.Quoted(r.Code.Label))]),
                rows.SelectMany(r => new[] { Count(r, group), Count(r, other) }),
                statements,
                rows.SelectMany(r => Statements(r, other)));
        }

        // On which side of the threshold a count lies that is withheld is as little printed as the count.
        bool MayBeSaid(FamilyView row, PerspectiveGroup group) =>
            !context.IsPublication || context.Voice.Order(context.Key(CountScope.Happened, context.Codebook.IndexOf(row.Code.Id), group), 0, 0, row.For(group).Participants, row.For(group).ParticipantsAsked).Participants >= 0;

        ClaimCount Count(FamilyView row, PerspectiveGroup group) => new(row.For(group).Participants, row.For(group).ParticipantsAsked, DraftContext.Unit(group));

        ImmutableArray<int> Statements(FamilyView row, PerspectiveGroup group) => context.Reports.Statements(context.Codebook.IndexOf(row.Code.Id), group, context.Reports.Happened);
    }

    /// <summary>Rules keyGroup.staff, keyGroup.family, keyGroup.direction and keyGroup.negative: one key group, staff beside family.</summary>
    private static FindingsSection KeyGroup(DraftContext context, KeyGroupOutcomes outcomes)
    {
        var index = context.Codebook.IndexOfKeyGroup(outcomes.KeyGroup.Id);
        var codes = context.Impacts(Level);
        var (staff, family) = (Side(context, outcomes, PerspectiveGroup.Staff, index), Side(context, outcomes, PerspectiveGroup.Family, index));
        List<FindingsBlock> blocks = [ParagraphBlock.Of(staff, family)];
        if (staff.Claim is not null && family.Claim is not null)
            blocks.Add(ParagraphBlock.Of(FindingsWording.UnlikeQuestionsInGroup));
        ImmutableArray<Sentence> directions = [.. outcomes.Outcomes.Where(o => o.HasDirection).SelectMany(o => Directions(context, o, index))];
        if (directions.Length > 0)
            blocks.Add(new ParagraphBlock(directions));
        blocks.AddRange(LevelRules.Negative(context, "keyGroup.negative", codes, PerspectiveGroup.Staff, index));
        blocks.AddRange(LevelRules.Negative(context, "keyGroup.negative", codes, PerspectiveGroup.Family, index));
        if (outcomes.Outcomes.Length > 0)
        {
            blocks.Add(context.IsPublication ? PublicationTables.KeyGroup(context, outcomes, index).Block : new TableBlock(outcomes.ToTable(listedOnly: true)));
            blocks.AddRange(context.Outcomes.Vignettes.For(outcomes.KeyGroup).Where(v => context.Publication is not { } publication || (v.HasConsent && publication.MayBeTold(v.Case))).Select((v, number) => Box(context, v, number + 1)));
        }

        return new($"key-group-{outcomes.KeyGroup.Id.ToLowerInvariant()}", FindingsWording.KeyGroupHeading(outcomes.KeyGroup.Label), [.. blocks]);
    }

    private static Sentence Side(DraftContext context, KeyGroupOutcomes outcomes, PerspectiveGroup group, int keyGroup)
    {
        var who = group;
        var side = group == PerspectiveGroup.Staff ? outcomes.Staff : outcomes.Family;
        if (side.ParticipantsInterviewed == 0)
            return FindingsWording.NotInterviewed(FindingsWording.OnGroup(who.Plural, outcomes.KeyGroup.Label));
        if (context.IsTooFewToSay(who, keyGroup))
            return FindingsWording.TooFewToSay(FindingsWording.OnGroup(who.Plural, outcomes.KeyGroup.Label));
        if (side.ParticipantsAsked == 0)
            return FindingsWording.NotAsked(FindingsWording.OnGroup(who.Plural, outcomes.KeyGroup.Label));
        if (!side.IsReported)
        {
            var silent = FindingsWording.OnGroup(who.Plural, outcomes.KeyGroup.Label);
            return context.IsPublication ? FindingsWording.SilentPresence(silent) : FindingsWording.Silent(silent, side.ParticipantsAsked);
        }

        var list = CodeList.Impacts(context, context.Impacts(Level), who, keyGroup);
        if (list.Rows.IsEmpty)
            return FindingsWording.OnlyUnlisted(who.Plural);
        var rows = list.MostNamed(context);
        (string, string)[] named = [.. rows.Select(context.OfParticipants)];
        var more = list.Rows.Length - rows.Length;
        return context.Claim(
            group == PerspectiveGroup.Staff ? "keyGroup.staff" : "keyGroup.family",
            outcomes.KeyGroup.Id,
            group == PerspectiveGroup.Staff ? FindingsWording.KeyGroupStaff(named, more) : FindingsWording.KeyGroupFamily(who.Plural, named, more),
            rows.SelectMany(r => DraftContext.Counts(r.Reach, who)),
            rows.SelectMany(r => r.Statements),
            rows.SelectMany(r => context.Against(r.Index, r.Statements)));
    }

    /// <summary>Both directions survive: each is the counter-evidence of the other.</summary>
    private static IEnumerable<Sentence> Directions(DraftContext context, Outcome outcome, int keyGroup)
    {
        foreach (var view in new[] { outcome.Staff, outcome.Family }.Where(v => v.Increase + v.Decrease > 0 && !context.IsTooFewToSay(v.Group, keyGroup)))
        {
            var who = view.Group;
            var columns = context.Study.StatementColumns;
            var own = view.Statements.Where(s => columns.Code[s] == context.Codebook.IndexOf(outcome.Code.Id)).ToList();
            var more = own.Where(s => columns.Direction[s] == Direction.Increase).ToList();
            var fewer = own.Where(s => columns.Direction[s] == Direction.Decrease).ToList();
            var n = view.Reach.ParticipantsAsked;
            var both = more.Count > 0 && fewer.Count > 0;
            yield return context.Claim(
                "keyGroup.direction",
                $"{context.Codebook.KeyGroups[keyGroup].Id}/{outcome.Code.Id}/{who.Id}",
                FindingsWording.Directions(outcome.Code.Label, Said(CountScope.Rise, view.Increase), Said(CountScope.Fall, view.Decrease)),
                [new(view.Increase, n, DraftContext.Unit(who)), new(view.Decrease, n, DraftContext.Unit(who))],
                more.Concat(fewer),
                both ? (more.Count < fewer.Count ? more : fewer) : []);

            CountPhrase? Said(string scope, int k) => k == 0 ? null : context.Voice.OfParticipants(context.Key(scope, context.Codebook.IndexOf(outcome.Code.Id), who, keyGroup), k, n, DraftContext.Unit(who));
        }
    }

    /// <summary>A vignette as a box in the published structure.</summary>
    private static BoxBlock Box(DraftContext context, Vignette vignette, int number)
    {
        var source = vignette.Case;
        ImmutableArray<(string Name, string Text)> fields =
        [
            (FindingsWording.BoxSupport, source.Support),
            (FindingsWording.BoxImpact, source.Impact),
            (FindingsWording.BoxIntegrated, source.IntegratedAspects),
            (FindingsWording.BoxStory, source.Narrative),
            (FindingsWording.BoxChosen, source.WhyChosen),
        ];
        return new(
            FindingsWording.BoxHeading(vignette.Case.KeyGroup.Label, number),
            [.. fields.Where(f => PlainText.Clean(f.Text).Length > 0)],
            [.. vignette.Quotations.Select(q => new QuotationBlock(q.Statement.Excerpt, q.Role, EvidenceReference.To(context.Study, q.Statement.Index), q.MayBeQuoted ? "" : FindingsWording.NoConsentMark))],
            vignette.HasConsent ? "" : FindingsWording.NotPublishable(vignette.Lacks))
        { Case = source };
    }
}
