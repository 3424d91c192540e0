using System.Collections.Immutable;
using System.Globalization;

namespace Larc.Returns.Workbooks;

/// <summary>The sheet <c>Issues</c>: one row for each problem, to be filtered and ticked off.</summary>
internal static class IssuesSheet
{
    public const string SheetName = "Issues";

    private static readonly ImmutableArray<(string Heading, double Width, CellLook Look)> s_columns =
    [
        ("Done", 9, CellLook.Tick),
        ("Severity", 14, CellLook.Cell),
        ("File", 26, CellLook.Wrapped),
        ("Sheet", 15, CellLook.Wrapped),
        ("Cell", 10, CellLook.Cell),
        ("What is wrong", 50, CellLook.Wrapped),
        ("What to do", 44, CellLook.Wrapped),
        ("Found", 22, CellLook.Wrapped),
        ("Expected", 26, CellLook.Wrapped),
        ("The row's other cells", 36, CellLook.Wrapped),
        ("Rule", 22, CellLook.Wrapped),
        ("Rows", 8, CellLook.Count),
    ];

    public static SheetPlan Of(ImmutableArray<ReturnIssue> issues, int lastRow)
    {
        // The headings take a row, and so does the line that says what was left out.
        var room = issues.Length <= lastRow - 1 ? issues.Length : lastRow - 2;
        var last = Math.Max(2, room + 1).ToString(CultureInfo.InvariantCulture);
        return new(SheetName, [.. s_columns.Select(c => new SheetColumn(c.Width))], Rows(issues, room))
        {
            Headings = true,
            FrozenColumns = 2,
            Filter = $"A1:L{last}",
            Rules =
            [
                new($"A2:A{last}", EntryKind.List, '"' + WorkbookWording.DoneWords + '"')
                {
                    PromptTitle = "Done",
                    Prompt = WorkbookWording.DonePrompt,
                    Refusal = WorkbookWording.PerhapsNotInList,
                    Lenient = true,
                },
            ],
            GreyWhenTicked = 0,
            TabColour = issues.Any(i => i.Severity == IssueSeverity.Error) ? "9C1C1C" : "28A197",
        };
    }

    /// <summary>A severity as a word on its colour.</summary>
    public static WorkbookCell Word(IssueSeverity severity) => severity switch
    {
        IssueSeverity.Error => WorkbookCell.Text("Error", CellLook.Error),
        IssueSeverity.Warning => WorkbookCell.Text("Warning", CellLook.Warning),
        _ => WorkbookCell.Text("Information", CellLook.Information),
    };

    /// <summary>Where an issue is, as short as can be: the cell, else the row, else nothing.</summary>
    public static string Place(ReturnIssue issue) =>
        issue.Cell.Length > 0 ? issue.Cell : issue.Row is { } row ? string.Create(CultureInfo.InvariantCulture, $"row {row}") : "";

    private static IEnumerable<SheetRow> Rows(ImmutableArray<ReturnIssue> issues, int room)
    {
        yield return new([.. s_columns.Select(c => WorkbookCell.Text(c.Heading, CellLook.ListHeading))], 24);
        if (issues.IsEmpty)
            yield return new([default, WorkbookCell.Text("None", CellLook.Information), default, default, default, WorkbookCell.Text(WorkbookWording.NothingToCorrect)]);
        for (var i = 0; i < room; i++)
            yield return Row(issues[i]);
        if (room < issues.Length)
            yield return new([default, default, default, default, default, WorkbookCell.Text(WorkbookWording.LeftOut(issues.Length - room), CellLook.Notice)]);
    }

    private static SheetRow Row(ReturnIssue issue) => new(
    [
        WorkbookCell.Blank(CellLook.Tick),
        Word(issue.Severity),
        Text(2, issue.File),
        Text(3, issue.Sheet),
        Text(4, Place(issue)),
        Text(5, issue.Message),
        Text(6, issue.WhatToDo),
        Text(7, issue.Found),
        Text(8, issue.Expected),
        Text(9, string.Join('\n', issue.Context)),
        Text(10, issue.Rule),
        WorkbookCell.Number(issue.Rows, s_columns[11].Look),
    ]);

    private static WorkbookCell Text(int column, string text) => WorkbookCell.Text(text, s_columns[column].Look);
}
