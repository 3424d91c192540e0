using AngleSharp.Html.Parser;
using Larc.Cli.Example;
using Larc.Findings;
using Larc.Returns;
using Larc.Tests.Returns.Workbooks;

namespace Larc.Tests.Findings;

/// <summary>From any sentence of the internal edition a reader gets to the table and to the excerpts: over the studies of the repository, and one of another size.</summary>
public sealed class TraceabilityTests
{
    [Theory]
    [InlineData("example")]
    [InlineData("example-round-2")]
    [InlineData("drawn")]
    public void Every_claim_leads_to_its_table_and_to_each_of_its_statements(string study)
    {
        using var folder = new TempFolder();
        var returns = study == "drawn" ? folder.File("study") : Path.Combine(RepositoryFolders.DataTemplates!, study);
        if (study == "drawn")
            ExampleStudy.Write(returns, new() { Authorities = 9, Seed = 77 });
        var draft = Analysis.Of(StudyLoader.Load(returns)).Draft();
        var excerpts = ExcerptPages.Of(draft);
        var exhibits = new Exhibits(draft);
        var tables = draft.Sections.SelectMany(s => s.AllBlocks).OfType<TableBlock>().ToDictionary(b => exhibits.Of(b), b => b.Table);
        var parser = new HtmlParser();
        var anchors = excerpts.Pages.SelectMany(p => parser.ParseDocument(p.Html).QuerySelectorAll("[id]").Select(e => $"{p.File}#{e.Id}")).ToHashSet(StringComparer.Ordinal);
        var page = parser.ParseDocument(draft.ToPage(excerpts));

        draft.Claims.Length.ShouldBeGreaterThan(80);
        foreach (var (at, claim) in draft.Claims.Index())
        {
            page.QuerySelectorAll($"a[href='#claim-{at + 1}']").ShouldNotBeEmpty($"{claim}: the sentence leads to its entry");
            var linked = page.GetElementById($"claim-{at + 1}").ShouldNotBeNull().QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToHashSet(StringComparer.Ordinal);
            foreach (var statement in claim.Evidence.Concat(claim.Counter.Statements))
            {
                var address = excerpts.Address(statement).ShouldNotBeNull(claim.ToString());
                anchors.ShouldContain(address, claim.ToString());
                linked.ShouldContain(address, claim.ToString());
            }

            var beside = exhibits.Beside(claim);
            beside.ShouldNotBeEmpty($"{claim}: there is no table");
            linked.ShouldContain($"#{beside[^1].Anchor}");
            if (!claim.Counts.IsEmpty)
                tables[beside[^1]].Rows.Where(r => r[0].ToString() == claim.Id).Select(r => $"{r[1]} of {r[2]}").ShouldBe(claim.Counts.Select(c => FormattableString.Invariant($"{c.K} of {c.N}")), claim.ToString());
        }

        // What a quotation stands under, and what it is said to be on, is what the finding names.
        foreach (var quotation in draft.Quotations.Where(q => q.Finding.Length > 0 && draft.Claims.First(c => c.Id == q.Finding).RuleId is "level3.family" or "features.mostOften" or "develop.mostOften"))
            draft.Claims.First(c => c.Id == quotation.Finding).Text.ShouldContain(quotation.About["On ".Length..^1]);
    }
}
