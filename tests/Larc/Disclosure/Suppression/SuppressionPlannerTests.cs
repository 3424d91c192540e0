using FsCheck;
using FsCheck.Fluent;
using Larc.Disclosure.Auditing;
using Larc.Disclosure.Suppression;

namespace Larc.Tests.Disclosure.Suppression;

/// <summary>Nothing hidden can be worked out, and no more is hidden than must be. The oracle tries every number.</summary>
public sealed class SuppressionPlannerTests
{
    [Fact]
    public void In_small_tables_the_fewest_cells_are_hidden() => Holds(30, seed =>
    {
        var table = DrawnTable.WithMargins(seed, 2 + (seed % 2), 2 + (seed / 2 % 2), 8, totalsStay: seed % 3 == 0);
        return IsFewest(table);
    });

    [Fact]
    public void In_tables_of_four_by_four_the_fewest_cells_are_hidden() => Holds(4, seed => IsFewest(DrawnTable.WithMargins(seed, 4, 4, 30)));

    [Fact]
    public void No_table_with_margins_leaks() => Holds(40, seed => IsSafe(DrawnTable.WithMargins(seed, 3, 4, 7, totalsStay: seed % 2 == 0)));

    [Fact]
    public void No_two_linked_tables_leak() => Holds(30, seed => IsSafe(DrawnTable.Linked(seed, 3, 2, 3, 6)));

    [Fact]
    public void No_hierarchy_leaks() => Holds(40, seed => IsSafe(DrawnTable.Hierarchy(seed, 4, 8)));

    [Fact]
    public void No_difference_between_staff_and_its_roles_leaks() => Holds(40, seed => IsSafe(DrawnTable.Differences(seed, 2, 9)));

    [Fact]
    public void A_cell_with_its_total_takes_another_one_along()
    {
        ProtectedCell[] cells = [Cell("Primary", 1), Cell("Secondary", 12), Cell("Special", 7), Cell("Total", 20)];

        var plan = SuppressionPlanner.Plan(cells, [CellRelation.Sum(3, [0, 1, 2])]);

        plan.IsSafe.ShouldBeTrue();
        plan.Hidden.ShouldBe([true, false, true, false]);
    }

    [Fact]
    public void What_may_not_be_hidden_stays_and_the_plan_says_that_it_is_not_safe()
    {
        ProtectedCell[] cells = [Cell("Primary", 1), Cell("Secondary", 12) with { MayBeHidden = false }, Cell("Total", 13) with { MayBeHidden = false }, Cell("Elsewhere", 9)];

        var plan = SuppressionPlanner.Plan(cells, [CellRelation.Sum(2, [0, 1])]);

        plan.IsSafe.ShouldBeFalse();
        plan.Unprotected.ShouldBe([0]);
        plan.Hidden.ShouldBe([true, false, false, false]);
    }

    [Fact]
    public void Two_cells_at_the_ends_of_their_range_need_a_third()
    {
        // 1 + 1 = 2: the only way to make two of numbers from 1 to 4.
        ProtectedCell[] cells = [Cell("SM", 1), Cell("PR", 1), Cell("DCS", 9), Cell("Staff", 11)];

        var plan = SuppressionPlanner.Plan(cells, [CellRelation.Sum(3, [0, 1, 2])]);

        plan.HiddenCount.ShouldBe(3);
        Enumeration.Recovered(cells, [CellRelation.Sum(3, [0, 1, 2])], plan.Hidden, 20).ShouldBeEmpty();
    }

    [Fact]
    public void Relations_that_the_values_contradict_hide_everything_they_touch()
    {
        ProtectedCell[] cells = [Cell("SM", 1), Cell("PR", 12), Cell("Staff", 99), Cell("Elsewhere", 9)];

        var plan = SuppressionPlanner.Plan(cells, [CellRelation.Sum(2, [0, 1])]);

        plan.IsSafe.ShouldBeFalse();
        plan.Hidden.ShouldBe([true, true, true, false]);
    }

    [Fact]
    public void Ten_thousand_cells_in_small_groups_and_one_large_table_are_planned()
    {
        var table = DrawnTable.WithMargins(7, 60, 40, 60);
        var groups = DrawnTable.Differences(8, 1200, 40);
        var offset = table.Cells.Count;
        ProtectedCell[] cells = [.. table.Cells, .. groups.Cells];
        CellRelation[] relations = [.. table.Relations, .. groups.Relations.Select(r => r with { Terms = [.. r.Terms.Select(t => (t.Cell + offset, t.Factor))] })];

        var plan = SuppressionPlanner.Plan(cells, relations);

        cells.Length.ShouldBeGreaterThan(9_500);
        plan.IsSafe.ShouldBeTrue();
        plan.HiddenCount.ShouldBeLessThan(cells.Count(c => c.IsPrimary) * 3);
    }

    private static ProtectedCell Cell(string id, int value) => new(id, value, value is >= 1 and <= 4, DrawnTable.Small, CellRange.AnyCount);

    private static bool IsSafe(DrawnTable table)
    {
        var plan = SuppressionPlanner.Plan(table.Cells, table.Relations);
        var recovered = Enumeration.Recovered(table.Cells, table.Relations, plan.Hidden, Most(table));
        // Where a plan gives up, a primary cell follows with everything hidden that can be: then it follows from any plan.
        return plan.IsSafe ? recovered.Count == 0 : recovered.Any(c => table.Cells[c].IsPrimary) && table.Cells.Select((c, i) => plan.Hidden[i] || !c.MayBeHidden).All(h => h);
    }

    private static bool IsFewest(DrawnTable table)
    {
        var plan = SuppressionPlanner.Plan(table.Cells, table.Relations);
        var fewest = Enumeration.Fewest(table.Cells, table.Relations, Most(table));
        return plan.IsSafe ? plan.HiddenCount == fewest && Enumeration.Recovered(table.Cells, table.Relations, plan.Hidden, Most(table)).Count == 0 : fewest is null;
    }

    private static int Most(DrawnTable table) => table.Cells.Max(c => c.Value) + 2;

    private static void Holds(int times, Func<int, bool> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), property));
}
