using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Larc.Disclosure.Auditing;
using Larc.Disclosure.Suppression;
using Larc.Tests.Disclosure.Suppression;

namespace Larc.Tests.Disclosure.Auditing;

/// <summary>Tables that were planned, written as files and audited as files: what was planned as safe is found safe, and what was not, is not.</summary>
public sealed class PlannedTablesTests
{
    [Fact]
    public void A_planned_table_passes_the_audit_and_the_same_table_with_its_primary_cells_hidden_only_rarely_does()
    {
        var careless = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var (rows, columns) = (2 + (seed % 4), 2 + (seed / 4 % 4));
            var table = DrawnTable.WithMargins(seed, rows, columns, 25);
            var plan = SuppressionPlanner.Plan(table.Cells, table.Relations);
            careless += Audit(table, rows, columns, c => table.Cells[c].IsPrimary).IsSafe ? 0 : 1;
            return Audit(table, rows, columns, plan.IsHidden).IsSafe == plan.IsSafe;
        }));
        careless.ShouldBeGreaterThan(5);
    }

    private static AuditReport Audit(DrawnTable table, int rows, int columns, Func<int, bool> isHidden)
    {
        // Cells are drawn row by row; then come the rows' totals, the columns' and the total of all.
        var lines = new List<string> { "row,column,n" };
        for (var r = 0; r <= rows; r++)
        {
            for (var c = 0; c <= columns; c++)
            {
                var cell = r < rows && c < columns ? (r * columns) + c : r < rows ? (rows * columns) + r : c < columns ? (rows * columns) + rows + c : (rows * columns) + rows + columns;
                var text = !isHidden(cell) ? table.Cells[cell].Value.ToString(CultureInfo.InvariantCulture) : table.Cells[cell].IsPrimary ? "fewer than five" : "[c]";
                lines.Add($"{(r < rows ? $"r{r}" : "all")},{(c < columns ? $"c{c}" : "all")},{text}");
            }
        }

        using var folder = new AuditFolder().Table("table.csv", [.. lines]).Manifest("""
            "tables": [{ "file": "table.csv",
                "dimensions": [{ "name": "row", "column": "row", "total": "all" }, { "name": "column", "column": "column", "total": "all" }],
                "values": [{ "column": "n", "measure": "n" }],
                "symbols": { "fewer than five": { "min": 1, "max": 4 }, "[c]": { "min": 0 } } }]
            """);
        return folder.Run();
    }
}
