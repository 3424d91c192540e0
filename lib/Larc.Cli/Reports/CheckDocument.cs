using System.Text.Json;
using Larc.Returns;

namespace Larc.Cli.Reports;

/// <summary>The document <c>larc.check/1</c>: every problem, and what became of every row.</summary>
internal static class CheckDocument
{
    /// <summary>The document, as UTF-8.</summary>
    public static byte[] Write(Analysis analysis) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            schema = "larc.check/1",
            parameters = new { limits = analysis.Loaded.Limits },
            counts = new
            {
                error = analysis.Issues.Count(i => i.Severity == IssueSeverity.Error),
                warning = analysis.Issues.Count(i => i.Severity == IssueSeverity.Warning),
                information = analysis.Issues.Count(i => i.Severity == IssueSeverity.Information),
            },
            returns = analysis.Loaded.Returns,
            rows = analysis.Loaded.Rows.Select(r => new { r.File, r.Sheet, r.Round, r.Read, r.Used, r.SetAside, r.Reasons }),
            issues = analysis.Issues.Select(i => new
            {
                i.Rule,
                severity = i.Severity.ToString().ToLowerInvariant(),
                i.File,
                i.Sheet,
                i.Row,
                i.Column,
                i.Cell,
                i.Found,
                i.Expected,
                i.Message,
                i.WhatToDo,
                i.Suggestion,
                i.Rows,
                i.Context,
            }),
        },
        DocumentJson.Options);
}
