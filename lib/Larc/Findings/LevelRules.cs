using System.Collections.Immutable;
using System.Globalization;
using Larc.Display;
using Larc.Findings.Counts;
using Larc.Findings.Publication;
using Larc.Model;
using Larc.Outcomes;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>The rules for levels 1 and 2, and for what staff say at level 3. The published lists rest on service managers and practitioners.</summary>
internal static class LevelRules
{
    private static readonly PerspectiveGroup Base = PerspectiveGroup.ManagersAndPractitioners;

    public static FindingsSection Section(DraftContext context, int level)
    {
        var blocks = new List<FindingsBlock>();
        var codes = context.Impacts(level);
        if (CannotSay(context, codes, Base) is { } why)
        {
            blocks.Add(ParagraphBlock.Of(why));
        }
        else
        {
            blocks.Add(ParagraphBlock.Of(Reach(context, level, codes)));
            blocks.Add(List(context, level, codes));
            if (context.IsPublication)
            {
                var table = PublicationTables.Impacts(context, Id(level, "list"), FindingsWording.LevelTableTitle(level), codes.Where(c => context.Codebook.Codes[c].ListedForStaff), PerspectiveGroup.SM, PerspectiveGroup.PR);
                blocks.AddRange([table.Block, .. table.ToFigure(FindingsWording.LevelFigureTitle(level), FindingsWording.Participants)]);
            }

            blocks.AddRange(Negative(context, Id(level, "negative"), codes, Base, withTable: true));
            blocks.Add(ParagraphBlock.Of([.. MostOften(context, level, codes), .. Differences(context, level, codes)]));
            blocks.AddRange(KeyGroups(context, level, codes));
            blocks.AddRange(DifferenceRules.Views(context, FormattableString.Invariant($"level{level}"), codes, PerspectiveGroup.Staff, Base));
            blocks.AddRange(ContrastRules.Level(context, level));
        }

        blocks.Add(new PromptBlock(FindingsWording.CommentPrompt));
        return new(string.Create(CultureInfo.InvariantCulture, $"level-{level}"), ImpactLevel.Of(level).ToString(), [.. blocks]);
    }

    /// <summary>Why nothing can be said, or null when something can: nobody interviewed, nobody asked, or silence.</summary>
    public static Sentence? CannotSay(DraftContext context, ImmutableArray<int> codes, PerspectiveGroup who, bool toDevelop = false)
    {
        if (!context.Reports.Interviews(who).Any())
            return FindingsWording.NotInterviewed(who.Plural);
        if (codes.Any(c => !context.Reports.Statements(c, who, s => context.Codebook.Codes[c].Kind == CodeKind.Impact ? context.Reports.Happened(s) : context.IsToDevelop(s) == toDevelop).IsEmpty))
            return null;
        var asked = context.Reports.Tally(codes.SelectMany(c => context.Reports.AskedAbout(c, toDevelop, who)), who).Participants;
        if (asked == 0)
            return FindingsWording.NotAsked(who.Plural);
        return context.Publication is { } publication ? publication.Silence(who, asked) : FindingsWording.Silent(who.Plural, asked);
    }

    /// <summary>Rule level{n}.reach: in how many authorities any change is reported.</summary>
    public static Claim Reach(DraftContext context, int level, ImmutableArray<int> codes)
    {
        var statements = codes.SelectMany(c => context.Reports.Statements(c, Base, context.Reports.Happened)).Distinct().ToList();
        var saying = context.Reports.Tally(statements.Select(s => context.Study.StatementColumns.Interview[s]), Base);
        var asked = context.Reports.Tally(codes.SelectMany(c => context.Reports.AskedAbout(c, false, Base)).Concat(statements.Select(s => context.Study.StatementColumns.Interview[s])), Base);
        var text = FindingsWording.LevelReach(level, Base.Plural, context.Voice.Authorities(new(CountScope.Happened, Id(level, "reach"), Base), saying.Authorities, asked.Authorities));
        ClaimCount[] counts = [new(saying.Authorities, asked.Authorities, CountUnit.Authorities), new(saying.Participants, asked.Participants, DraftContext.Unit(Base))];
        return context.Claim(Id(level, "reach"), "", text, counts, statements, statements.Where(s => context.Study.StatementColumns.Stance[s] is Stance.Negative or Stance.Mixed));
    }

