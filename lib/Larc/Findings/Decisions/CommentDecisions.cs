using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;

namespace Larc.Findings;

/// <summary>
/// Puts the paragraphs people wrote in the place of the prompts they answer, marked as theirs. Words a draft may not hold are listed, not taken out: a
/// person answers for them. A paragraph that names an authority is not printed for the public.
/// </summary>
internal static class CommentDecisions
{
    public static FindingsDocument Apply(FindingsDocument document, StudyDecisions decisions, Edition edition, List<DecisionProblem> problems)
    {
        var prompted = document.WithBlocks((_, blocks) => [.. Restored(blocks)]);
        var placed = new HashSet<CommentDecision>(ReferenceEqualityComparer.Instance);
        var sections = prompted.Sections.SelectMany(s => Below(s, s.Id)).ToList();
        var answers = sections.Where(s => s.Section.Blocks.Any(b => b is PromptBlock)).ToLookup(s => s.Section.Id, s => s.Answers, StringComparer.Ordinal);
        foreach (var comment in decisions.Comments)
        {
            problems.AddRange(Words(comment, document.Study, edition));
            if (!sections.Any(s => s.Section.Id == comment.Section || s.Answers == comment.Section))
                problems.Add(new(comment.Line, comment.Section, FindingsWording.SectionGone, FindingsWording.SectionGoneStep));
            else if (!answers.Any(a => a.Key == comment.Section || a.Contains(comment.Section)))
                problems.Add(new(comment.Line, comment.Section, FindingsWording.NoPrompt, FindingsWording.SectionGoneStep));
        }

        return prompted.WithBlocks((section, blocks) => blocks.FirstOrDefault(b => b is PromptBlock) is { } first
            ? [.. blocks.SelectMany(b => ReferenceEquals(b, first) ? Answered(section, (PromptBlock)first) : [b])]
            : blocks);

        IEnumerable<FindingsBlock> Answered(FindingsSection section, PromptBlock prompt)
        {
            var written = decisions.Comments.Where(c => (c.Section == section.Id || answers[section.Id].Contains(c.Section)) && IsPrinted(c, document.Study, edition) && placed.Add(c)).ToList();
            return written.Count == 0 ? [prompt] : written.Select(c => Paragraph(c, prompt, edition));
        }
    }

    /// <summary>The sections, each with the identifier of the section above it that its prompt may be named by: a Comment of its own answers for the section it closes.</summary>
    private static IEnumerable<(FindingsSection Section, string Answers)> Below(FindingsSection section, string above) =>
        section.Subsections.SelectMany(s => Below(s, section.Id)).Prepend((section, section.Blocks.Any(b => b is PromptBlock) ? above : section.Id));

    /// <summary>What a former call put in the place of a prompt makes room for the prompt again.</summary>
    private static IEnumerable<FindingsBlock> Restored(ImmutableArray<FindingsBlock> blocks)
    {
        var before = "";
        foreach (var block in blocks)
        {
            var prompt = (block as ParagraphBlock)?.AnswersPrompt ?? "";
            if (prompt.Length == 0)
                yield return block;
            else if (prompt != before)
                yield return new PromptBlock(prompt);
            before = prompt;
        }
    }

    private static IEnumerable<DecisionProblem> Words(CommentDecision comment, Study study, Edition edition)
    {
        foreach (var word in ForbiddenWords.In(ForbiddenWords.WithoutLabels(comment.Text, study), edition, isFinding: true))
            yield return new(comment.Line, comment.Section, FindingsWording.ForbiddenInComment(word), FindingsWording.ForbiddenStep(word.Kind));
        foreach (var name in ForbiddenWords.Names(comment.Text, study))
            yield return new(comment.Line, comment.Section, FindingsWording.ForbiddenInComment(name), FindingsWording.ForbiddenStep(name.Kind));
    }

    private static bool IsPrinted(CommentDecision comment, Study study, Edition edition) => edition == Edition.Internal || !ForbiddenWords.Names(comment.Text, study).Any();

    private static ParagraphBlock Paragraph(CommentDecision comment, PromptBlock prompt, Edition edition) =>
        ParagraphBlock.Of(FindingsWording.WrittenBy(comment, edition), PlainText.Clean(comment.Text)) with { AnswersPrompt = prompt.Text };
}
