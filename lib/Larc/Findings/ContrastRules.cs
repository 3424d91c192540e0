using System.Collections.Immutable;
using Larc.Continuum;
using Larc.Model;

namespace Larc.Findings;

/// <summary>
/// The rules for what confident and earlier-stage authorities report: what differs and what does not, by level and for features. They describe. There are
/// sentences only where bands exist on both sides, with enough authorities in each; otherwise one that says why not.
/// </summary>
internal static class ContrastRules
{
    private const string AlikeRule = "contrastAlike";

    /// <summary>What a level looks like in confident authorities, for the end of its section.</summary>
    public static ImmutableArray<FindingsBlock> Level(DraftContext context, int level) =>
        [.. WhyNone(context).Length > 0 ? Array.Empty<FindingsBlock>() : [ParagraphBlock.Of(FindingsWording.ContrastQuestion(level))], .. Contrast(context, FormattableString.Invariant($"level{level}"), r => r.Code.Level == level)];

    /// <summary>The section on making progress: what confident authorities name, beside those at an earlier stage.</summary>
    public static FindingsSection MakingProgress(DraftContext context) => new(
        "making-progress",
        FindingsWording.MakingProgressHeading,
        [.. Contrast(context, "features", r => r.Code.Kind == CodeKind.Feature), .. Everything(context), new PromptBlock(FindingsWording.MakingProgressPrompt)]);

    /// <summary>The table that every sentence of the contrast comes from, on levels and on features: what is alike has its counts nowhere else.</summary>
    private static IEnumerable<FindingsBlock> Everything(DraftContext context) => context.IsPublication || WhyNone(context).Length > 0
        ? []
        : [new TableBlock(context.Continuum.Contrast.ToTable()) { Findings = [.. new[] { "level1", "level2", "level3", "features" }.Select(about => $"{about}.{AlikeRule}")] }];

    private static IEnumerable<FindingsBlock> Contrast(DraftContext context, string about, Func<ContrastRow, bool> which)
    {
        if (WhyNone(context) is { Length: > 0 } why)
        {
            yield return ParagraphBlock.Of(FindingsWording.NoContrast(why));
            yield break;
        }

        var compared = context.Continuum.Contrast.Rows.Where(r => which(r) && r.Code.ListedForStaff && r.WhyNotComparable.Length == 0)
            .SelectMany(r => r.Counts.Where(c => PerspectiveGroup.Staff.Contains(c.Perspective) && c.ConfidentAsked >= context.Study.Parameters.ContrastAuthorities && c.EarlierAsked >= context.Study.Parameters.ContrastAuthorities).Select(c => (Row: r, Count: c)))
            .ToList();
        var named = compared.Where(c => c.Count.Confident + c.Count.Earlier > 0).ToList();
        if (named.Count == 0)
        {
            yield return ParagraphBlock.Of(FindingsWording.NothingToContrast);
            yield break;
        }

        // The widest apart are told; they stand in the order of the codebook, for a list of differences is no ranking.
        var differing = named.Where(c => Differs(context, c.Count)).ToList();
        var told = differing.OrderByDescending(c => Math.Abs(Gap(c.Count))).Take(FindingsWording.MostCodes).ToHashSet();
        ImmutableArray<Sentence> items = [.. differing.Where(told.Contains).Select(c => (Sentence)Difference(context, about, c.Row, c.Count))];
        if (items.Length > 0)
            yield return new ListBlock(FindingsWording.ContrastDiffersLead(differing.Count - items.Length), items);
        else
            yield return ParagraphBlock.Of(FindingsWording.NothingDiffers);
        yield return ParagraphBlock.Of([.. Alike(context, about, [.. named.Where(c => !Differs(context, c.Count)).Select(c => c.Row).Where(r => differing.TrueForAll(d => d.Row != r)).Distinct()]), FindingsWording.ContrastIsNoCause]);
    }