    /// <summary>Rule level{n}.list: each listed code, in order of frequency where the codebook orders it so.</summary>
    public static ListBlock List(DraftContext context, int level, ImmutableArray<int> codes)
    {
        var list = CodeList.Impacts(context, codes, Base);
        var byFrequency = !list.HidesItsOrder && list.Rows.All(r => r.Code.Ordering == CodeOrdering.Frequency);
        var rows = byFrequency ? list.Rows : [.. list.Rows.OrderBy(r => r.Index)];
        var lead = level == 3 ? FindingsWording.ThemesLead(Base.Plural) : FindingsWording.LevelListLead(Base.Plural, byFrequency);
        return new(lead, [.. rows.Select(Item)], byFrequency);

        Sentence Item(CodeListRow row) => context.Claim(
            Id(level, "list"),
            row.Code.Id,
            FindingsWording.ListItem(row.Code.Label, context.Authorities(row.Key, row.Reach), Plainly(context, row), byFrequency && row.Tied),
            DraftContext.Counts(row.Reach, Base),
            row.Statements,
            context.Against(row.Index, row.Statements));
    }

    /// <summary>Rule …negative: codes spoken of as a loss, with those who speak of them so. What is said in favour is the counter-evidence.</summary>
    public static IEnumerable<FindingsBlock> Negative(DraftContext context, string rule, ImmutableArray<int> codes, PerspectiveGroup who, int keyGroup = -1, bool withTable = false)
    {
        if (context.IsTooFewToSay(who, keyGroup))
            yield break;
        var columns = context.Study.StatementColumns;
        var rows = new List<(int Code, Reach Negative, Reach Favour, List<int> For, List<int> Against)>();
        foreach (var code in codes)
        {
            // Stance is not carried up the tree: only what is said of the code itself.
            var own = context.Reports.Statements(code, who, context.Reports.Happened, keyGroup).Where(s => columns.Code[s] == code).ToLookup(s => columns.Stance[s] is Stance.Negative or Stance.Mixed);
            List<int> negative = [.. own[true]], favour = [.. own[false]];
            if (negative.Count > 0)
                rows.Add((code, context.Reports.Count(negative, code, who, keyGroup: keyGroup), context.Reports.Count(favour, code, who, keyGroup: keyGroup), negative, favour));
        }

        if (rows.Count == 0)
            yield break;
        var named = rows.OrderByDescending(r => context.Prominence(context.Key(CountScope.Negative, r.Code, who, keyGroup), r.Negative)).Take(FindingsWording.MostCodes).ToList();
        if (context.IsPublication)
            named = [.. named.OrderBy(r => r.Code)];
        var text = FindingsWording.Negative(who.Plural, [.. named.Select(r => (context.Codebook.Codes[r.Code].Label, context.Voice.Participants(context.Key(CountScope.Negative, r.Code, who, keyGroup), r.Negative.Participants, r.Negative.ParticipantsAsked)))], rows.Count - named.Count);
        yield return ParagraphBlock.Of(context.Claim(rule, keyGroup < 0 ? who.Id : $"{context.Codebook.KeyGroups[keyGroup].Id}/{who.Id}", text, named.SelectMany(r => DraftContext.Counts(r.Negative, who)), rows.SelectMany(r => r.For), rows.SelectMany(r => r.Against)));
        if (withTable && rows.Count > named.Count)
        {
            yield return context.IsPublication
                ? PublicationTables.Concerns(context, $"{rule}-{who.Id}", who, keyGroup, rows.Select(r => (r.Code, r.Negative, r.Favour))).Block
                : new TableBlock(Concerns(who, rows.Select(r => (context.Codebook.Codes[r.Code].Label, r.Negative, r.Favour))));
        }
    }

    private static Table Concerns(PerspectiveGroup who, IEnumerable<(string Label, Reach Negative, Reach Favour)> rows) => Table.Of(
        FindingsWording.ConcernsTitle(who.Plural),
        rows,
        ("Type of change", r => r.Label),
        ("Loss or burden, or both", r => r.Negative.ToCell()),
        ("In favour", r => r.Favour.ToCell())) with
    {
        Subtitle = FindingsWording.ConcernsSubtitle,
    };

    /// <summary>Rule level{n}.mostOften: what each staff perspective speaks of most often, by authorities.</summary>
    public static IEnumerable<Sentence> MostOften(DraftContext context, int level, ImmutableArray<int> codes)
    {
        foreach (var perspective in PerspectiveGroup.Staff.Members)
        {
            var list = CodeList.Impacts(context, codes, PerspectiveGroup.Of(perspective));
            if (list.Rows.IsEmpty)
            {
                if (perspective != Perspective.DCS && CannotSay(context, codes, list.Who) is { } why)
                    yield return why;
                continue;
            }

            yield return list.HidesItsOrder ? FindingsWording.OrderHidden(list.Who.Plural) : MostOften(context, Id(level, "mostOften"), list);
        }
    }

