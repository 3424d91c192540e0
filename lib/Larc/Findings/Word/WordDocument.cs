using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Larc.Display;

namespace Larc.Findings.Word;

/// <summary>Writes a draft as a Word document: headings, contents, tables, captions and links are real ones, figures are drawings that stay sharp.</summary>
internal sealed class WordDocument
{
    private readonly XmlWriter _w;
    private readonly FindingsDocument _document;
    private readonly ClaimNumbers _numbers;
    private readonly PromptFacts _facts;
    private readonly Exhibits _exhibits;
    private readonly WordNumbering _lists;
    private readonly IReadOnlyList<FigureBlock> _figures;
    private readonly HashSet<Claim> _said = new(ReferenceEqualityComparer.Instance);
    private int _bookmarks;
    private int _headings;

    private WordDocument(XmlWriter w, FindingsDocument document, WordNumbering lists, IReadOnlyList<FigureBlock> figures) =>
        (_w, _document, _numbers, _facts, _exhibits, _lists, _figures) = (w, document, new(document), new(document), new(document), lists, figures);

    public static void Write(FindingsDocument document, Stream stream)
    {
        List<FigureBlock> figures = [.. document.Sections.SelectMany(s => s.AllBlocks).OfType<FigureBlock>().Distinct(ReferenceEqualityComparer.Instance).Cast<FigureBlock>()];
        var lists = new WordNumbering();
        WordPackage.Write(
            stream,
            PlainText.Clean(document.Title),
            w => new WordDocument(w, document, lists, figures).Body(),
            lists,
            document.Banner,
            document.IsBrief,
            [.. figures.Select(f => Emf.Write(f.Chart.Layout(titled: false)))]);
    }

    private void Body()
    {
        _w.Open("document");
        _w.WriteAttributeString("xmlns", "r", null, WordXml.Relationships);
        _w.Open("body");
        _w.Paragraph("Title", () => _w.Run(_document.Title));
        _w.Paragraph(WordStyles.Edition, () => _w.Run(_document.Banner));
        if (!_document.IsBrief)
            new WordContents(_document).Write(_w);
        if (_document.Limits.Length > 0)
        {
            Heading(FindingsWording.LimitsHeading, 1);
            List(_document.Limits.Select(l => new Sentence(l)), isRanked: false);
        }

        foreach (var section in _document.Sections)
            Section(section, 1);
        if (_document.ShowsEvidence)
            Evidence();
        WordFrame.Section(_w);
        _w.End();
        _w.End();
    }

    private void Section(FindingsSection section, int level)
    {
        Heading(section.Heading, level);
        for (var at = 0; at < section.Blocks.Length; at++)
            Block(section.Blocks[at], leads: at + 1 < section.Blocks.Length && section.Blocks[at + 1] is QuotationBlock);
        foreach (var inner in section.Subsections)
            Section(inner, level + 1);
    }

    private void Heading(string text, int level) =>
        _w.Paragraph($"Heading{WordXml.Number(Math.Min(level, 4))}", () => _w.Bookmark(++_bookmarks, WordContents.Bookmark(_headings++), () => _w.Run(text)));

