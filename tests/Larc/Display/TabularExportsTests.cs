using System.Data;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Larc.Display;

namespace Larc.Tests.Display;

public sealed class TabularExportsTests
{
    private static Table Mixed => new(
        "Children by view",
        [new("View"), new("Children", ColumnKind.Number), new("Share", ColumnKind.Number), new("Mark"), new("view"), new("")],
        [
            ["=HYPERLINK(\"x\")", 1204, Cell.Percent(0.125m, 1), "yes", 2, "-1 is a text"],
            [Absence.NotAvailable, Absence.NotAsked, Absence.Suppressed, "", "three", "b"],
            ["Calmer", 0, 12.25m, "no", Absence.Silent, "c"],
        ]);

    [Fact]
    public void Numbers_are_numbers_texts_are_texts_and_what_is_missing_says_why()
    {
        var data = Mixed.ToDataTable();

        data.TableName.ShouldBe("Children by view");
        data.Columns.Cast<DataColumn>().Select(c => $"{c.ColumnName}: {c.DataType.Name}").ShouldBe(
        [
            "View: String", "View (missing): String", "Children: Decimal", "Children (missing): String", "Share: Decimal", "Share (missing): String",
            "Mark: String", "view (2): String", "view (missing) (2): String", "Column 6: String",
        ]);
        data.Rows[0].ItemArray.ShouldBe(["'=HYPERLINK(\"x\")", DBNull.Value, 1204m, DBNull.Value, 12.5m, DBNull.Value, "yes", "2", DBNull.Value, "'-1 is a text"]);
        data.Rows[1].ItemArray.ShouldBe([DBNull.Value, "[x]", DBNull.Value, "[not asked]", DBNull.Value, "[c]", "", "three", DBNull.Value, "b"]);
        data.Rows[2].ItemArray.ShouldBe(["Calmer", DBNull.Value, 0m, DBNull.Value, 12.25m, DBNull.Value, "no", DBNull.Value, "[silent]", "c"]);
    }

    [Fact]
    public void Texts_can_be_left_exactly_as_they_are() =>
        Mixed.ToDataTable(exactText: true).Rows[0].ItemArray.ShouldSatisfyAllConditions(row => row[0].ShouldBe("=HYPERLINK(\"x\")"), row => row[^1].ShouldBe("-1 is a text"));

    [Fact]
    public void A_reader_goes_through_the_same_rows()
    {
        using var reader = Mixed.ToDataReader();
        var loaded = new DataTable { Locale = CultureInfo.InvariantCulture };
        loaded.Load(reader);

        loaded.Rows.Count.ShouldBe(3);
        loaded.Columns["Children"]!.DataType.ShouldBe(typeof(decimal));
        loaded.Rows.Cast<DataRow>().Select(r => r["Children"]).ShouldBe([1204m, DBNull.Value, 0m]);

        // A heading may be the name of an authority, or a code.
        var named = new Table("Named", [new("=A1"), new("Ashby")], [["x", 1]]);
        named.ToDataTable().Columns[0].ColumnName.ShouldBe("'=A1");
        named.ToDataTable(exactText: true).Columns[0].ColumnName.ShouldBe("=A1");
    }

    [Fact]
    public void A_table_without_rows_keeps_its_columns()
    {
        var empty = new Table("Nothing", [new("Who"), new("Children", ColumnKind.Number)], []);

        empty.ToDataTable().Columns.Cast<DataColumn>().Select(c => c.DataType).ShouldBe([typeof(string), typeof(decimal)]);
        using var reader = empty.ToDataReader();
        (reader.Read(), reader.FieldCount).ShouldBe((false, 2));
    }

    [Fact]
    public void Charts_leave_as_their_tables()
    {
        foreach (var chart in Samples.All.Values)
        {
            chart.ToDataTable().Rows.Count.ShouldBe(chart.ToTable().Rows.Count);
            chart.ToCsv().ShouldBe(chart.ToTable().ToCsv());
            using var reader = chart.ToDataReader();
            reader.FieldCount.ShouldBeGreaterThanOrEqualTo(chart.ToTable().Columns.Count);
        }
    }

    /// <summary>Every cell comes back from the data table as what it was: the number, the text, or the reason.</summary>
    [Fact]
    public void Nothing_is_lost_on_the_way()
    {
        var cell = Gen.Choose(0, 9).Select(n => n switch { 0 => (Cell)Absence.NotAsked, 1 => Absence.Suppressed, 2 => "=1+1", 3 => "words", 4 => "", _ => n * 1.5m });
        Prop.ForAll(cell.ArrayOf(3).ArrayOf().ToArbitrary(), rows =>
        {
            var table = new Table("Cells", [new("a"), new("b", ColumnKind.Number), new("c")], rows);
            var data = table.ToDataTable(exactText: true);
            return rows.Index().All(r => Enumerable.Range(0, 3).All(c => Same(r.Item[c], data.Rows[r.Index], table.Columns[c].Header)));
        }).QuickCheckThrowOnFailure();

        static bool Same(Cell cell, DataRow row, string column) => cell switch
        {
            AbsentCell absent => row[column] == DBNull.Value && (string)row[$"{column} (missing)"] == absent.Why.Symbol,
            NumberCell number => row[column] is decimal value ? value == number.Value : (string)row[column] == number.ToInvariant(),
            _ => (string)row[column] == cell.ToString(),
        };
    }
}
