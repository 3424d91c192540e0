using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Larc.Findings;

namespace Larc.Tests.Findings;

public sealed class FindingsPageTests
{
    private const string Hostile = """<script>alert(1)</script><img src=x onerror=alert(2)> "quoted" 'single' & </p></blockquote> `code` [link](javascript:alert(3)) | # head""";

    private static readonly IDocument Page = Parse(FindingsDraft.From(SmallStudy.Study).ToPage());

    [Fact]
    public void The_page_needs_nothing_else()
    {
        // The name of the SVG namespace is not an address that anything is fetched from.
        var html = FindingsDraft.From(SmallStudy.Study).ToPage().Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);

        Page.QuerySelectorAll("script, link, iframe, object, img, base").ShouldBeEmpty();
        html.ShouldNotContain("http://", Shouldly.Case.Insensitive, "nothing is fetched");
        html.ShouldNotContain("https://");
        html.ShouldNotContain("@import");
        html.Replace("url(#", "", StringComparison.Ordinal).ShouldNotContain("url(", Shouldly.Case.Insensitive, "a pattern of the same page is no address");
    }

    [Fact]
    public void The_page_says_its_language_title_and_edition()
    {
        Page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        Page.Title.ShouldBe("A small study: draft findings");
        Page.QuerySelector(".banner")!.TextContent.ShouldBe("Internal: not for publication");
        Page.QuerySelectorAll("h1").ShouldHaveSingleItem();
        Page.QuerySelectorAll("main").ShouldHaveSingleItem();
    }

    [Fact]
    public void Headings_go_down_one_step_at_a_time()
    {
        var levels = Page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.TagName[1] - '0').ToList();
        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [Fact]
    public void Every_link_leads_somewhere_and_no_id_stands_twice()
    {
        var ids = Page.All.Select(e => e.Id).OfType<string>().Where(id => id.Length > 0).ToList();
        ids.ShouldBeUnique();
        var targets = Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToList();
        targets.Count.ShouldBeGreaterThan(60);
        targets.ShouldBeSubsetOf(ids.Select(id => "#" + id));
    }

    [Fact]
    public void Figures_are_svg_with_alt_text()
    {
        var figures = Page.QuerySelectorAll("figure svg");
        figures.Length.ShouldBe(FindingsDraft.From(SmallStudy.Study).Sections.SelectMany(s => s.AllBlocks).OfType<FigureBlock>().Count());
        figures.ShouldNotBeEmpty();
        figures.ShouldAllBe(f => f.QuerySelector("title") != null || f.HasAttribute("aria-label"));
    }

    [Fact]
    public void Hostile_words_of_a_return_stay_words()
    {
        var draft = FindingsDraft.From(SmallStudy.Build(hostile: Hostile));
        foreach (var html in new[] { draft.ToPage(), draft.ToHtml() })
        {
            var page = Parse(html);
            page.QuerySelectorAll("script, img, [onerror], a[href^=javascript]").ShouldBeEmpty();
            page.QuerySelectorAll("blockquote").Select(q => q.TextContent).ShouldContain(q => q.Contains(Hostile, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Hostile_words_of_a_return_stay_words_in_Markdown()
    {
        var markdown = FindingsDraft.From(SmallStudy.Build(hostile: Hostile)).ToMarkdown();
        var page = Parse(Markdig.Markdown.ToHtml(markdown));

        page.QuerySelectorAll("script, img, a, code").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain(Hostile);
        page.QuerySelectorAll("h1").ShouldHaveSingleItem();
    }

    [Fact]
    public void A_piece_of_a_notebook_breaks_no_order_of_headings()
    {
        var draft = FindingsDraft.From(SmallStudy.Study);
        Parse(draft.ToHtml()).QuerySelectorAll("h1,h2,h3,h4,[id]").Where(e => e.Closest("svg") is null).ShouldBeEmpty();
        draft.ToString().ShouldBe(draft.ToMarkdown());
    }

    [Fact]
    public void The_table_of_evidence_holds_every_statement_of_every_claim()
    {
        var draft = FindingsDraft.From(SmallStudy.Study);
        var table = draft.ToEvidenceTable();

        table.Rows.Count.ShouldBe(draft.Claims.Length);
        table.Rows.Select(r => r[4].ToString()).ShouldBe(draft.Claims.Select(c => string.Join(", ", c.Evidence)));
    }

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