    /// <summary>A piece of a section; one that leads into the next stays on its page.</summary>
    private void Block(FindingsBlock block, bool leads)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                _w.Paragraph("Normal", () => Sentences(paragraph.Parts), leads ? () => _w.Element("keepNext") : null);
                break;
            case ListBlock list:
                _w.Paragraph(WordStyles.Lead, () => _w.Run(list.Lead));
                List(list.Items, list.IsRanked);
                break;
            case TableBlock table:
                Caption(block, FindingsWording.Table, table.Table.Title);
                Table(table.Table, []);
                break;
            case FigureBlock figure:
                Figure(figure);
                break;
            case QuotationBlock quotation:
                Quotation(quotation, "Quote");
                break;
            case BoxBlock box:
                Box(box);
                break;
            case PromptBlock prompt:
                _w.Paragraph(WordStyles.Prompt, () =>
                {
                    _w.Run(FindingsWording.Prompt, bold: true);
                    _w.Run(" " + prompt.Text);
                });
                Facts(_facts.Of(prompt));
                break;
            default:
                throw new NotSupportedException($"There is nothing for {block.GetType().Name} in Word.");
        }
    }

    /// <summary>What a person may use, in the look of the prompt: each with its number, which leads to the sentence.</summary>
    private void Facts(ImmutableArray<Claim> facts) => _w.Paragraph(WordStyles.Prompt, () =>
    {
        _w.Run(facts.IsEmpty ? FindingsWording.NoPromptFacts : FindingsWording.PromptFacts);
        for (var at = 0; at < facts.Length; at++)
        {
            var number = Number(facts[at]);
            _w.Run(" ");
            _w.Link($"said_{number}", $"[{number}]", WordStyles.ClaimLink);
            _w.Run($" {PromptFacts.Name(facts[at])}{(at < facts.Length - 1 ? ";" : ".")}");
        }
    });

    private void Sentences(ImmutableArray<Sentence> sentences)
    {
        for (var at = 0; at < sentences.Length; at++)
        {
            if (at > 0)
                _w.Run(" ");
            Sentence(sentences[at]);
        }
    }

    private void Sentence(Sentence sentence)
    {
        if (sentence.Claim is not { } claim || _document.IsBrief)
        {
            _w.Run(sentence.Text);
            return;
        }

        var number = Number(claim);
        if (_said.Add(claim))
            _w.Bookmark(++_bookmarks, $"said_{number}", () => _w.Run(sentence.Text));
        else
            _w.Run(sentence.Text);
        _w.Run("\u00A0");
        _w.Link($"claim_{number}", $"[{number}]", WordStyles.ClaimLink);
    }

    private void List(IEnumerable<Sentence> items, bool isRanked)
    {
        var list = _lists.Begin(isRanked);
        foreach (var item in items)
        {
            _w.Paragraph("ListParagraph", () => Sentence(item), () =>
            {
                _w.Open("numPr");
                _w.Value("ilvl", "0");
                _w.Value("numId", WordXml.Number(list));
                _w.End();
            });
        }
    }

    /// <summary>"Table 3. …", numbered by a field that a word processor can renew.</summary>
    private void Caption(FindingsBlock block, string kind, string title)
    {
        var exhibit = _exhibits.Of(block);
        _w.Paragraph("Caption", () =>
        {
            _w.Bookmark(++_bookmarks, WordXml.Bookmark(exhibit.Anchor), () =>
            {
                _w.Run($"{kind} ");
                _w.Field($" SEQ {kind} \\* ARABIC ", exhibit.Name[(kind.Length + 1)..]);
            });
            _w.Run($". {PlainText.Clean(title)}");
        });
    }

    private void Table(Table table, IReadOnlyList<string> except)
    {
        var subtitle = PlainText.Clean(table.Subtitle);
        if (subtitle.Length > 0)
            _w.Paragraph(WordStyles.TableNote, () => _w.Run(subtitle), () => _w.Element("keepNext"));
        WordTable.Write(_w, table, subtitle.Length > 0 ? subtitle : table.Title);
        WordTable.Notes(_w, table, except);
    }

    /// <summary>A figure, and its data as a table: what the drawing shows is said to everybody.</summary>
    private void Figure(FigureBlock figure)
    {
        Caption(figure, FindingsWording.Figure, figure.Chart.Title);
        var number = _figures.Index().First(f => ReferenceEquals(f.Item, figure)).Index + 1;
        _w.Paragraph(WordStyles.Figure, () => WordFigure.Write(_w, figure.Chart.Layout(titled: false), number, figure.Chart.Title, figure.Chart.AltText));
        if (figure.FollowsItsTable)
            return;
        _w.Paragraph(WordStyles.TableNote, () => _w.Run(FindingsWording.DataOf(_exhibits.Of(figure).Name), bold: true), () => _w.Element("keepNext"));
        Table(figure.Chart.ToTable() with { Subtitle = "", Source = "" }, figure.Chart.AllNotes);
    }

    private void Quotation(QuotationBlock quotation, string style) => _w.Paragraph(style, () =>
    {
        if (quotation.About.Length > 0)
            _w.Run($"{PlainText.Clean(quotation.About)} ", "Role");
        _w.Run(quotation.Words);
        _w.Run($" ({PlainText.Clean(quotation.Role)})", "Role");
        Mark(quotation.Mark);
    });

    private void Box(BoxBlock box)
    {
        _w.Paragraph(WordStyles.BoxHeading, () =>
        {
            _w.Run(box.Heading);
            Mark(box.Mark);
        });
        foreach (var (name, text) in box.Fields)
        {
            _w.Paragraph(WordStyles.BoxText, () =>
            {
                _w.Run($"{PlainText.Clean(name)}: ", bold: true);
                _w.Run(text);
            });
        }

        foreach (var quotation in box.Quotations)
            Quotation(quotation, WordStyles.BoxQuotation);
        // The next box would join this one.
        _w.Paragraph(WordStyles.TableNote, () => { });
    }

    private void Mark(string mark)
    {
        if (mark.Length > 0)
            _w.Run($" [{PlainText.Clean(mark)}]", WordStyles.Reserve);
    }

    private void Evidence()
    {
        Heading(FindingsWording.EvidenceHeading, 1);
        _w.Paragraph("Normal", () => _w.Run(FindingsWording.EvidenceLead(_document.Edition)));
        foreach (var claim in _document.Claims)
            _w.Paragraph(WordStyles.Evidence, () => Entry(claim));
        _w.Paragraph("Normal", () => _w.Run(CountWords.Explanation));
    }

    private void Entry(Claim claim)
    {
        var number = Number(claim);
        _w.Bookmark(++_bookmarks, $"claim_{number}", () => _w.Run($"[{number}] ", bold: true));
        _w.Run(FindingsWording.EvidenceTitle(claim));
        Line(FindingsWording.EvidenceCounts(claim));
        See(_exhibits.Beside(claim));
        Line(Statements(FindingsWording.StatementsLabel, claim.Evidence));
        Line(claim.Counter.Statements.IsEmpty ? FindingsWording.NothingAgainst(claim) : Statements(FindingsWording.AgainstLabel, claim.Counter.Statements));
        if (claim.Confidence is { } confidence)
            Line(FindingsWording.Confidence(confidence, _document.Edition == Edition.Publication));
        if (!_said.Contains(claim))
            return;
        _w.Break();
        _w.Link($"said_{number}", FindingsWording.BackToText, "Hyperlink");
    }

    private void Line(string text)
    {
        if (text.Length == 0)
            return;
        _w.Break();
        _w.Run(text);
    }

    /// <summary>The words are those of every other kind of document; each name in them is a link.</summary>
    private void See(ImmutableArray<Exhibit> exhibits)
    {
        if (exhibits.IsEmpty)
            return;
        const char mark = '\u0001';
        var between = FindingsWording.See([.. exhibits.Select(_ => mark.ToString())]).Split(mark);
        _w.Break();
        for (var at = 0; at < between.Length; at++)
        {
            if (at > 0)
                _w.Link(WordXml.Bookmark(exhibits[at - 1].Anchor), exhibits[at - 1].Name, "Hyperlink");
            _w.Run(between[at]);
        }
    }

    private static string Statements(string label, ImmutableArray<EvidenceReference> references) =>
        references.IsEmpty ? "" : $"{label} {FindingsWording.ByReturn(references, r => r.Statement, text => text)}.";

    private string Number(Claim claim) => _numbers.Of(claim).ToString(CultureInfo.InvariantCulture);
}
