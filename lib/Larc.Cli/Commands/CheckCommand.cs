using System.CommandLine;
using Larc.Cli.Reports;
using Larc.Cli.Terminal;
using Larc.Returns;

namespace Larc.Cli.Commands;

/// <summary><c>larc check RETURNS</c>: every problem in the returns, as rows a practitioner can act on.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var returns = ReturnsArgument.Create();
        var parameters = ReturnsArgument.Parameters();
        var report = new Option<string?>("--report") { Description = "Write the problems as a workbook to work through." };
        var json = new Option<string?>("--json") { Description = "Write the problems as JSON." };
        var command = new Command("check", "List every problem in the returns: file, sheet, cell, found, expected, what to do.") { returns, report, json, parameters };
        command.SetAction(async (parsed, _) =>
        {
            var loaded = await ReturnsArgument.LoadAsync(parsed.GetValue(returns)!, parsed.GetValue(parameters)).ConfigureAwait(false);
            var analysis = Analysis.Of(loaded);
            if (parsed.GetValue(report) is { } workbook)
                WrittenFile.Write(workbook, path => IssuesWorkbook.Write(path, loaded, analysis.Issues));
            if (parsed.GetValue(json) is { } document)
                WrittenFile.Write(document, path => File.WriteAllBytes(path, CheckDocument.Write(analysis)));
            IssueLines.Print(analysis.Issues);
            return analysis.HasErrors ? ExitCode.Problems : ExitCode.Done;
        });
        return command;
    }
}
