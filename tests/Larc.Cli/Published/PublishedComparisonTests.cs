using System.Collections.Immutable;
using Larc.Cli.Tests.Example;
using Larc.Published;
using Larc.Triangulation;

namespace Larc.Cli.Tests.Published;

/// <summary>The published tables beside what the pipeline makes of the committed example, cell by cell.</summary>
public sealed class PublishedComparisonTests(CommittedExample example) : IClassFixture<CommittedExample>
{
    private static readonly PublishedTables Tables = PublishedTables.Open();

    private readonly TriangulationResult _result = Analysis.Of(example.Loaded, Tables.Round).Triangulation;

    [Fact]
    public void Every_cell_comes_out_as_published()
    {
        var comparison = PublishedComparison.Of(Tables.Tables.Remove(Tables["support-needs"]), _result);

        comparison.Cells.Where(c => c.Agreement == CellAgreement.Different).ShouldBeEmpty();
        comparison.Cells.Length.ShouldBe(97);
        // Nine features of directors, in seven to fourteen authorities, have eight possible counts: some rank is shared, and nothing but directors' is.
        comparison.Cells.Where(c => c.Agreement == CellAgreement.SharedRank).ShouldNotBeEmpty();
        comparison.Cells.Where(c => c.Agreement == CellAgreement.SharedRank).ShouldAllBe(c => c.Table == "table-2" && c.List == "DCS");
    }

    [Fact]
    public void Support_needs_come_out_of_twenty_one_returns()
    {
        var comparison = PublishedComparison.Of(Tables["support-needs"], Workspace.OpenExampleSupportNeeds().Triangulation);

        comparison.Summary.ShouldBe("28 of 28 cells as published, 0 at a shared rank, 0 different");
        // Fourteen authorities cannot give the answers of twenty-one.
        PublishedComparison.Of(Tables["support-needs"], _result).Count(CellAgreement.Different).ShouldBeGreaterThan(7);
    }

    [Fact]
    public void Two_codes_that_change_places_are_two_different_cells()
    {
        var changed = Exchange(Tables["level-1-order"], 1, 2);

        var comparison = PublishedComparison.Of(changed, _result);

        comparison.Summary.ShouldBe("4 of 6 cells as published, 0 at a shared rank, 2 different");
        comparison.Cells[0].ToString().ShouldBe("level-1-order, SM+PR, 1: published 'Service, management and front-line structures', computed 'Introduction of tools and frameworks (1)'");
    }

    [Fact]
    public void Codes_that_share_a_rank_may_change_places()
    {
        var comparison = PublishedComparison.Of(Exchange(Tables["table-2"], 4, 5), _result);

        comparison.Count(CellAgreement.Different).ShouldBe(0);
    }

    [Fact]
    public void A_code_that_only_one_of_them_lists_is_a_different_cell()
    {
        var shorter = Tables["level-2-order"] with { Entries = Tables["level-2-order"].Entries.RemoveAt(9) };
        PublishedComparison.Of(shorter, _result).Cells[^1].ShouldBe(new("level-2-order", "SM+PR", "10", "", "Other negative impacts (10)", CellAgreement.Different));

        var longer = Tables["level-2-order"] with { Entries = Tables["level-2-order"].Entries.Add(new("SM+PR", 11, "training", "Training", "", "")) };
        PublishedComparison.Of(longer, _result).Cells[^1].ShouldBe(new("level-2-order", "SM+PR", "11", "Training", "", CellAgreement.Different));
    }

    [Fact]
    public void A_feature_that_print_does_not_hold_is_a_different_cell()
    {
        var figure = Tables["figure-2"];
        var without = figure with { Entries = [.. figure.Entries.Where(e => e.Code != "ict")] };

        PublishedComparison.Of(without, _result).Cells.Where(c => c.Agreement == CellAgreement.Different).Select(c => (c.Place, c.Published, c.Computed)).ShouldBe([("Information and communication technology (ICT)", "", "DCS PR")]);
    }

    [Fact]
    public void A_study_without_the_authority_gives_nothing_there()
    {
        var comparison = PublishedComparison.Of(Tables["figure-2"] with { Authority = "nowhere" }, _result);

        comparison.Cells.ShouldAllBe(c => c.Computed == "" && c.Agreement == CellAgreement.Different);
        comparison.Cells.Length.ShouldBe(14);
    }

    [Fact]
    public void Other_counts_are_different_cells()
    {
        var box = Tables["box-6"];
        var changed = box with { Entries = [box.Entries[0] with { Value = "7" }, .. box.Entries.Skip(1)] };

        PublishedComparison.Of(changed, _result).Cells[0].ShouldBe(new("box-6", "authorities", box.Entries[0].Label, "7", "6", CellAgreement.Different));
    }

    private static PublishedTable Exchange(PublishedTable table, int first, int second)
    {
        var list = table.Lists[0];
        return table with
        {
            Entries = [.. table.Entries.Select(e => e.List != list ? e : e.Place == first ? e with { Place = second } : e.Place == second ? e with { Place = first } : e)],
        };
    }
}
