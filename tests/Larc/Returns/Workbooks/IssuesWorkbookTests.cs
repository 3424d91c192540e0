using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Larc.Returns;
using Larc.Returns.Workbooks;

namespace Larc.Tests.Returns.Workbooks;

public sealed class IssuesWorkbookTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static readonly SheetRows[] s_rows =
    [
        new("b.xlsx", "Statements", 1, 200, 197, ImmutableSortedDictionary<string, int>.Empty.Add("unknown-code", 3)),
        new("a.xlsx", "Statements", 1, 100, 100, ImmutableSortedDictionary<string, int>.Empty),
        new("a.xlsx", "Authority", 1, 1, 1, ImmutableSortedDictionary<string, int>.Empty),
    ];

    private static readonly ReturnOutcome[] s_returns =
    [
        new("a.xlsx", "901", 1, "larc-round-1@1", null),
        new("b.xlsx", "902", 1, "larc-round-1@1", null),
        new("c.xlsx", null, null, null, "missing-sheet"),
    ];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_workbook_is_valid_and_always_the_same()
    {
        IssuesWorkbook.Write(_folder.File("a.xlsx"), Issues(), s_rows, s_returns);
        IssuesWorkbook.Write(_folder.File("b.xlsx"), [.. Issues().Reverse()], s_rows, s_returns);
        Sample.ShouldBeValid(_folder.File("a.xlsx"));
        File.ReadAllBytes(_folder.File("b.xlsx")).ShouldBe(File.ReadAllBytes(_folder.File("a.xlsx")), "the order in which issues were found does not count");
    }

    [Fact]
    public void Every_line_is_as_expected()
    {
        IssuesWorkbook.Write(_folder.File("a.xlsx"), Issues(), s_rows, s_returns);
        Golden.Check("returns/issues.txt", string.Join("\n\n", new[] { "Summary", "Issues", "Files" }.Select(s => $"# {s}\n{string.Join('\n', Lines(_folder.File("a.xlsx"), s))}")));
    }

    [Fact]
    public void With_no_issue_it_says_that_nothing_is_to_be_corrected()
    {
        IssuesWorkbook.Write(_folder.File("a.xlsx"), [], s_rows, s_returns);
        Sample.ShouldBeValid(_folder.File("a.xlsx"));
        var summary = Lines(_folder.File("a.xlsx"), "Summary");
        summary.ShouldContain("Nothing to correct.");
        summary.ShouldNotContain("What to do first");
        Lines(_folder.File("a.xlsx"), "Issues")[1].ShouldContain("Nothing to correct.");
    }

    [Fact]
    public void With_no_return_at_all_it_is_still_a_workbook()
    {
        IssuesWorkbook.Write(_folder.File("a.xlsx"), [], [], []);
        Sample.ShouldBeValid(_folder.File("a.xlsx"));
        Lines(_folder.File("a.xlsx"), "Summary").ShouldContain("0 returns: 0 used, 0 set aside as a whole.");
    }

    [Fact]
    public void What_a_sheet_cannot_hold_is_named_as_left_out()
    {
        var issues = Enumerable.Range(1, 10).Select(i => Issue("unknown-code", IssueSeverity.Error, "a.xlsx", "Statements", i + 1)).ToList();
        Write(lastRow: 11).Count.ShouldBe(11, "ten issues fit exactly below the headings");
        var lines = Write(lastRow: 10);
        lines.Count.ShouldBe(10);
        lines[^1].ShouldContain("2 more issues are not listed here");
        Write(lastRow: 11)[^1].ShouldNotContain("more issues");

        List<string> Write(int lastRow)
        {
            WorkbookWriter.Write(IssuesWorkbook.Plan(issues, [], [], lastRow), _folder.File("a.xlsx"));
            return Lines(_folder.File("a.xlsx"), "Issues");
        }
    }

    [Fact]
    public void It_is_known_for_our_own_under_any_name()
    {
        IssuesWorkbook.Write(_folder.File("renamed.xlsx"), Issues(), s_rows, s_returns);
        OwnOutputs.IsOwn(_folder.File("renamed.xlsx")).ShouldBeTrue();
    }

    [Fact]
    public void What_is_no_workbook_is_not_our_own()
    {
        File.WriteAllText(_folder.File("a.xlsx"), "LarcOutput");
        OwnOutputs.IsOwn(_folder.File("a.xlsx")).ShouldBeFalse();
        OwnOutputs.IsOwn(_folder.File("missing.xlsx")).ShouldBeFalse();
    }

    [Fact]
    public void A_cell_that_would_run_is_quoted_as_text()
    {
        IssuesWorkbook.Write(_folder.File("a.xlsx"), [Issue("formula-like-text", IssueSeverity.Warning, "a.xlsx", "Statements", 2) with { Found = "=HYPERLINK(\"http://example.org\")" }], [], []);
        using var document = SpreadsheetDocument.Open(_folder.File("a.xlsx"), isEditable: false);
        var cell = Sheet(document, "Issues").Worksheet.Descendants<Cell>().Single(c => c.CellReference == "H2");
        cell.CellFormula.ShouldBeNull();
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).QuotePrefix!.Value.ShouldBeTrue();
    }

    internal static IReadOnlyList<ReturnIssue> Issues() =>
    [
        Issue("repaired-heading", IssueSeverity.Information, "a.xlsx", "Statements", 1) with { Cell = "", Row = null, Rows = 1 },
        Issue("unknown-code", IssueSeverity.Error, "b.xlsx", "Statements", 12),
        Issue("unknown-code", IssueSeverity.Error, "b.xlsx", "Statements", 9),
        Issue("duplicate-id", IssueSeverity.Error, "b.xlsx", "Interviews", 30) with { Cell = "" },
        Issue("missing-sheet", IssueSeverity.Error, "c.xlsx", "", 0) with { Row = null, Cell = "", Context = [] },
        Issue("composite-with-part", IssueSeverity.Warning, "a.xlsx", "Statements", 5),
        Issue("study-file-invalid", IssueSeverity.Error, "", "", 0) with { Row = null, Cell = "", Context = [] },
        Issue("repaired-word", IssueSeverity.Information, "b.xlsx", "Interviews", 3) with { Rows = 1_204 },
    ];

    private static ReturnIssue Issue(string rule, IssueSeverity severity, string file, string sheet, int row) => new()
    {
        Rule = rule,
        Severity = severity,
        File = file,
        Sheet = sheet,
        Row = row,
        Column = "code",
        Cell = $"C{row}",
        Found = "tools_framework",
        Expected = "a code of codebook larc-round-1@1",
        Message = $"{sheet} row {row} gives code 'tools_framework'; expected a code of codebook larc-round-1@1.",
        WhatToDo = "Did you mean 'tools_frameworks'? Choose a code from the list in the cell, or from the sheet Lists of the blank workbook.",
        Suggestion = "tools_frameworks",
        Context = [new("statement_id", $"S-{row:000}"), new("interview_id", "PR-01"), new("excerpt", "We all work from the same form now, and that has made a difference")],
    };

    private static List<string> Lines(string path, string sheet)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        return [.. Sheet(document, sheet).Worksheet.Descendants<Row>().Select(r => string.Join(" | ", r.Elements<Cell>().Select(WorkbookDump.Text)).TrimEnd(' ', '|'))];
    }

    private static WorksheetPart Sheet(SpreadsheetDocument document, string name) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name == name).Id!);
}
