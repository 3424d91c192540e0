using Larc.Findings.Counts;
using Larc.Model;
using Larc.Outcomes;

namespace Larc.Findings;

/// <summary>The rules for level 4: who identifies nothing embedded; then challenges and aspirations, apart and unranked, never called impacts.</summary>
internal static class EmbeddingRules
{
    public static FindingsSection Section(DraftContext context)
    {
        var levelFour = context.Outcomes.LevelFour;
        return new("level-4", ImpactLevel.Of(4).ToString(), levelFour.HasCodes ? [ParagraphBlock.Of(FindingsWording.EmbeddingFrame)] : [ParagraphBlock.Of(FindingsWording.NoCodes(4))])
        {
            Subsections = levelFour.HasCodes
                ? [.. levelFour.Views.Select((v, index) => View(context, v, index)), new("level-4-comment", FindingsWording.CommentHeading, [new PromptBlock(FindingsWording.CommentPrompt)])]
                : [],
        };
    }

    private static FindingsSection View(DraftContext context, EmbeddingView view, int index)
    {
        var blocks = new List<FindingsBlock>();
        if (view.Interviewed == 0)
            blocks.Add(ParagraphBlock.Of(FindingsWording.NotInterviewed(view.Group.Plural)));
        else if (view.Asked == 0)
            blocks.Add(ParagraphBlock.Of(FindingsWording.NotAsked(view.Group.Plural)));
        else
            blocks.AddRange(Blocks(context, view));
        return new(FormattableString.Invariant($"level-4-{index + 1}"), FindingsWording.AccordingTo(view.Group.Plural), [.. blocks]);
    }

    private static IEnumerable<FindingsBlock> Blocks(DraftContext context, EmbeddingView view)
    {
        var unit = DraftContext.Unit(view.Group);
        var embedded = view.Items.Where(i => i.Status == Status.Happened).ToList();
        yield return ParagraphBlock.Of(None(context, view, unit));
        if (embedded.Count > 0)
            yield return new ListBlock(FindingsWording.EmbeddedLead(view.Group.Plural), [.. embedded.Select(i => Item(context, view, i, "level4.embedded"))]);
        foreach (var group in view.Items.Except(embedded).GroupBy(i => (i.Embeds, i.Status)))
            yield return new ListBlock(FindingsWording.EmbeddingLead(view.Group.Plural, group.Key.Status, group.Key.Embeds), [.. group.Select(i => Item(context, view, i, "level4.item"))]);
        if (view.Items.IsEmpty)
            yield return ParagraphBlock.Of(context.Publication is { } publication ? publication.Silence(view.Group, view.Asked) : FindingsWording.Silent(view.Group.Plural, view.Asked));
    }

    /// <summary>Rule level4.none: how many interviewees identify nothing embedded already; those who do are the counter-evidence.</summary>
    private static Claim None(DraftContext context, EmbeddingView view, CountUnit unit) => context.Claim(
        "level4.none",
        view.Group.Id,
        FindingsWording.IdentifyNone(context.Voice.Participants(new(CountScope.NothingEmbedded, "level4", view.Group), view.IdentifyNone, view.Asked, unit)),
        [new(view.IdentifyNone, view.Asked, unit)],
        [],
        view.Items.Where(i => i.Status == Status.Happened).SelectMany(i => i.Statements));

    /// <summary>Rules level4.embedded and level4.item: one code of one status; what is named embedded already speaks against a challenge, and the reverse.</summary>
    private static Sentence Item(DraftContext context, EmbeddingView view, EmbeddingItem item, string rule) => context.Claim(
        rule,
        $"{view.Group.Id}/{item.Code.Id}/{item.Status}",
        FindingsWording.EmbeddingItem(item.Code.Label, item.Status, context.Participants(new(CountScope.Embedding(item.Status), item.Code.Id, view.Group), item.Reach)),
        DraftContext.Counts(item.Reach, view.Group),
        item.Statements,
        view.Items.Where(i => i.Code.Id == item.Code.Id && (i.Status == Status.Happened) != (item.Status == Status.Happened)).SelectMany(i => i.Statements));
}
