using System.Globalization;
using AngleSharp.Html.Parser;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using Larc.Display;
using Larc.Model;

namespace Larc.Tests.Display;

public sealed class TableTests
{
    private static Table Views => new(
        "Views named most often",
        [new("View"), new("Children", ColumnKind.Number), new("Share", ColumnKind.Number), new("Tied", ColumnKind.Mark)],
        [
            ["Feel safer", 1204, Cell.Percent(0.125m, 1), "yes"],
            ["Cope | manage <better>", Absence.Suppressed, Absence.NotApplicable, "no"],
            ["Calmer", 0, Absence.NotAsked, ""],
        ])
    {
        Subtitle = "Children, N = 1,300",
        Source = "Invented study",
        Notes = ["Responses are not exclusive"],
    };

    [Fact]
    public void A_column_of_sentences_keeps_its_width_beside_many_others()
    {
        Table With(int columns) => new("Wide", [.. Enumerable.Range(1, columns).Select(c => new Column($"c{c}"))], [[.. Enumerable.Range(1, columns).Select(c => (Cell)(c == 2 ? new string('x', 60) : "short"))]]);

        With(9).ToHtml().ShouldContain("<th scope=\"col\" class=\"wide\">c2</th>");
        With(9).ToHtml().Split("class=\"wide\"").Length.ShouldBe(2, "no other column");
        With(4).ToHtml().ShouldNotContain("class=\"wide\"");
    }

    [Fact]
    public void Html_is_as_expected() => Golden.Check("display/table.html", Views.ToHtml());

    [Fact]
    public void Markdown_is_as_expected() => Golden.Check("display/table.md", Views.ToMarkdown());

    [Fact]
    public void Csv_is_as_expected() => Golden.Check("display/table.csv", Views.ToCsv());

    [Fact]
    public void Text_is_as_expected() => Golden.Check("display/table.txt", Views.ToString());

    [Fact]
    public void Html_has_caption_and_scoped_headings()
    {
        var page = new HtmlParser().ParseDocument(Views.ToHtml());
        page.QuerySelector("caption")!.TextContent.ShouldContain("Views named most often");
        page.QuerySelectorAll("thead th[scope=col]").Length.ShouldBe(4);
        page.QuerySelectorAll("tbody th[scope=row]").Length.ShouldBe(3);
    }

    [Fact]
    public void A_missing_value_is_a_symbol_that_the_notes_explain()
    {
        Views.AllNotes.ShouldContain("[c] suppressed to protect confidentiality.");
        Views.AllNotes.ShouldContain("[not asked] this perspective was not asked the question.");
        Views.AllNotes.ShouldNotContain(note => note.StartsWith("[x]", StringComparison.Ordinal));
        ((Cell)Absence.Suppressed).Number.ShouldBeNull();
    }

    [Fact]
    public void Two_meanings_of_one_symbol_are_both_explained()
    {
        var named = Absence.Silent with { Words = "asked, not named" };
        var open = Absence.Silent with { Words = "not volunteered" };
        new Table("T", [new("A")], [[named], [open]]).AllNotes.ShouldBe(["[silent] asked, not named; or not volunteered."]);
    }

    [Fact]
    public void A_long_table_says_how_many_rows_are_not_shown_and_exports_all()
    {
        var table = Table.Of("Many", Enumerable.Range(1, 153), ("Item", n => $"row-{n}"), ("Count", n => n));
        table.ToHtml().ShouldContain("The first 50 of 153 rows are shown; 103 are not shown here.");
        table.ToHtml().ShouldNotContain("row-51<");
        table.ToString().ShouldContain("103 are not shown here");
        table.WithAllRows().ToHtml().ShouldContain("row-153<");
        table.ToCsv().Split("\r\n").Length.ShouldBe(155);
        table.ToMarkdown().ShouldContain("row-153");
        table.Columns[1].Kind.ShouldBe(ColumnKind.Number);
    }

