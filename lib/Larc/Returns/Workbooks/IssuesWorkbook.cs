using System.Collections.Immutable;
using Larc.Returns.Workbooks;

namespace Larc.Returns;

/// <summary>
/// <c>issues.xlsx</c>: what was read and what is wrong with it, for the person who corrects the returns. It is internal: it quotes cells.
/// A scan of a study's folder knows it for our own output and leaves it out.
/// </summary>
public static class IssuesWorkbook
{
    /// <summary>Writes what came of reading a study, replacing a file that is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="study">The study as it was read: its returns and what became of their rows.</param>
    /// <param name="issues">The issues to list, in any order (errors are written first); null for those of the study.</param>
    /// <exception cref="IOException">The file cannot be written, for instance because it is open in Excel.</exception>
    public static void Write(string path, LoadedStudy study, IReadOnlyList<ReturnIssue>? issues = null) => Write(path, issues ?? study.Issues, study.Rows, study.Returns);

    internal static void Write(string path, IReadOnlyList<ReturnIssue> issues, IReadOnlyList<SheetRows> rows, IReadOnlyList<ReturnOutcome> returns) =>
        WorkbookWriter.Write(Plan(issues, rows, returns), path);

    internal static WorkbookPlan Plan(IReadOnlyList<ReturnIssue> issues, IReadOnlyList<SheetRows> rows, IReadOnlyList<ReturnOutcome> returns, int lastRow = SheetXml.LastRow)
    {
        ImmutableArray<ReturnIssue> ordered = [.. issues
            .OrderBy(i => i.Severity)
            // What concerns a whole file, or the study, hides what is wrong with its rows.
            .ThenBy(i => i.Row is not null)
            .ThenBy(i => i.File, StringComparer.Ordinal)
            .ThenBy(i => SheetOrder(i.Sheet))
            .ThenBy(i => i.Row ?? 0)
            .ThenBy(i => i.Cell, StringComparer.Ordinal)];
        return new("Issues in the returns",
        [
            IssuesSummary.Of(ordered, rows, returns),
            IssuesSheet.Of(ordered, lastRow),
            IssuesFiles.Of(ordered, rows),
        ])
        {
            Output = "issues",
        };
    }

    /// <summary>The order of the contract; what concerns a whole file first, sheets outside the contract last.</summary>
    internal static int SheetOrder(string sheet)
    {
        if (sheet.Length == 0)
            return -1;
        for (var i = 0; i < ReturnContract.Sheets.Length; i++)
        {
            if (ReturnContract.Sheets[i].Name == sheet)
                return i;
        }

        return ReturnContract.Sheets.Length;
    }
}
