using AngleSharp.Html.Parser;
using Larc.Findings;
using Larc.Model;

namespace Larc.Tests.Findings;

public sealed class ExcerptPagesTests
{
    private const string Hostile = "<script>alert(1)</script></blockquote><img src=x onerror=alert(2)> \"quoted\" 'single'";

    private static readonly FindingsDocument Draft = FindingsDraft.From(SmallStudy.Study);
    private static readonly ExcerptPages Excerpts = ExcerptPages.Of(Draft);

    private static IEnumerable<EvidenceReference> Cited(FindingsDocument draft) =>
        draft.Claims.SelectMany(c => c.Evidence.Concat(c.Counter.Statements)).Concat(draft.Quotations.Select(q => q.Source)).Distinct();

    [Fact]
    public void Every_statement_cited_stands_on_a_page_with_its_words()
    {
        var pages = Excerpts.Pages.ToDictionary(p => p.File, p => new HtmlParser().ParseDocument(p.Html));

        Cited(Draft).Count().ShouldBeGreaterThan(20);
        foreach (var reference in Cited(Draft))
        {
            var address = Excerpts.Address(reference).ShouldNotBeNull().Split('#');
            var entry = pages[address[0]].GetElementById(address[1]).ShouldNotBeNull();
            EvidenceReference.HashOf(entry.QuerySelector("blockquote")!.TextContent).ShouldBe(reference.ExcerptHash);
            entry.TextContent.ShouldContain(reference.ExcerptHash);
            entry.QuerySelector("h2")!.TextContent.ShouldBe(reference.Statement);
        }

        pages.Values.Sum(p => p.QuerySelectorAll(".excerpt").Length).ShouldBe(Cited(Draft).Count(), "and nothing else does");
        Excerpts.Address(new("none.xlsx", "s1", "")).ShouldBeNull();
    }

    [Fact]
    public void An_excerpt_names_the_claims_for_and_against()
    {
        var claim = Draft.Claims.Index().First(c => !c.Item.Counter.Statements.IsEmpty);
        var address = Excerpts.Address(claim.Item.Counter.Statements[0])!.Split('#');
        var entry = new HtmlParser().ParseDocument(Excerpts.Pages.Single(p => p.File == address[0]).Html).GetElementById(address[1])!;

        entry.TextContent.ShouldContain("Speaks against ");
        entry.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldContain($"../findings.html#claim-{claim.Index + 1}");
    }

    [Fact]
    public void Words_of_a_return_stay_words()
    {
        var draft = FindingsDraft.From(SmallStudy.Build(hostile: Hostile));
        var pages = ExcerptPages.Of(draft).Pages.Select(p => new HtmlParser().ParseDocument(p.Html)).ToList();

        pages.SelectMany(p => p.QuerySelectorAll("script, img, [onerror]")).ShouldBeEmpty();
        pages.SelectMany(p => p.QuerySelectorAll("blockquote")).Select(q => q.TextContent).ShouldContain(q => q.Contains(Hostile, StringComparison.Ordinal));
    }

    [Fact]
    public void A_return_with_many_statements_takes_several_pages()
    {
        var codebook = new CodebookBuilder().Impact("tools", 1, label: "Tools", listed: "staff").Build();
        var builder = new StudyBuilder(codebook).Authority("101", "Northshire").Interview(Perspective.SM);
        for (var s = 0; s < ExcerptPages.MostOnPage + 7; s++)
            builder.Says("tools", excerpt: FormattableString.Invariant($"Excerpt {s}."));
        var draft = FindingsDraft.From(builder.Build());
        var excerpts = ExcerptPages.Of(draft);

        excerpts.Pages.Select(p => p.File).ShouldBe(["excerpts/001.html", "excerpts/002.html"]);
        excerpts.Pages[1].Title.ShouldEndWith(", part 2 of 2");
        Cited(draft).ShouldAllBe(r => excerpts.Address(r) != null);
    }

    [Fact]
    public void The_page_of_the_draft_links_to_them_and_alone_it_does_not()
    {
        var linked = new HtmlParser().ParseDocument(Draft.ToPage(Excerpts));

        linked.QuerySelectorAll(".entry a[href^='excerpts/']").Length.ShouldBe(Draft.Claims.Sum(c => c.Evidence.Length + c.Counter.Statements.Length));
        linked.QuerySelectorAll("blockquote a[href^='excerpts/']").Length.ShouldBe(Draft.Quotations.Count());
        Draft.ToPage().ShouldNotContain("excerpts/");
    }
}