    [Fact]
    public void No_rows_says_so()
    {
        var table = new Table("Nothing", [new("A"), new("B")], []) { WhenEmpty = "No returns were loaded." };
        table.ToHtml().ShouldContain("<td colspan=\"2\">No returns were loaded.</td>");
        table.ToString().ShouldContain("No returns were loaded.");
        table.ToMarkdown().ShouldContain("No returns were loaded.");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-none", "'-none")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\t=1", "'=1")]
    [InlineData("  =1", "'=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    public void A_text_cannot_run_as_a_formula(string text, string written) =>
        new Table("T", [new(text)], [[text]]).ToCsv().ShouldBe($"{written}\r\n{written}\r\n");

    [Fact]
    public void A_negative_number_stays_a_number() =>
        new Table("T", [new("Change")], [[-1234.5m], [Cell.Of(-2)]]).ToCsv().ShouldBe("Change\r\n-1234.5\r\n-2\r\n");

    [Fact]
    public void An_export_says_no_more_than_the_page()
    {
        var table = new Table("T", [new("Share")], [[Cell.Percent(0.123456m, 1)]]);
        table.ToCsv().ShouldBe("Share\r\n12.3\r\n");
        table.ToString().ShouldContain("12.3%");
    }

    [Fact]
    public void Half_is_rounded_away_from_zero()
    {
        Cell.Of(2.5m).ToString().ShouldBe("3");
        Cell.Of(-2.5m).ToString().ShouldBe("-3");
        Cell.Of(0.125m, 2).ToString().ShouldBe("0.13");
    }

    [Fact]
    public void The_byte_order_mark_comes_only_when_asked_for()
    {
        Views.ToCsv().ShouldStartWith("View");
        Views.ToCsv(byteOrderMark: true).ShouldStartWith("\uFEFFView");
    }

    [Fact]
    public void The_machines_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Views.ToHtml() + Views.ToCsv() + Views;
        try
        {
            foreach (var name in new[] { "en-GB", "de-DE", "ar-SA" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                (Views.ToHtml() + Views.ToCsv() + Views).ShouldBe(expected, name);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Rows_and_columns_must_match() =>
        Should.Throw<ArgumentException>(() => new Table("T", [new("A"), new("B")], [["one"]])).Message
            .ShouldStartWith("A row has 1 cells under 2 columns.");

    [Fact]
    public void A_measure_keeps_its_kind_and_its_reason()
    {
        ((Cell)Measure.Of(0)).ToString().ShouldBe("0");
        Cell.Of(Measure.Of(12.345m), 1, "%").ToString().ShouldBe("12.3%");
        ((Cell)default(Measure)).Absence.ShouldBe(Absence.NotAvailable);
        ((Cell)Measure.Missing(MeasureKind.Suppressed)).Absence.ShouldBe(Absence.Suppressed);
        ((Cell)(Measure.Of(1) / Measure.Of(0))).Absence.ShouldBe(new Absence("[z]", "the denominator is zero"));
    }

    [Fact]
    public void A_number_that_is_not_finite_is_refused() =>
        Should.Throw<ArgumentException>(() => (Cell)double.NaN).Message.ShouldContain("Give a finite number, or an Absence");

    [Fact]
    public void Every_value_comes_back_from_the_csv() => Prop.ForAll<string[], int[]>((texts, numbers) =>
    {
        var pairs = texts.Zip(numbers, (text, number) => (Text: text, Number: number)).ToList();
        var csv = Table.Of("T", pairs, ("Text", p => p.Text ?? ""), ("Number", p => p.Number)).ToCsv();
        using var reader = new CsvReader(new StringReader(csv), CultureInfo.InvariantCulture);
        reader.Read();
        foreach (var (text, number) in pairs)
        {
            reader.Read();
            reader.GetField(0).ShouldBe(TableCsv.Guard(new TextCell(text ?? "").Text));
            reader.GetField<int>(1).ShouldBe(number);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_list_given_to_a_table_can_change_later_without_changing_it()
    {
        List<Cell> row = ["a"];
        List<List<Cell>> rows = [row];
        var table = new Table("T", [new("A")], rows);
        row[0] = "b";
        rows.Clear();
        table.Rows.ShouldHaveSingleItem()[0].ShouldBe((Cell)"a");
    }
}