    private static string WhyNone(DraftContext context)
    {
        if (context.Publication is not { } publication)
            return context.Continuum.Contrast.WhyNone;
        var smaller = Math.Min(Members(context, ContinuumBand.Confident), Members(context, ContinuumBand.EarlierStage));
        return context.Continuum.Contrast.WhyNone.Length > 0 || smaller < 2 * publication.Policy.StudyLevel.SmallSet ? FindingsWording.ContrastTooSmallForPublic : "";
    }

    /// <summary>Rule contrast.…: a code frequent on one side and not on the other, by more than counts as the same. What earlier-stage authorities say of it stands beside.</summary>
    private static Claim Difference(DraftContext context, string about, ContrastRow row, ContrastCount count)
    {
        var who = PerspectiveGroup.Of(count.Perspective);
        var (confident, earlier) = (Statements(context, row, who, ContinuumBand.Confident), Statements(context, row, who, ContinuumBand.EarlierStage));
        return context.Claim(
            $"{about}.contrast",
            $"{row.Code.Id}/{who.Id}{(row.Stance == Stance.ToDevelop ? "/to-develop" : "")}",
            context.IsPublication
                ? FindingsWording.ContrastInPublic(who.Plural, row.Code.Label, row.Stance, count.Confident >= count.Earlier)
                : FindingsWording.ContrastItem(who.Plural, row.Code.Label, row.Stance, CountWords.Numbers(count.Confident, count.ConfidentAsked, CountUnit.Authorities), CountWords.Numbers(count.Earlier, count.EarlierAsked, CountUnit.Authorities)),
            context.IsPublication ? [] : [new(count.Confident, count.ConfidentAsked, CountUnit.Authorities), new(count.Earlier, count.EarlierAsked, CountUnit.Authorities)],
            count.Confident >= count.Earlier ? confident : earlier,
            count.Confident >= count.Earlier ? earlier : confident);
    }

    /// <summary>Rule contrast.alike: what is named on both sides much alike; that little differs is a finding too.</summary>
    private static IEnumerable<Sentence> Alike(DraftContext context, string about, ImmutableArray<ContrastRow> rows)
    {
        if (rows.IsEmpty)
            yield break;
        var named = rows.Take(FindingsWording.MostCodes).ToList();
        yield return context.Claim(
            $"{about}.{AlikeRule}",
            "",
            FindingsWording.ContrastAlike([.. named.Select(r => FindingsWording.ContrastLabel(r.Code.Label, r.Stance))], rows.Length - named.Count),
            [],
            named.SelectMany(r => Statements(context, r, PerspectiveGroup.Staff, ContinuumBand.Confident).Concat(Statements(context, r, PerspectiveGroup.Staff, ContinuumBand.EarlierStage))),
            []);
    }

    private static bool Differs(DraftContext context, ContrastCount count)
    {
        var (parameters, confident, earlier) = (context.Study.Parameters, Share(count.Confident, count.ConfidentAsked), Share(count.Earlier, count.EarlierAsked));
        return confident >= parameters.FrequentShare != earlier >= parameters.FrequentShare && Math.Abs(confident - earlier) > parameters.SameProminence;
    }

    private static decimal Gap(ContrastCount count) => Share(count.Confident, count.ConfidentAsked) - Share(count.Earlier, count.EarlierAsked);

    private static decimal Share(int k, int n) => (decimal)k / n;

    private static int Members(DraftContext context, ContinuumBand band) => context.Continuum.Positions.Count(p => p.Band == band);

    private static IEnumerable<int> Statements(DraftContext context, ContrastRow row, PerspectiveGroup who, ContinuumBand band)
    {
        var authorities = band == ContinuumBand.Confident ? row.ConfidentMembers : row.EarlierMembers;
        var columns = context.Study.StatementColumns;
        return context.Reports.Statements(context.Codebook.IndexOf(row.Code.Id), who, s => row.Stance is { } stance ? columns.Stance[s] == stance : context.Reports.Happened(s))
            .Where(s => authorities.Contains(context.Study.InterviewColumns.Authority[columns.Interview[s]]));
    }
}