    /// <summary>The first places of a list as one claim.</summary>
    public static Claim MostOften(DraftContext context, string rule, CodeList list)
    {
        var first = list.MostOften();
        ImmutableArray<CodeListRow> cited = first.IsEmpty ? list.First() : first;
        var text = first.IsEmpty
            ? FindingsWording.NoOrder(list.Who.Plural, cited.Length, context.Voice.OfAuthorities(cited[0].Key, cited[0].Reach.Authorities, cited[0].Reach.AuthoritiesAsked))
            : FindingsWording.MostOften(list.Who.Plural, [.. first.Select(context.InAuthorities)]);
        return context.Claim(rule, list.Who.Id, text, cited.SelectMany(r => DraftContext.Counts(r.Reach, list.Who)), cited.SelectMany(r => r.Statements), cited.SelectMany(r => context.Against(r.Index, r.Statements)));
    }

    /// <summary>Rule level{n}.difference: what one of managers and practitioners reports and the other does not, where the two were asked alike.</summary>
    public static IEnumerable<Sentence> Differences(DraftContext context, int level, ImmutableArray<int> codes)
    {
        var listed = codes.Where(c => context.Codebook.Codes[c].ListedForStaff).Select(c => context.Codebook.Codes[c].Id).ToHashSet(StringComparer.Ordinal);
        var pairs = context.Triangulation.Convergence
            .Where(c => listed.Contains(c.Code.Id) && c.State == ConvergenceState.Silence && c.First.Perspective == Perspective.SM && c.Second.Perspective == Perspective.PR)
            .ToList();
        foreach (var pair in pairs.Where(p => p.NotComparable.Length == 0))
        {
            var (reporting, silent) = pair.First.Reporting > 0 ? (pair.First, pair.Second) : (pair.Second, pair.First);
            var who = PerspectiveGroup.Of(reporting.Perspective);
            var code = context.Codebook.IndexOf(pair.Code.Id);
            var statements = context.Reports.Statements(code, who, context.Reports.Happened);
            var text = FindingsWording.OnlyOne(who.Plural, PerspectiveGroup.Of(silent.Perspective).Plural, pair.Code.Label, context.Voice.OfAuthorities(context.Key(CountScope.Happened, code, who), reporting.Reporting, reporting.Asked), context.IsPublication ? 0 : silent.Asked, FindingsWording.DoNot(silent.Elicitation));
            yield return context.Claim(Id(level, "difference"), pair.Code.Id, text, [new(reporting.Reporting, reporting.Asked, CountUnit.Authorities), new(0, silent.Asked, CountUnit.Authorities)], statements, Silenced(context, code, silent.Perspective));
        }

        if (pairs.Exists(p => p.NotComparable.Length > 0))
            yield return FindingsWording.DifferenceNotDrawn(PerspectiveGroup.Of(Perspective.SM).Plural, PerspectiveGroup.Of(Perspective.PR).Plural, context.Study.Parameters.MinimumAuthorities);
    }

    /// <summary>Rule level{n}.keyGroup: what is said for each key group, unranked.</summary>
    public static IEnumerable<FindingsBlock> KeyGroups(DraftContext context, int level, ImmutableArray<int> codes)
    {
        if (context.Codebook.KeyGroups.IsEmpty || !context.Reports.Interviews(Base).Any(i => context.Study.InterviewColumns.KeyGroup[i] >= 0))
            yield break;
        yield return new ListBlock(FindingsWording.KeyGroupsLead, [.. context.Codebook.KeyGroups.Select((group, index) => Group(group, index))]);

        Sentence Group(KeyGroup group, int index)
        {
            if (context.IsTooFewToSay(Base, index))
                return FindingsWording.TooFewToSay(FindingsWording.OnGroup(Base.Plural, group.Label));
            var list = CodeList.Impacts(context, codes, Base, index);
            if (list.Rows.IsEmpty)
                return FindingsWording.NothingForKeyGroup(group.Label);
            var rows = list.MostNamed(context);
            var text = FindingsWording.ForKeyGroup(group.Label, Base.Plural, [.. rows.Select(context.OfParticipants)], list.Rows.Length - rows.Length);
            return context.Claim(Id(level, "keyGroup"), group.Id, text, rows.SelectMany(r => DraftContext.Counts(r.Reach, Base)), rows.SelectMany(r => r.Statements), rows.SelectMany(r => context.Against(r.Index, r.Statements)));
        }
    }

    private static CountPhrase Plainly(DraftContext context, CodeListRow row) =>
        context.Voice.OfParticipants(row.Key, row.Reach.Participants, row.Reach.ParticipantsAsked, new(row.Key.Who.Plural, row.Key.Who.Plural));

    private static ImmutableArray<int> Silenced(DraftContext context, int code, Perspective silent) => context.Reports.Statements(code, PerspectiveGroup.Of(silent), _ => true);

    private static string Id(int level, string rule) => string.Create(CultureInfo.InvariantCulture, $"level{level}.{rule}");
}
