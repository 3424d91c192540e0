using System.Globalization;
using System.Text;
using Larc.Display;

namespace Larc.Findings;

/// <summary>Writes a draft as Markdown. Everything that came from a return is escaped, so that no excerpt can become markup.</summary>
internal sealed class FindingsMarkdown
{
    private const string Special = "\\`*_{}[]<>#!|~&";

    private readonly StringBuilder _text = new();
    private readonly ClaimNumbers _numbers;
    private readonly PromptFacts _facts;
    private readonly Exhibits _exhibits;
    private readonly bool _isBrief;
    private readonly bool _isPublication;

    private FindingsMarkdown(FindingsDocument document) =>
        (_numbers, _facts, _exhibits, _isBrief, _isPublication) = (new(document), new(document), new(document), document.IsBrief, document.Edition == Edition.Publication);

    public static string Write(FindingsDocument document)
    {
        var writer = new FindingsMarkdown(document);
        writer.Paragraph($"# {Escape(document.Title)}");
        writer.Paragraph($"**{Escape(document.Banner)}**");
        if (document.Limits.Length > 0)
        {
            writer.Paragraph($"## {FindingsWording.LimitsHeading}");
            writer.List(document.Limits.Select(Escape), ranked: false);
        }

        foreach (var section in document.Sections)
            writer.Section(section, 2);
        if (document.ShowsEvidence)
            writer.Evidence(document);
        return writer._text.ToString().TrimEnd('\n') + "\n";
    }

    private void Section(FindingsSection section, int level)
    {
        Paragraph($"{new string('#', level)} {Escape(section.Heading)}");
        foreach (var block in section.Blocks)
            Block(block);
        foreach (var inner in section.Subsections)
            Section(inner, level + 1);
    }

    private void Block(FindingsBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Paragraph(string.Join(' ', paragraph.Parts.Select(Sentence)));
                break;
            case ListBlock list:
                Paragraph(Escape(list.Lead));
                List(list.Items.Select(Sentence), list.IsRanked);
                break;
            case TableBlock table:
                Paragraph(TableMarkdown.Write(table.Table, _exhibits.Of(table).Name).TrimEnd('\n'));
                break;
            case FigureBlock figure:
                Paragraph($"**{_exhibits.Of(figure).Name}. {Escape(figure.Chart.Title)}**");
                Paragraph(Escape(figure.Chart.AltText));
                if (!figure.FollowsItsTable)
                    Paragraph(TableMarkdown.Write(figure.Chart.ToTable(), FindingsWording.DataOf(_exhibits.Of(figure).Name)).TrimEnd('\n'));
                break;
            case QuotationBlock quotation:
                Paragraph(Quotation(quotation));
                break;
            case BoxBlock box:
                Paragraph(Box(box));
                break;
            case PromptBlock prompt:
                Paragraph($"> **{FindingsWording.Prompt}** {Escape(prompt.Text)}\n>\n> {Facts(prompt)}");
                break;
            default:
                throw new NotSupportedException($"There is no Markdown for {block.GetType().Name}.");
        }
    }

    private string Facts(PromptBlock prompt) => _facts.Of(prompt) is { IsEmpty: false } facts
        ? $"{FindingsWording.PromptFacts} {string.Join("; ", facts.Select(c => $"\\[{_numbers.Of(c)}\\] {Escape(PromptFacts.Name(c))}"))}"
        : FindingsWording.NoPromptFacts;

    private static string Quotation(QuotationBlock quotation) => $"> {(quotation.About.Length > 0 ? Escape(quotation.About) + " " : "")}*{Escape(quotation.Words)}* ({Escape(quotation.Role)}){Mark(quotation.Mark)}";

    /// <summary>One block quotation: its paragraphs hang together.</summary>
    private static string Box(BoxBlock box) => string.Join("\n>\n",
    [
        $"> **{Escape(box.Heading)}**{Mark(box.Mark)}",
        .. box.Fields.Select(f => $"> **{Escape(f.Name)}:** {Escape(f.Text)}"),
        .. box.Quotations.Select(Quotation),
    ]);

    private static string Mark(string mark) => mark.Length == 0 ? "" : $" **\\[{Escape(mark)}\\]**";

    private void Evidence(FindingsDocument document)
    {
        Paragraph($"## {FindingsWording.EvidenceHeading}");
        Paragraph(Escape(FindingsWording.EvidenceLead(document.Edition)));
        foreach (var claim in document.Claims)
        {
            Paragraph($"**\\[{_numbers.Of(claim)}\\]** {string.Join("  \n", Lines(claim).Where(l => l.Length > 0))}");
        }

        Paragraph(Escape(CountWords.Explanation));
    }

    private IEnumerable<string> Lines(Claim claim) =>
    [
        Escape(FindingsWording.EvidenceTitle(claim)),
        Escape(FindingsWording.EvidenceCounts(claim)),
        Escape(FindingsWording.See([.. _exhibits.Beside(claim).Select(e => e.Name)])),
        claim.Evidence.IsEmpty ? "" : $"{FindingsWording.StatementsLabel} {Statements(claim.Evidence)}.",
        claim.Counter.Statements.IsEmpty ? Escape(FindingsWording.NothingAgainst(claim)) : $"{FindingsWording.AgainstLabel} {Statements(claim.Counter.Statements)}.",
        claim.Confidence is { } confidence ? Escape(FindingsWording.Confidence(confidence, _isPublication)) : "",
    ];

    private static string Statements(IEnumerable<EvidenceReference> references) =>
        FindingsWording.ByReturn(references, r => $"{Escape(r.Statement)} ({r.ExcerptHash[..8]})", Escape);

    private string Sentence(Sentence sentence) =>
        sentence.Claim is { } claim && !_isBrief ? $"{Escape(sentence.Text)} \\[{_numbers.Of(claim)}\\]" : Escape(sentence.Text);

    private void List(IEnumerable<string> items, bool ranked)
    {
        var number = 0;
        foreach (var item in items)
            _text.Append(ranked ? string.Create(CultureInfo.InvariantCulture, $"{++number}. ") : "- ").Append(item).Append('\n');
        _text.Append('\n');
    }

    private void Paragraph(string text) => _text.Append(text).Append("\n\n");

    private static string Escape(string? text)
    {
        var escaped = new StringBuilder();
        var clean = PlainText.Clean(text);
        // At the start of a line these would make a list or a heading of a label or an excerpt.
        var digits = clean.TakeWhile(char.IsAsciiDigit).Count();
        if (clean.Length > digits && (digits == 0 ? clean[0] is '-' or '+' or '=' : clean[digits] is '.' or ')'))
            clean = clean.Insert(digits, "\0");
        foreach (var letter in clean)
        {
            if (letter == '\0')
            {
                escaped.Append('\\');
                continue;
            }

            if (Special.Contains(letter, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
