using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Larc.Model;
using Larc.Returns;
using Larc.Returns.Workbooks;

namespace Larc.Tests.Returns.Workbooks;

public sealed class ReturnTemplatesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_template_is_a_valid_workbook() => Sample.ShouldBeValid(Template());

    [Fact]
    public void Sheets_columns_lists_and_notes_are_as_expected() => Golden.Check("returns/template-round-1.txt", WorkbookDump.Of(Template()));

    [Fact]
    public void Every_row_of_a_named_list_is_a_word_of_that_list()
    {
        using var document = SpreadsheetDocument.Open(Template(), isEditable: false);
        var names = document.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().ToDictionary(n => (n.Name!.Value, n.LocalSheetId?.Value), n => n.Text);
        var lists = SheetOf(document, "Lists").Worksheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!, WorkbookDump.Text);

        Words("list_code").ShouldBe(Sample.RoundOne.Codes.OrderBy(c => c.Kind).ThenBy(c => c.Level).Select(c => c.Id));
        Words("list_code_feature").ShouldBe(Sample.RoundOne.Codes.Where(c => c.Kind == CodeKind.Feature).Select(c => c.Id));
        Words("list_key_group").ShouldBe(Sample.RoundOne.KeyGroups.Select(g => g.Id));
        Words("list_perspective").ShouldBe(ClosedList.Perspective.Words);
        Words("list_stance").ShouldBe(ClosedList.Stance.Words);
        Words("list_stance_impact").ShouldBe(["positive", "negative", "mixed"]);
        Words("list_stance_feature").ShouldBe(["contributes", "to develop"]);
        Words("list_status").ShouldBe(ClosedList.Status.Words);
        Words("list_ascription").ShouldBe(ClosedList.Ascription.Words);
        Words("list_need").ShouldBe(ClosedList.Need.Words);

        IEnumerable<string> Words(string name)
        {
            var rows = names[(name, null)].Split("!")[1].Replace("$B$", "", StringComparison.Ordinal).Split(':').Select(int.Parse).ToArray();
            return Enumerable.Range(rows[0], rows[1] - rows[0] + 1).Select(r => lists[$"B{r}"]);
        }
    }

    [Fact]
    public void Headings_are_locked_and_every_other_cell_is_open()
    {
        using var document = SpreadsheetDocument.Open(Template(), isEditable: false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        foreach (var name in ReturnContract.Sheets.Select(s => s.Name))
        {
            var sheet = SheetOf(document, name).Worksheet;
            sheet.Descendants<Row>().First().Elements<Cell>().All(c => Locked(c.StyleIndex!)).ShouldBeTrue(name);
            sheet.Descendants<Row>().Skip(1).SelectMany(r => r.Elements<Cell>()).Any(c => Locked(c.StyleIndex!)).ShouldBeFalse(name);
            sheet.Descendants<Column>().Any(c => Locked(c.Style!)).ShouldBeFalse(name);
            sheet.Descendants<Column>().Last().Max!.Value.ShouldBe(16_384u, "a row can be deleted only when no cell of it is locked");
        }

        bool Locked(UInt32Value format) => formats[(int)format.Value].Protection!.Locked!.Value;
    }

    [Fact]
    public void A_required_heading_says_so_in_words_that_are_not_part_of_it()
    {
        using var document = SpreadsheetDocument.Open(Template(), isEditable: false);
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var headings = SheetOf(document, "Statements").Worksheet.Descendants<Row>().First().Elements<Cell>().ToList();
        var excerpt = headings.Single(c => WorkbookDump.Text(c) == "excerpt");
        var stance = headings.Single(c => WorkbookDump.Text(c) == "stance");
        FormatOf(excerpt).ShouldBe("@\" (required)\"");
        FormatOf(stance).ShouldBeNull();

        string? FormatOf(Cell cell)
        {
            var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
            return styles.NumberingFormats!.Elements<NumberingFormat>().SingleOrDefault(f => f.NumberFormatId!.Value == format.NumberFormatId!.Value)?.FormatCode?.Value;
        }
    }

    [Fact]
    public void A_codebook_without_features_has_no_list_of_them()
    {
        var codebook = new CodebookBuilder().Named("impacts-only", 3).Impact("a").Impact("old", retired: true).Build();
        var path = _folder.File(ReturnTemplates.FileName(codebook));
        path.ShouldEndWith("return-impacts-only-v3.xlsx");
        ReturnTemplates.Write(codebook, path);
        Sample.ShouldBeValid(path);
        var dump = WorkbookDump.Of(path);
        dump.ShouldNotContain("list_code_feature");
        dump.ShouldContain("D2:D20000 list  list_stance\n");
        dump.ShouldMatch(@"list_code = Lists!\$B\$(\d+):\$B\$\1\s", "the retired code is not offered");
    }

    [Fact]
    public void The_same_codebook_gives_the_same_bytes()
    {
        var (first, second) = (new MemoryStream(), new MemoryStream());
        WorkbookWriter.Write(ReturnTemplates.Plan(Sample.RoundOne), first);
        WorkbookWriter.Write(ReturnTemplates.Plan(Sample.RoundOne), second);
        second.ToArray().ShouldBe(first.ToArray());
    }

    [Fact]
    public void A_file_that_differs_is_never_replaced()
    {
        var folder = _folder.File("new");
        var path = ReturnTemplates.WriteAll(folder, [Sample.RoundOne]).ShouldHaveSingleItem().Path;
        ReturnTemplates.WriteAll(folder, [Sample.RoundOne]).Single().ShouldBe(new(path, "larc-round-1@1", TemplateOutcome.Unchanged));
        File.WriteAllText(path, "filled in");
        ReturnTemplates.WriteAll(folder, [Sample.RoundOne]).Single().Outcome.ShouldBe(TemplateOutcome.Kept);
        File.ReadAllText(path).ShouldBe("filled in");
        Directory.GetFiles(folder).ShouldHaveSingleItem("no half-written file is left");
    }

    [Fact]
    public void A_blank_return_is_not_taken_for_an_output() => OwnOutputs.IsOwn(Template()).ShouldBeFalse();

    private static WorksheetPart SheetOf(SpreadsheetDocument document, string name) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name == name).Id!);

    private string Template()
    {
        var path = _folder.File("template.xlsx");
        ReturnTemplates.Write(Sample.RoundOne, path);
        return path;
    }
}
