using System.Collections.Immutable;
using System.Globalization;

namespace Larc.Returns.Workbooks;

/// <summary>The sheet <c>Summary</c>: how much was read, what is wrong by rule, and what to do first.</summary>
internal static class IssuesSummary
{
    public const string SheetName = "Summary";

    /// <summary>Files named in one line; the sheet Files has them all.</summary>
    private const int MostFilesNamed = 5;

    public static SheetPlan Of(ImmutableArray<ReturnIssue> issues, IReadOnlyList<SheetRows> read, IReadOnlyList<ReturnOutcome> returns)
    {
        var rows = new List<SheetRow>
        {
            Row(WorkbookCell.Text("Issues in the returns", CellLook.Title)),
            Row([.. Enumerable.Range(0, 6).Select(i => WorkbookCell.Text(i == 0 ? WorkbookWording.Internal : "", CellLook.NoticeLine))]),
            Row(),
            Row(WorkbookCell.Text(Verdict(issues), CellLook.Section)),
            Row(),
        };
        FirstSteps(rows, issues);
        WhatWasRead(rows, read, returns);
        ByRule(rows, issues);
        return new(SheetName, [new(16), new(13), new(13), new(16), new(64), new(64)], rows) { Gridlines = false, TabColour = "12436D" };
    }

    private static string Verdict(ImmutableArray<ReturnIssue> issues)
    {
        var (errors, warnings) = (Count(issues, IssueSeverity.Error), Count(issues, IssueSeverity.Warning));
        var information = Count(issues, IssueSeverity.Information);
        return errors + warnings == 0
            ? information == 0 ? WorkbookWording.NothingToCorrect : $"{WorkbookWording.NothingToCorrect} {Number(information, "line")} of information."
            : $"{Number(errors, "error")}, {Number(warnings, "warning")}, {Number(information, "line")} of information.";
    }

    private static void FirstSteps(List<SheetRow> rows, ImmutableArray<ReturnIssue> issues)
    {
        var steps = new List<string>();
        var whole = issues.Where(i => i is { Severity: IssueSeverity.Error, Row: null, File.Length: > 0 }).Select(i => i.File).Distinct().ToList();
        if (whole.Count > 0)
            steps.Add(WorkbookWording.WholeFilesFirst(string.Join(", ", whole.Take(MostFilesNamed)), Math.Max(0, whole.Count - MostFilesNamed)));
        if (issues.Any(i => i.Severity == IssueSeverity.Error))
            steps.Add(WorkbookWording.ThenErrors);
        if (issues.Any(i => i.Severity == IssueSeverity.Warning))
            steps.Add(WorkbookWording.ThenWarnings);
        if (steps.Count == 0)
            return;
        steps.Add(WorkbookWording.CorrectThere);
        rows.Add(Row(WorkbookCell.Text("What to do first", CellLook.Section)));
        rows.AddRange(steps.Select((step, i) => Row(WorkbookCell.Text(string.Create(CultureInfo.InvariantCulture, $"{i + 1}.  {step}")))));
        rows.Add(Row());
    }

    private static void WhatWasRead(List<SheetRow> rows, IReadOnlyList<SheetRows> read, IReadOnlyList<ReturnOutcome> returns)
    {
        var setAside = returns.Count(r => r.SetAside is not null);
        rows.Add(Row(WorkbookCell.Text("What was read", CellLook.Section)));
        rows.Add(Row(WorkbookCell.Text($"{Number(returns.Count, "return")}: {Number(returns.Count - setAside)} used, {Number(setAside)} set aside as a whole.")));
        if (read.Count > 0)
            rows.Add(Headings("Sheet", "Rows read", "Rows used", "Rows set aside"));
        foreach (var sheet in read.GroupBy(r => r.Sheet).OrderBy(g => IssuesWorkbook.SheetOrder(g.Key)))
        {
            rows.Add(Row(
                WorkbookCell.Text(sheet.Key, CellLook.Cell),
                WorkbookCell.Number(sheet.Sum(r => r.Read), CellLook.Count),
                WorkbookCell.Number(sheet.Sum(r => r.Used), CellLook.Count),
                WorkbookCell.Number(sheet.Sum(r => r.SetAside), CellLook.Count)));
        }

        rows.Add(Row(WorkbookCell.Text(setAside == 0 ? WorkbookWording.RowsAddUp : $"{WorkbookWording.RowsAddUp} {WorkbookWording.UnreadRows}", CellLook.AsideLine)));
        rows.Add(Row());
    }

    private static void ByRule(List<SheetRow> rows, ImmutableArray<ReturnIssue> issues)
    {
        if (issues.IsEmpty)
            return;
        rows.Add(Row(WorkbookCell.Text("What was found, by rule", CellLook.Section)));
        rows.Add(Headings("Severity", "Issues", "Rows", "First place", "What the rule says", "What to do there"));
        // Within a severity: what concerns whole files first, then what is most frequent.
        var rules = issues.GroupBy(i => (i.Severity, i.Rule))
            .OrderBy(g => g.Key.Severity).ThenBy(g => g.All(i => i.Row is null) ? 0 : 1).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.Rule, StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            var first = rule.First();
            rows.Add(Row(
                IssuesSheet.Word(rule.Key.Severity),
                WorkbookCell.Number(rule.Count(), CellLook.Count),
                WorkbookCell.Number(rule.Sum(i => i.Rows), CellLook.Count),
                WorkbookCell.Text(string.Join(' ', ((string[])[first.Sheet, IssuesSheet.Place(first)]).Where(t => t.Length > 0)) is { Length: > 0 } place ? place : WorkbookWording.WholeFile, CellLook.Wrapped),
                WorkbookCell.Text($"{ReturnRules.Of(rule.Key.Rule).Documentation} ({rule.Key.Rule})", CellLook.Wrapped),
                WorkbookCell.Text(first.File.Length > 0 ? $"{first.File}: {first.WhatToDo}" : first.WhatToDo, CellLook.Wrapped)));
        }
    }

    private static int Count(ImmutableArray<ReturnIssue> issues, IssueSeverity severity) => issues.Count(i => i.Severity == severity);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static SheetRow Headings(params ReadOnlySpan<string> headings)
    {
        var cells = new WorkbookCell[headings.Length];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = WorkbookCell.Text(headings[i], CellLook.ListHeading);
        return new(cells, 20);
    }

    private static SheetRow Row(params WorkbookCell[] cells) => new(cells);
}
