using System.Collections.Immutable;

namespace Larc.Findings;

/// <summary>What a document says in our words: not what people said, not the story of a case, not what a person wrote.</summary>
internal static class OwnWording
{
    /// <summary>The texts, each with whether it states a finding; labels of the codebook are taken out.</summary>
    public static IEnumerable<(string Text, bool IsFinding)> Of(FindingsDocument document)
    {
        IEnumerable<(string, bool)> texts =
        [
            (document.Title, false),
            (document.Banner, false),
            .. document.Limits.Select(l => (l, false)),
            .. document.Sections.Where(s => s.Id != DecidedDraft.SectionId).SelectMany(Of),
            .. document.Claims.Where(c => c.Confidence is { Decided: null }).Select(c => (c.Confidence!.ToText(), false)),
        ];
        var labels = ForbiddenWords.LabelsOf(document.Study);
        return texts.Select(t => (ForbiddenWords.WithoutLabels(t.Item1, labels), t.Item2));
    }

    private static IEnumerable<(string, bool)> Of(FindingsSection section) =>
        [(section.Heading, false), .. section.Blocks.SelectMany(Of), .. section.Subsections.SelectMany(Of)];

    private static IEnumerable<(string, bool)> Of(FindingsBlock block) => block switch
    {
        ParagraphBlock { AnswersPrompt.Length: > 0 } => [],
        ListBlock list => [(list.Lead, false), .. Sentences(list.Items)],
        TableBlock table => [(table.Table.ToMarkdown(), false)],
        FigureBlock figure => [(figure.Chart.Title, false), (figure.Chart.AltText, false), (figure.Chart.ToTable().ToMarkdown(), false)],
        QuotationBlock quotation => [(quotation.Role, false), (quotation.Mark, false)],
        BoxBlock box => [(box.Heading, false), (box.Mark, false), .. box.Fields.Select(f => (f.Name, false)), .. box.Quotations.Select(q => (q.Role, false))],
        PromptBlock prompt => [(prompt.Text, false)],
        _ => Sentences([.. block.Sentences]),
    };

    private static IEnumerable<(string, bool)> Sentences(ImmutableArray<Sentence> sentences) => sentences.Select(s => (s.Text, s.Claim is not null));
}
