using System.Globalization;
using Larc.Cli.Terminal;
using Larc.Returns;

namespace Larc.Cli.Reports;

/// <summary>Problems in the returns as plain lines.</summary>
internal static class IssueLines
{
    /// <summary>Every problem: what it is, and what to do.</summary>
    public static void Print(IReadOnlyList<ReturnIssue> issues)
    {
        foreach (var issue in issues)
        {
            var place = string.Join(", ", new[] { issue.File, issue.Sheet, issue.Cell }.Where(x => x.Length > 0));
            Say.Line($"{issue.Severity.ToString().ToLowerInvariant()} {issue.Rule}{(place.Length > 0 ? $" ({place})" : "")}: {issue.Message} {issue.WhatToDo}");
        }

        Say.Line(Sentence(issues));
    }

    /// <summary>
    /// What sets a whole return or a file of the study aside, each in a line of its own on standard error, and how many problems there are.
    /// </summary>
    public static void Summarise(Analysis analysis)
    {
        // The reason may stand in a row, as a codebook that is not known does: a row of its own is not what it sets aside.
        var reasons = analysis.Loaded.Returns.Where(r => r.SetAside is not null).Select(r => (r.File, r.SetAside)).ToHashSet();
        foreach (var issue in analysis.Issues.Where(i => i.Severity == IssueSeverity.Error && (i.Sheet.Length == 0 || reasons.Contains((i.File, i.Rule)))))
        {
            // A message about a cell says where in the workbook it is; here nothing else says which workbook.
            var file = issue.Message.Contains(issue.File, StringComparison.Ordinal) ? "" : $"{issue.File}: ";
            Say.Error($"{file}{issue.Message} {issue.WhatToDo}");
        }

        Say.Line(Sentence(analysis.AllIssues));
    }

    /// <summary>How many problems there are, in words.</summary>
    public static string Sentence(IReadOnlyList<ReturnIssue> issues)
    {
        var (errors, warnings, notes) = (Count(IssueSeverity.Error), Count(IssueSeverity.Warning), Count(IssueSeverity.Information));
        return issues.Count == 0
            ? "No problem was found in the returns."
            : string.Create(CultureInfo.InvariantCulture, $"{errors} {Word(errors, "error")}, {warnings} {Word(warnings, "warning")} and {notes} {Word(notes, "note")} for information.");

        int Count(IssueSeverity severity) => issues.Count(i => i.Severity == severity);

        static string Word(int count, string word) => count == 1 ? word : word + "s";
    }
}
