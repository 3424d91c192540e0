using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Findings;

/// <summary>What stands at the end of the sections, before their Comment: opposite views, the tail, and the contrast with earlier-stage authorities.</summary>
internal static class SectionEndings
{
    private static readonly PerspectiveGroup Base = PerspectiveGroup.ManagersAndPractitioners;

    /// <summary>A section of level 1 or 2 with its ending; as it is when nothing can be said there.</summary>
    public static FindingsSection Level(DraftContext context, int level, FindingsSection section)
    {
        var codes = context.Impacts(level);
        return LevelRules.CannotSay(context, codes, Base) is null
            ? section with { Blocks = BeforePrompt(section.Blocks, [.. Views(context, FormattableString.Invariant($"level{level}"), codes, PerspectiveGroup.Staff, Base), .. ContrastRules.Level(context, level)]) }
            : section;
    }

    /// <summary>The section of level 3: opposite views among staff and among families, apart; unlike questions between them; the contrast before the Comment.</summary>
    public static FindingsSection Outcomes(DraftContext context, FindingsSection section)
    {
        var codes = context.Impacts(3);
        if (codes.IsEmpty)
            return section;
        var isSaid = LevelRules.CannotSay(context, codes, Base) is null;
        return section with { Subsections = [.. section.Subsections.SelectMany(Ended)] };

        IEnumerable<FindingsSection> Ended(FindingsSection inner) => inner.Id switch
        {
            "level-3-staff" when isSaid => [inner with { Blocks = [.. inner.Blocks, .. Views(context, "level3", codes, PerspectiveGroup.Staff, Base)] }],
            "level-3-families" => [inner with { Blocks = [.. inner.Blocks, .. Paragraph(DifferenceRules.Dissonance(context, "level3.family", codes, PerspectiveGroup.Family))] }],
            "level-3-comment" when isSaid => [new("level-3-contrast", FindingsWording.ContrastHeading, ContrastRules.Level(context, 3)), inner],
            _ when inner.Claims.Any(c => c.RuleId == "keyGroup.staff") && inner.Claims.Any(c => c.RuleId == "keyGroup.family") => [inner with { Blocks = inner.Blocks.Insert(1, ParagraphBlock.Of(FindingsWording.UnlikeQuestionsInGroup)) }],
            _ => [inner],
        };
    }

    /// <summary>A section of features with its ending; opposite views stand with the features to develop.</summary>
    public static FindingsSection Features(DraftContext context, bool toDevelop, FindingsSection section)
    {
        ImmutableArray<int> codes = [.. Enumerable.Range(0, context.Codebook.Codes.Length).Where(c => context.Codebook.Codes[c] is { Kind: CodeKind.Feature, Retired: false })];
        if (codes.IsEmpty || !section.Claims.Any())
            return section;
        var about = toDevelop ? "develop" : "features";
        IEnumerable<Sentence> opposed = toDevelop ? DifferenceRules.Dissonance(context, about, codes, PerspectiveGroup.Staff) : [];
        return section with { Blocks = BeforePrompt(section.Blocks, [.. Paragraph([.. opposed, .. DifferenceRules.Tail(context, about, CodeList.Features(context, PerspectiveGroup.Staff, toDevelop))])]) };
    }

    private static IEnumerable<FindingsBlock> Views(DraftContext context, string about, ImmutableArray<int> codes, PerspectiveGroup among, PerspectiveGroup listed) =>
        Paragraph([.. DifferenceRules.Dissonance(context, about, codes, among), .. DifferenceRules.Tail(context, about, CodeList.Impacts(context, codes, listed))]);

    private static IEnumerable<FindingsBlock> Paragraph(IEnumerable<Sentence> sentences)
    {
        ImmutableArray<Sentence> all = [.. sentences];
        return all.IsEmpty ? [] : [new ParagraphBlock(all)];
    }

    private static ImmutableArray<FindingsBlock> BeforePrompt(ImmutableArray<FindingsBlock> blocks, IEnumerable<FindingsBlock> ending)
    {
        var at = blocks.Length;
        while (at > 0 && blocks[at - 1] is PromptBlock)
            at--;
        return blocks.InsertRange(at, ending);
    }
}
