using AngleSharp.Html.Parser;
using Larc.Cli.Reports;
using Larc.Cli.Tests.Studies;
using Larc.Findings;

namespace Larc.Cli.Tests.Reports;

/// <summary>The first page, over folders that hold what a run may leave.</summary>
public sealed class IndexPageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Everything_in_both_editions_is_linked_and_stands_under_its_heading()
    {
        string[] publication =
        [
            "publication/findings.html", "publication/findings.docx", "publication/findings.md", "publication/briefs/director.html", "publication/briefs/director.docx", "publication/tables/tables.xlsx",
            "publication/tables/manifest.json", "publication/tables/level-1.csv", "publication/figures/level-1.svg", "publication/audit.txt",
        ];
        string[] inside =
        [
            "internal/findings.html", "internal/findings.docx", "internal/findings.md", "internal/briefs/director.html", "internal/excerpts/001.html", "internal/decisions-template.yaml",
            "internal/quality-record.html", "internal/authorities/001.html", "internal/tables/tables.xlsx", "internal/something/else.bin",
        ];
        var html = Page([.. publication, .. inside, "internal/contents.json"]);

        OfflinePage.Check(html, _folder.Path).ShouldBeEmpty();
        var page = new HtmlParser().ParseDocument(html);
        Linked("For publication").ShouldBe(publication, ignoreOrder: true);
        Linked("Internal").Except(["issues.xlsx", "study.json"]).ShouldBe(inside, ignoreOrder: true);
        page.QuerySelectorAll("a").Single(a => a.GetAttribute("href") == "publication/findings.docx").GetAttribute("aria-label").ShouldBe("The findings: Word");
        OfflinePage.TextOf(html).ShouldContain("Internal: not for publication. Only what stands under ‘For publication’ has been through disclosure control.");

        IEnumerable<string> Linked(string heading) =>
            page.QuerySelectorAll("section").Single(s => s.QuerySelector("h2")!.TextContent == heading).QuerySelectorAll("a").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")!)).Distinct();
    }

    [Theory]
    [InlineData("internal/publication-blocked.html", "<title>Blocked</title><nav></nav><ul><li>Statement S-1 of a &lt;return&gt;</li><li>No <b>key</b></li></ul>")]
    [InlineData("internal/publication-blocked.md", "# Blocked\n\n- Statement S\\-1 of a <return>\n- No key\n")]
    public void What_blocked_the_publication_is_said(string file, string content)
    {
        Write(file, content);
        var page = new HtmlParser().ParseDocument(Page([]));

        page.QuerySelectorAll(".blocked li").Select(i => i.TextContent).ShouldBe(["Statement S-1 of a <return>", "No key"]);
        page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldContain(file);
    }

    [Fact]
    public void Without_a_publication_edition_nothing_claims_to_be_one()
    {
        var text = OfflinePage.TextOf(Page(["internal/findings.html"]));

        text.ShouldContain("No publication edition was written.");
        text.ShouldContain("No disclosure control has been applied to anything linked here.");
    }

    [Fact]
    public void Titles_are_those_of_the_documents_and_are_escaped()
    {
        Write("internal/notes.html", "<title>A &lt;b&gt; &amp; title</title>");
        var html = Page([]);

        html.ShouldContain(">A &lt;b&gt; &amp; title</a>");
    }

    [Fact]
    public void Decisions_that_no_longer_fit_are_rows_with_line_what_and_next_step()
    {
        var page = new HtmlParser().ParseDocument(Page([], new DecisionProblem(4, "level1.list:gone", "There is no such finding.", "Look it up."), new(0, "level-9", "Gone.", "Remove it.")));

        page.QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent))).ShouldBe(["4|level1.list:gone|There is no such finding.|Look it up.", "|level-9|Gone.|Remove it."]);
        OfflinePage.TextOf(Page([])).ShouldNotContain("Decisions that no longer fit");
    }

    private string Page(IReadOnlyList<string> files, params DecisionProblem[] decisions)
    {
        foreach (var file in files)
            Write(file, file.EndsWith(".html", StringComparison.Ordinal) ? "<title>The findings</title>" : "x");
        foreach (var file in (string[])["issues.xlsx", "study.json"])
            Write(file, "x");
        OutputFolder.TryClaim(_folder.Path, out var folder).ShouldBeNull();
        return IndexPage.Write(new("A study", "Round 1.", [(14, "authorities")], [], "No problem.", decisions, [], IndexFolder.Read(folder!, "publication", []), IndexFolder.Blocked(folder!), IndexFolder.Read(folder!, "internal", [])));
    }

    private void Write(string file, string content)
    {
        File.WriteAllText(Path.Combine(_folder.Path, OutputFolder.Marker), "");
        var path = Path.Combine(_folder.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
