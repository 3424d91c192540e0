using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Larc.Returns;
using Larc.Returns.Workbooks;

namespace Larc.Tests.Returns.Workbooks;

public sealed class WorkbookWriterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20")]
    [InlineData("- we meet weekly")]
    [InlineData("@home")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void Text_that_begins_like_a_formula_is_marked_as_text(string text)
    {
        var path = Write([text]);
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        var cell = Cells(document).Single(c => c.CellReference == "A2");
        cell.CellFormula.ShouldBeNull();
        WorkbookDump.Text(cell).ShouldBe(text);
        var format = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        format.QuotePrefix!.Value.ShouldBeTrue();
    }

    [Fact]
    public void Ordinary_text_has_no_such_mark()
    {
        using var document = SpreadsheetDocument.Open(Write(["two = two"]), isEditable: false);
        var cell = Cells(document).Single(c => c.CellReference == "A2");
        var format = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        format.QuotePrefix.ShouldBeNull();
    }

    [Fact]
    public void Values_keep_their_types()
    {
        var path = Write(["text", 3, 0.1m, new DateOnly(2008, 2, 14), null, true, " space ", "_x0041_ stays", "two\nlines"]);
        Sample.ShouldBeValid(path);
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        var cells = Cells(document).Where(c => c.CellReference!.Value!.EndsWith('2')).ToDictionary(c => c.CellReference!.Value![..1]);
        cells.Keys.ShouldBe(["A", "B", "C", "D", "F", "G", "H", "I"]);
        cells["B"].CellValue!.Text.ShouldBe("3");
        cells["C"].CellValue!.Text.ShouldBe("0.1");
        cells["D"].CellValue!.Text.ShouldBe("39492");
        cells["F"].InnerText.ShouldBe("Yes");
        cells["G"].InnerText.ShouldBe(" space ");
        cells["H"].InnerText.ShouldBe("_x005F_x0041_ stays");
        cells["I"].InnerText.ShouldBe("two\nlines");
    }

    [Fact]
    public void Numbers_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("de-DE");
            using var document = SpreadsheetDocument.Open(Write([1234.5m, -0.25]), isEditable: false);
            Cells(document).Where(c => c.CellValue is not null).Select(c => c.CellValue!.Text).ShouldBe(["1234.5", "-0.25"]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Nothing_in_the_file_tells_of_the_machine_or_the_day()
    {
        using var zip = ZipFile.OpenRead(Write(["text"]));
        zip.Entries.ShouldAllBe(e => e.LastWriteTime.DateTime == new DateTime(1980, 1, 1));
        using var core = new StreamReader(zip.GetEntry("docProps/core.xml")!.Open());
        core.ReadToEnd().ShouldEndWith("<dc:title xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Return</dc:title><dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Larc</dc:creator><dc:language xmlns:dc=\"http://purl.org/dc/elements/1.1/\">en-GB</dc:language></cp:coreProperties>");
    }

    [Fact]
    public void A_filled_in_return_of_many_rows_is_valid_and_always_the_same()
    {
        Write("a.xlsx");
        Write("b.xlsx");
        File.ReadAllBytes(_folder.File("b.xlsx")).ShouldBe(File.ReadAllBytes(_folder.File("a.xlsx")));
        Sample.ShouldBeValid(_folder.File("a.xlsx"));

        void Write(string name) => ReturnWorkbook.Write(_folder.File(name),
        [
            ReturnRows.Of(ReturnContract.Statements, Enumerable.Range(1, 500).Select(i => (object?[])[$"S{i}", "I1", "a_code", null, "happened", null, "AB", $"Excerpt {i}: {new string('x', i)}", i])),
            new("Our notes", ["own column"], [["kept"]]),
        ]);
    }

    [Fact]
    public void Faults_can_be_written_for_returns_that_are_broken_on_purpose()
    {
        using var document = SpreadsheetDocument.Open(Write([WorkbookCell.Error("#N/A"), WorkbookCell.Formula("1+1")]), isEditable: false);
        var cells = Cells(document).Where(c => c.CellReference!.Value!.EndsWith('2')).ToList();
        cells[0].DataType!.Value.ShouldBe(CellValues.Error);
        cells[1].CellFormula!.Text.ShouldBe("1+1");
        cells[1].CellValue.ShouldBeNull();
    }

    [Fact]
    public void A_value_of_another_type_is_refused_and_leaves_no_file()
    {
        Should.Throw<ArgumentException>(() => Write([TimeSpan.Zero])).Message.ShouldContain("not TimeSpan");
        Directory.GetFiles(_folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a name of more than thirty-one letters")]
    public void A_name_no_sheet_can_have_is_refused(string name) =>
        Should.Throw<ArgumentException>(() => ReturnWorkbook.Write(_folder.File("x.xlsx"), [new(name, ["a"], [])]));

    [Fact]
    public void A_file_that_could_not_be_written_leaves_the_old_one()
    {
        var path = Write(["old"]);
        var bytes = File.ReadAllBytes(path);
        Should.Throw<ArgumentException>(() => Write([TimeSpan.Zero]));
        File.ReadAllBytes(path).ShouldBe(bytes);
    }

    private static IEnumerable<Cell> Cells(SpreadsheetDocument document) => document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>();

    private string Write(object?[] row)
    {
        var path = _folder.File("return.xlsx");
        ReturnWorkbook.Write(path, [new("Any", [.. row.Select((_, i) => $"column {i}")], [row])]);
        return path;
    }
}
