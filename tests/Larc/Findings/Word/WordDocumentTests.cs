using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Larc.Findings;
using Larc.Model;
using DrawnProperties = DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties;

namespace Larc.Tests.Findings.Word;

/// <summary>The Word document read back with another library: what a word processor and a screen reader find in it.</summary>
public sealed class WordDocumentTests
{
    private const string Hostile = "</w:t><w:p/> \u0001\u0008 & \"quoted\" 'single' \uFFFE =HYPERLINK(\"http://a\") \u202Eback";

    private static readonly FindingsDocument Draft = FindingsDraft.From(SmallStudy.Study);
    private static readonly byte[] Bytes = Write(Draft);

    private static IEnumerable<FindingsSection> Sections(IEnumerable<FindingsSection> sections) => sections.SelectMany(s => Sections(s.Subsections).Prepend(s));

    private static IEnumerable<T> Blocks<T>() => Draft.Sections.SelectMany(s => s.AllBlocks).OfType<T>();

    [Fact]
    public void The_validator_finds_nothing()
    {
        foreach (var draft in new[] { Draft, FindingsDraft.From(SmallStudy.Build(hostile: Hostile)), FindingsDraft.From(new StudyBuilder(SmallStudy.Codebook).Build()) })
        {
            using var word = Open(Write(draft));
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_same_draft_gives_the_same_bytes()
    {
        Write(FindingsDraft.From(SmallStudy.Build())).ShouldBe(Bytes);
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        zip.Entries.Select(e => e.LastWriteTime.Year).ShouldAllBe(year => year == 1980);
    }

    [Fact]
    public void Headings_are_real_and_in_order()
    {
        using var word = Open(Bytes);
        var headings = Paragraphs(word).Where(p => Style(p).StartsWith("Heading", StringComparison.Ordinal)).Select(p => (Style(p), p.InnerText)).ToList();

        Paragraphs(word).Where(p => Style(p) == "Title").ShouldHaveSingleItem().InnerText.ShouldBe(Draft.Title);
        headings.Select(h => h.InnerText).ShouldBe(
            [FindingsWording.LimitsHeading, .. Sections(Draft.Sections).Select(s => s.Heading), FindingsWording.EvidenceHeading]);
        headings.Select(h => h.Item1).Distinct().ShouldBe(["Heading1", "Heading2"]);
        string[] known = ["heading 1", "heading 2", "heading 3", "heading 4", "Title", "toc 1", "toc 2", "toc 3", "caption"];
        known.ShouldBeSubsetOf(word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(s => s.StyleName!.Val!.Value!), "the names word processors know");
    }

    [Fact]
    public void The_contents_are_a_field_that_reads_without_being_renewed()
    {
        using var word = Open(Bytes);
        var contents = word.MainDocumentPart!.Document.Body!.Elements<SdtBlock>().ShouldHaveSingleItem();

        contents.Descendants<FieldCode>().ShouldHaveSingleItem().Text.ShouldContain("TOC \\o \"1-3\"");
        contents.Descendants<Hyperlink>().Select(h => h.InnerText).ShouldBe(Paragraphs(word).Where(p => Style(p).StartsWith("Heading", StringComparison.Ordinal)).Select(p => p.InnerText));
        word.MainDocumentPart.DocumentSettingsPart!.Settings.Elements<UpdateFieldsOnOpen>().ShouldBeEmpty("nothing asks when it opens");
        word.MainDocumentPart.Document.Descendants<FieldChar>().Where(f => f.Dirty is not null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_link_leads_to_a_bookmark_and_every_bookmark_is_one()
    {
        using var word = Open(Bytes);
        var document = word.MainDocumentPart!.Document;
        var bookmarks = document.Descendants<BookmarkStart>().ToList();
        var links = document.Descendants<Hyperlink>().Select(h => h.Anchor!.Value!).ToList();

        bookmarks.Select(b => b.Name!.Value).ShouldBeUnique();
        bookmarks.Select(b => b.Id!.Value).ShouldBeUnique();
        links.Except(bookmarks.Select(b => b.Name!.Value!)).ShouldBeEmpty();
        foreach (var number in Enumerable.Range(1, Draft.Claims.Length))
        {
            links.ShouldContain($"claim_{number}", "the sentence leads to its evidence");
            links.ShouldContain($"said_{number}", "and back");
        }
    }

    [Fact]
    public void Tables_are_real_with_headings_that_repeat_and_rows_that_stay_whole()
    {
        using var word = Open(Bytes);
        var tables = word.MainDocumentPart!.Document.Descendants<Table>().ToList();
        List<Larc.Display.Table> expected = [.. Draft.Sections.SelectMany(s => s.AllBlocks).Select(b => b switch
        {
            TableBlock table => table.Table,
            FigureBlock figure => figure.Chart.ToTable(),
            _ => null,
        }).OfType<Larc.Display.Table>()];

        tables.Count.ShouldBe(expected.Count);
        foreach (var (table, wanted) in tables.Zip(expected))
        {
            var rows = table.Elements<TableRow>().ToList();
            rows[0].TableRowProperties!.Elements<TableHeader>().ShouldHaveSingleItem(wanted.Title);
            rows.Skip(1).SelectMany(r => r.TableRowProperties?.Elements<TableHeader>() ?? []).ShouldBeEmpty();
            rows[0].Elements<TableCell>().Select(c => c.InnerText).ShouldBe(wanted.Columns.Select(c => c.Header));
            if (wanted.Rows.Count > 0)
                rows.Skip(1).Select(r => string.Join('|', r.Elements<TableCell>().Select(c => c.InnerText))).ShouldBe(wanted.Rows.Select(r => string.Join('|', r)));
            table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Sum(c => int.Parse(c.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)).ShouldBeLessThanOrEqualTo(9638, "no wider than the page");
        }
    }

    [Fact]
    public void Captions_are_numbered_by_fields()
    {
        using var word = Open(Bytes);
        var captions = Paragraphs(word).Where(p => Style(p) == "Caption").ToList();

        var (tables, figures) = (0, 0);
        captions.Select(Shown).ShouldBe(Draft.Sections.SelectMany(s => s.AllBlocks).Select(b => b switch
        {
            TableBlock t => $"Table {++tables}. {t.Table.Title}",
            FigureBlock f => $"Figure {++figures}. {f.Chart.Title}",
            _ => "",
        }).Where(c => c.Length > 0));
        captions.ShouldAllBe(c => c.Descendants<FieldCode>().Single().Text.Contains("SEQ"));
        figures.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Figures_are_drawings_with_words_for_those_who_do_not_see_them()
    {
        using var word = Open(Bytes);
        var drawn = word.MainDocumentPart!.Document.Descendants<DrawnProperties>().ToList();

        drawn.Select(d => d.Description!.Value).ShouldBe(Blocks<FigureBlock>().Select(f => f.Chart.AltText));
        drawn.Select(d => d.Id!.Value).ShouldBeUnique();
        word.MainDocumentPart.ImageParts.Count().ShouldBe(drawn.Count);
    }

    [Fact]
    public void The_edition_the_title_the_page_and_the_language_are_said()
    {
        using var word = Open(Bytes);
        word.MainDocumentPart!.HeaderParts.Single().Header.InnerText.ShouldBe(FindingsDocument.InternalBanner);
        word.MainDocumentPart.FooterParts.Single().Footer.Descendants<FieldCode>().Select(f => f.Text.Trim()).ShouldBe(["PAGE", "NUMPAGES"]);
        word.PackageProperties.Title.ShouldBe(Draft.Title);
        word.PackageProperties.Language.ShouldBe("en-GB");
        word.PackageProperties.Created.ShouldBeNull("a time would differ from run to run");
        word.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value.ShouldBe("en-GB");
    }

    [Fact]
    public void Everything_cited_is_named()
    {
        using var word = Open(Bytes);
        var entries = Paragraphs(word).Where(p => Style(p) == "Evidence").Select(p => p.InnerText).ToList();

        entries.Count.ShouldBe(Draft.Claims.Length);
        foreach (var (entry, claim) in entries.Zip(Draft.Claims))
        {
            entry.ShouldContain(claim.Text);
            foreach (var cited in claim.Evidence.Concat(claim.Counter.Statements))
            {
                entry.ShouldContain(cited.Return);
                entry.ShouldContain(cited.Statement);
            }
        }
    }

    [Fact]
    public void Prompts_and_quotations_have_styles_of_their_own()
    {
        using var word = Open(Bytes);
        var facts = new PromptFacts(Draft);
        var numbers = new ClaimNumbers(Draft);
        Paragraphs(word).Where(p => Style(p) == "Prompt").Select(p => p.InnerText).ShouldBe(Blocks<PromptBlock>().SelectMany(p => new[] { $"{FindingsWording.Prompt} {p.Text}", Facts(p) }));
        Paragraphs(word).Count(p => Style(p) == "Quote").ShouldBe(Blocks<QuotationBlock>().Count());
        Paragraphs(word).Where(p => Style(p) == "BoxHeading").Select(p => p.InnerText).ShouldBe(Blocks<BoxBlock>().Select(b => b.Mark.Length > 0 ? $"{b.Heading} [{b.Mark}]" : b.Heading));

        string Facts(PromptBlock prompt) => facts.Of(prompt) is { IsEmpty: false } all
            ? $"{FindingsWording.PromptFacts} {string.Join("; ", all.Select(c => $"[{numbers.Of(c)}] {PromptFacts.Name(c)}"))}."
            : FindingsWording.NoPromptFacts;
    }

    [Fact]
    public void Hostile_words_of_a_return_stay_words()
    {
        using var word = Open(Write(FindingsDraft.From(SmallStudy.Build(hostile: Hostile))));
        var quoted = Paragraphs(word).Where(p => Style(p) is "Quote" or "BoxQuotation").Select(p => p.InnerText).ToList();

        quoted.ShouldContain(q => q.Contains("</w:t><w:p/>  & \"quoted\" 'single'  =HYPERLINK(\"http://a\") back", StringComparison.Ordinal), string.Join('\n', quoted));
        word.MainDocumentPart!.HyperlinkRelationships.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_written_of_what_is_no_longer_in_the_study()
    {
        using var stream = new MemoryStream();
        Should.Throw<FindingsEvidenceException>(() => Draft.ToWord(stream, new StudyBuilder(SmallStudy.Codebook).Build()));
        stream.Length.ShouldBe(0);
    }

    internal static byte[] Write(FindingsDocument draft)
    {
        using var stream = new MemoryStream();
        draft.ToWord(stream);
        return stream.ToArray();
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static IEnumerable<Paragraph> Paragraphs(WordprocessingDocument word) => word.MainDocumentPart!.Document.Body!.Elements<Paragraph>();

    private static string Style(Paragraph paragraph) => paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!;

    /// <summary>The words as shown: without the instructions of fields.</summary>
    private static string Shown(Paragraph paragraph) => string.Concat(paragraph.Descendants<Text>().Select(t => t.Text));
}
