using Larc.Display;
using Larc.Findings;

namespace Larc.Tests.Findings;

public sealed class ExhibitsTests
{
    private static readonly Table Table = new("A table", [new("One")], []);

    private static Claim Claim(string id) => new(id, id, [], [], CounterEvidence.Found([]));

    [Fact]
    public void Numbers_follow_the_order_of_the_document_and_claims_lead_to_those_beside_them()
    {
        var (outer, own, none) = (Claim("outer"), Claim("own"), Claim("none"));
        // Two tables alike are still two.
        TableBlock[] tables = [new(Table), new(Table), new(Table)];
        var figure = new FigureBlock(Larc.Tests.Display.Samples.All.Values.First());
        var exhibits = new Exhibits(new FindingsDocument(SmallStudy.Study, "Title", [],
        [
            new("a", "A", [ParagraphBlock.Of(outer), tables[0], figure]) { Subsections = [new("b", "B", [ParagraphBlock.Of(own), tables[1]]), new("c", "C", [ParagraphBlock.Of(Claim("inherits"))])] },
            new("d", "D", [ParagraphBlock.Of(none)]) { Subsections = [new("e", "E", [tables[2]])] },
        ]));

        tables.Select(exhibits.Of).Select(e => e.Name).ShouldBe(["Table 1", "Table 2", "Table 3"]);
        exhibits.Of(figure).ShouldBe(new("Figure 1", "figure-1"));
        exhibits.Beside(outer).Select(e => e.Name).ShouldBe(["Table 1", "Figure 1"]);
        exhibits.Beside(own).Select(e => e.Anchor).ShouldBe(["table-2"]);
        exhibits.Beside(none).ShouldBeEmpty();
    }

    [Fact]
    public void Every_count_of_a_claim_stands_in_a_table_it_leads_to()
    {
        var draft = FindingsDraft.From(SmallStudy.Study);
        var exhibits = new Exhibits(draft);
        var tables = draft.Sections.SelectMany(s => s.AllBlocks).OfType<TableBlock>().ToDictionary(b => exhibits.Of(b), b => b.Table);

        foreach (var claim in draft.Claims.Where(c => c.Counts.Length > 0))
        {
            var rows = tables[exhibits.Beside(claim)[^1]].Rows.Where(r => r[0].ToString() == claim.Id).Select(r => $"{r[1]} of {r[2]} {r[3]}");
            rows.ShouldBe(claim.Counts.Select(c => $"{c.K} of {c.N} {c.Unit.For(c.N)}"));
        }
    }

    [Fact]
    public void Markdown_page_and_Word_name_them_alike()
    {
        var draft = FindingsDraft.From(SmallStudy.Study);
        var exhibits = new Exhibits(draft);
        var (markdown, page) = (draft.ToMarkdown(), draft.ToPage());

        foreach (var block in draft.Sections.SelectMany(s => s.AllBlocks).Where(b => b is TableBlock or FigureBlock))
        {
            var exhibit = exhibits.Of(block);
            markdown.ShouldContain($"**{exhibit.Name}. ");
            page.ShouldContain($"<strong>{exhibit.Name}. ");
            page.ShouldContain($"id=\"{exhibit.Anchor}\"");
        }

        page.ShouldContain("See <a href=\"#table-");
        markdown.ShouldContain("See Table ");
    }
}
