using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Larc.Display;
using Larc.Tests.Returns.Workbooks;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Table = Larc.Display.Table;

namespace Larc.Tests;

public sealed class TablesWorkbookTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static readonly Table Numbers = new("How many", [new("Place"), new("Count", ColumnKind.Number), new("Share", ColumnKind.Number)],
        [["North", 12, 0.35m], ["=1+1", Absence.Suppressed, -2], ["+44 20", 0, Larc.Display.Cell.Percent(0.5m)]])
    {
        Subtitle = "Interviews",
        Source = "the returns",
        Notes = ["A note"],
    };

    private static readonly Table Words = new("What they say", [new("Code")], [["@SUM(A1)"]]);

    private static readonly (string, Table)[] Both = [("how-many", Numbers), ("a name / with: what [no] sheet? may hold, and long", Words), ("how-many", Words)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_table_is_a_sheet_of_its_own_and_the_contents_lead_there()
    {
        using var workbook = Open(Write("a.xlsx", Both));
        var sheets = workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!).ToList();

        sheets.ShouldBe([TablesWorkbook.ContentsSheet, TablesWorkbook.NotesSheet, "how-many", "a name - with- what -no- sheet-", "how-many (2)"]);
        Links(workbook, 0).ShouldBe(["'how-many'!A1", "'a name - with- what -no- sheet-'!A1", "'how-many (2)'!A1"]);
        Rows(workbook, 0)[4].ShouldBe(["how-many", "How many", "Interviews", "3", "the returns"]);
        Rows(workbook, 1).Skip(1).ShouldBe([["how-many", "A note."], ["how-many", "[c] suppressed to protect confidentiality."]]);
    }

    [Fact]
    public void Numbers_are_numbers_and_no_text_runs()
    {
        using var workbook = Open(Write("a.xlsx", Both));
        var cells = Part(workbook, 2).Worksheet.Descendants<SheetCell>().ToList();

        Part(workbook, 2).Worksheet.Descendants<CellFormula>().ShouldBeEmpty();
        Rows(workbook, 2).ShouldBe([["Place", "Count", "Share"], ["North", "12", "0.35"], ["=1+1", "[c]", "-2"], ["+44 20", "0", "50"]]);
        cells.Where(c => c.CellValue is not null).Select(c => c.CellReference!.Value).ShouldBe(["B2", "C2", "C3", "B4", "C4"]);
        Part(workbook, 2).Worksheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
    }

    [Fact]
    public void The_validator_finds_nothing_and_the_same_tables_give_the_same_bytes()
    {
        Sample.ShouldBeValid(Write("a.xlsx", Both));
        File.ReadAllBytes(Write("b.xlsx", Both)).ShouldBe(File.ReadAllBytes(Write("a.xlsx", Both)));
    }

    [Fact]
    public void A_study_folder_knows_it_for_our_own() => Larc.Returns.Workbooks.OwnOutputs.IsOwn(Write("a.xlsx", Both)).ShouldBeTrue();

    [Fact]
    public void What_was_kept_as_csv_comes_back_as_it_was()
    {
        OutputFolder.TryClaim(_folder.Path, out var folder).ShouldBeNull();
        folder!.Write("internal/tables/x.csv", Numbers.ToCsv());
        var kept = new KeptOutput(KeptKind.Table, "internal/tables/x.csv", Numbers.Title) { Table = new(Numbers.Subtitle, Numbers.Source, Numbers.AllNotes, [1, 2]) };
        KeptOutputs.Add(folder, kept);

        var read = TablesWorkbook.Read(folder.FileFor(kept.File), KeptOutputs.Read(folder).ShouldHaveSingleItem());
        read.Rows.Select(r => string.Join('|', r)).ShouldBe(["North|12|0.35", "=1+1|[c]|-2", "+44 20|0|50"]);
        read.Rows[0][1].ShouldBeOfType<NumberCell>();
        read.AllNotes.ShouldBe(Numbers.AllNotes);
        TablesWorkbook.WriteKept(folder, "A study", "Internal");
        using var workbook = Open(folder.FileFor("internal/tables/tables.xlsx"));
        Rows(workbook, 2)[1].ShouldBe(["North", "12", "0.35"]);
    }

    [Fact]
    public void Nothing_kept_makes_no_workbook()
    {
        OutputFolder.TryClaim(_folder.Path, out var folder).ShouldBeNull();
        TablesWorkbook.WriteKept(folder!, "A study", "Internal");
        Directory.EnumerateFiles(_folder.Path, "*.xlsx", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private string Write(string name, IReadOnlyList<(string, Table)> tables)
    {
        var path = Path.Combine(_folder.Path, name);
        TablesWorkbook.Write(path, "A study", "Internal: not for publication", tables);
        return path;
    }

    private static SpreadsheetDocument Open(string path) => SpreadsheetDocument.Open(path, isEditable: false);

    private static WorksheetPart Part(SpreadsheetDocument workbook, int sheet) =>
        (WorksheetPart)workbook.WorkbookPart!.GetPartById(workbook.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().ElementAt(sheet).Id!.Value!);

    private static List<List<string>> Rows(SpreadsheetDocument workbook, int sheet) =>
        [.. Part(workbook, sheet).Worksheet.Descendants<Row>().Select(r => r.Elements<SheetCell>().Select(c => c.CellValue?.Text ?? c.InlineString?.InnerText ?? "").ToList())];

    private static IEnumerable<string> Links(SpreadsheetDocument workbook, int sheet) =>
        Part(workbook, sheet).Worksheet.Descendants<Hyperlink>().Select(h => h.Location!.Value!);
}
