using Larc.Model;
using Larc.Published;

namespace Larc.Tests.Published;

public sealed class PublishedTablesTests : IDisposable
{
    private const string Heading = "list,place,code,label,value,note,source\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("larc-published-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_committed_tables_are_sound_and_every_cell_names_its_source()
    {
        var tables = PublishedTables.Load(Path.Combine(Repository.Root, "data-templates", "published"));

        tables.Problems.ShouldBeEmpty();
        tables.Tables.Select(t => t.Id).ShouldBe(["table-1", "table-2", "level-1-order", "level-2-order", "box-6", "figure-2", "figure-3", "support-needs"]);
        tables.Round.ShouldBe(1);
        // Every place of every list is there once, from 1: nothing is lost or doubled.
        foreach (var list in tables.Tables.SelectMany(t => t.Entries.GroupBy(e => (t.Id, e.List))))
            list.Select(e => e.Place).ShouldBe(Enumerable.Range(1, list.Count()), $"{list.Key}");
        foreach (var row in tables["support-needs"].Entries.GroupBy(e => e.Code))
            row.Sum(e => int.Parse(e.Value, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(21, row.Key);
        tables["box-6"].Entries.Select(e => e.Value).ShouldBe(["6", "3", "2", "3"]);
    }

    [Fact]
    public void Every_code_is_one_of_the_codebook()
    {
        var codebook = CodebookFile.Read(Path.Combine(Repository.Root, "data-templates", "codebooks", "larc-round-1.yaml")).Codebook!;
        var tables = PublishedTables.Open();
        var codes = tables.Tables.Where(t => t.Kind is PublishedKind.Order or PublishedKind.Profile).SelectMany(t => t.Entries).Select(e => e.Code).Distinct().ToList();

        codes.Count.ShouldBeGreaterThan(40);
        codes.Where(c => codebook.IndexOf(c) < 0).ShouldBeEmpty();
    }

    [Fact]
    public void Damaged_cells_say_so()
    {
        var tables = PublishedTables.Open();

        Note("table-2", "PR", "multi_agency_panels").ShouldContain("cut off");
        Note("table-2", "SM", "commissioning").ShouldContain("left out");
        Note("table-2", "DCS", "multi_agency_working").ShouldContain("left out");
        Note("figure-3", "to develop", "time").ShouldContain("not complete");
        Note("support-needs", "yes", "Other").ShouldContain("one row");

        string Note(string table, string list, string code) => tables[table].Entries.Single(e => e.List == list && e.Code == code).Note;
    }

    [Theory]
    [InlineData("table-1", .7353, .6727, 11, 14)]
    public void Table_1_overlaps_as_expected(string table, double overlap, double tau, int shared, int either)
    {
        var pair = PublishedOverlap.Pairs(PublishedTables.Open()[table]).ShouldHaveSingleItem();

        (pair.Shared, pair.Either).ShouldBe((shared, either));
        pair.RankBiasedOverlap!.Value.ShouldBe(overlap, .00005);
        pair.KendallTau!.Value.ShouldBe(tau, .00005);
    }

    [Fact]
    public void Table_2_overlaps_as_expected()
    {
        var pairs = PublishedOverlap.Pairs(PublishedTables.Open()["table-2"]);

        pairs.Select(p => $"{p.First}-{p.Second} {p.Shared}/{p.Either}").ShouldBe(["DCS-SM 4/12", "DCS-PR 1/17", "SM-PR 3/13"]);
        pairs.Select(p => Math.Round(p.RankBiasedOverlap!.Value, 4)).ShouldBe([.4327, .0712, .2777]);
    }

    [Fact]
    public void Figures_overlap_as_expected_and_pooling_would_reverse_them()
    {
        var tables = PublishedTables.Open();

        Means("figure-2").ShouldBe(["contributes 0.4481", "to develop 0.1667", "both pooled 0.3831"]);
        Means("figure-3").ShouldBe(["contributes 0.3333", "to develop 0.4444", "both pooled 0.3846"]);

        IEnumerable<string> Means(string id) => PublishedOverlap.Means(tables[id]).Select(m => FormattableString.Invariant($"{m.Of} {m.Mean:0.0000}"));
    }

    [Theory]
    [InlineData("X,1,training,Training,,,s\n", "'list' is 'X'; expected is one of DCS, SM, PR, PC, CYP, staff, family, all, SM+PR, DCS+SM.")]
    [InlineData("SM,0,training,Training,,,s\n", "'place' is '0'; a whole number from 1 is expected.")]
    [InlineData("SM,1,training,Training,7,,s\n", "'value' is '7'; expected is nothing: no count was published.")]
    [InlineData("SM,1,training,Training,,,\n", "'source' is empty.")]
    [InlineData("SM,1,training,Training,,,s\nSM,2,training,Training,,,s\n", "'training' stands twice in the list 'SM'.")]
    [InlineData("", "there is no row.")]
    public void A_fault_in_a_table_is_said_and_the_table_left_out(string rows, string message)
    {
        var tables = Load("  - { id: one, title: One, kind: order, subject: contributing, source: s }\n", Heading + rows);

        tables.Tables.ShouldBeEmpty();
        tables.Problems.Select(p => p.Message).ShouldBe([message]);
    }

    [Fact]
    public void Columns_that_are_missing_are_named() =>
        Load("  - { id: one, title: One, kind: evidence, source: s }\n", "a,b\n1,2\n").Problems.Single().Message
            .ShouldBe("the first line must name the columns list, place, code, label, value, note, source; others may stand beside them.");

    [Fact]
    public void Files_larger_than_a_page_are_refused() =>
        Load("  - { id: one, title: One, kind: evidence, source: s }\n", Heading + new string('x', 300 * 1024)).Problems.Single().Message
            .ShouldBe("the file is larger than 256 KiB; a printed table is much smaller.");

    [Theory]
    [InlineData("  - { id: ../one, title: One, kind: evidence, source: s }\n", "'id' may hold small letters, digits and hyphens.")]
    [InlineData("  - { id: one, title: One, kind: chart, source: s }\n", "'kind' is 'chart'; expected is one of order, evidence, profile, support needs.")]
    [InlineData("  - { id: one, title: One, kind: order, source: s }\n", "an order needs its 'subject': one of contributing, to develop, level 1, level 2, level 3.")]
    [InlineData("  - { id: one, title: One, kind: profile, source: s }\n", "a profile needs the 'authority' that it is compared with.")]
    public void A_fault_in_the_contents_is_said(string contents, string message)
    {
        var tables = Load(contents, Heading + "authorities,1,ascribed,Ascribed,1,,s\n");

        tables.Tables.ShouldBeEmpty();
        tables.Problems.Select(p => p.Message).ShouldBe([message]);
    }

    [Fact]
    public void A_table_without_its_file_is_a_problem() =>
        Load("  - { id: one, title: One, kind: evidence, source: s }\n", null).Problems.Single().Message.ShouldBe("the file cannot be opened.");

    [Fact]
    public void An_unknown_table_is_answered_with_those_there_are() =>
        Should.Throw<KeyNotFoundException>(() => PublishedTables.Open()["table-3"]).Message
            .ShouldBe("There is no published table 'table-3'; there are table-1, table-2, level-1-order, level-2-order, box-6, figure-2, figure-3, support-needs.");

    private PublishedTables Load(string contents, string? csv)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "contents.yaml"), "tables:\n" + contents);
        if (csv is not null)
            File.WriteAllText(Path.Combine(_folder.FullName, "one.csv"), csv);
        return PublishedTables.Load(_folder.FullName);
    }
}
