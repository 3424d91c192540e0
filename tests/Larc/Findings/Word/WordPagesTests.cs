using System.Text.RegularExpressions;
using Larc.Display;
using Larc.Findings;
using Larc.Model;
using Larc.Tests.Returns.Workbooks;
using Xunit.Abstractions;

namespace Larc.Tests.Findings.Word;

/// <summary>What another word processor makes of the document: LibreOffice lays it out, and the words of the pages are read back.</summary>
public sealed partial class WordPagesTests(ITestOutputHelper output) : IDisposable
{
    private static readonly Codebook RoundOne = CodebookFile.Read(Path.Combine(Repository.Root, "data-templates", "codebooks", "larc-round-1.yaml")).Codebook!;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_is_lost_when_it_is_laid_out()
    {
        if (!LibreOffice.IsHere(output.WriteLine) || !PdfText.IsHere(output.WriteLine))
            return;
        var draft = FindingsDraft.From(SmallStudy.Study);
        var word = Path.Combine(_folder.Path, "findings.docx");
        File.WriteAllBytes(word, WordDocumentTests.Write(draft));
        LibreOffice.Convert("pdf", _folder.Path, word);
        var pages = PdfText.Read(Path.ChangeExtension(word, ".pdf")).TrimEnd('\f').Split('\f');

        pages.Length.ShouldBeGreaterThan(3);
        for (var page = 0; page < pages.Length; page++)
        {
            pages[page].ShouldContain(draft.Banner, Shouldly.Case.Sensitive, "the edition is on every page");
            pages[page].ShouldContain(FormattableString.Invariant($"Page {page + 1} of {pages.Length}"));
        }

        var text = Words(string.Join(' ', pages));
        var expected = Sections(draft.Sections).SelectMany(Texts).Concat(draft.Limits).Concat(draft.Claims.Select(c => c.Text)).ToList();
        expected.Count.ShouldBeGreaterThan(200);
        expected.Where(e => !text.Contains(Words(e), StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void A_brief_takes_one_page()
    {
        if (!LibreOffice.IsHere(output.WriteLine) || !PdfText.IsHere(output.WriteLine))
            return;
        var draft = FindingsDraft.From(InventedStudy.Of(RoundOne, 14, 2));
        var briefs = Brief.All(draft).Select(b => (Path: Path.Combine(_folder.Path, b.File + ".docx"), b.Document)).ToList();
        foreach (var (path, brief) in briefs)
            File.WriteAllBytes(path, WordDocumentTests.Write(brief));
        LibreOffice.Convert("pdf", _folder.Path, briefs.Select(b => b.Path));
        foreach (var (path, brief) in briefs)
        {
            var pages = PdfText.Read(Path.ChangeExtension(path, ".pdf")).TrimEnd('\f').Split('\f');
            pages.Length.ShouldBe(1, brief.Title);
            brief.Sections.Select(s => s.Heading).Where(h => !Words(pages[0]).Contains(Words(h), StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }

    /// <summary>Every kind of chart, with labels, hatching and dashes: its words are on the page, and it takes no more than one.</summary>
    [Fact]
    public void Every_kind_of_chart_is_laid_out()
    {
        if (!LibreOffice.IsHere(output.WriteLine) || !PdfText.IsHere(output.WriteLine))
            return;
        var charts = Display.Samples.All.Values.ToList();
        var word = Path.Combine(_folder.Path, "charts.docx");
        var document = new FindingsDocument(SmallStudy.Study, "Charts", [], [.. charts.Select((c, at) => new FindingsSection($"c{at}", $"Chart {at}", [new FigureBlock(c)]))]);
        File.WriteAllBytes(word, WordDocumentTests.Write(document));
        LibreOffice.Convert("pdf", _folder.Path, word);
        var text = Words(PdfText.Read(Path.ChangeExtension(word, ".pdf")));

        var labels = charts.SelectMany(c => c.Layout(titled: false).Labels).Select(l => l.Text).ToList();
        labels.Count.ShouldBeGreaterThan(200);
        labels.Where(l => !text.Contains(Words(l), StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<FindingsSection> Sections(IEnumerable<FindingsSection> sections) => sections.SelectMany(s => Sections(s.Subsections).Prepend(s));

    private static IEnumerable<string> Texts(FindingsSection section) => section.Blocks.SelectMany(block => block switch
    {
        TableBlock table => Texts(table.Table),
        // The words of the drawing are words on the page too.
        FigureBlock figure => Texts(figure.Chart.ToTable()).Concat(figure.Chart.Layout(titled: false).Labels.Select(l => l.Text)),
        ListBlock list => list.Items.Select(i => i.Text).Append(list.Lead),
        ParagraphBlock paragraph => paragraph.Parts.Select(p => p.Text),
        QuotationBlock quotation => [quotation.Words],
        BoxBlock box => box.Fields.SelectMany(f => (string[])[f.Name, f.Text]).Append(box.Heading),
        PromptBlock prompt => [prompt.Text],
        _ => Enumerable.Empty<string>(),
    }).Append(section.Heading);

    private static IEnumerable<string> Texts(Table table) => table.Columns.Select(c => c.Header).Concat(table.Rows.SelectMany(r => r).Select(c => c.ToString())).Concat(table.AllNotes).Append(table.Title);

    /// <summary>Letters and digits only: where lines break, and between the columns of a table, the spaces are the layout's own.</summary>
    private static string Words(string text) => NoWord().Replace(text.Normalize(System.Text.NormalizationForm.FormKC), "");

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NoWord();
}
