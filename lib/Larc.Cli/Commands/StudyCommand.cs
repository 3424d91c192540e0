using System.CommandLine;
using Larc.Cli.Reports;
using Larc.Cli.Terminal;
using Larc.Notebooks.Execution;

namespace Larc.Cli.Commands;

/// <summary><c>larc study RETURNS --out DIR</c>: the main job. Checks, runs the guided notebooks, and leaves everything in one folder.</summary>
internal static class StudyCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var returns = ReturnsArgument.Create();
        var parameters = ReturnsArgument.Parameters();
        var output = new Option<string>("--out") { Description = "Folder for the results: new, empty, or made by larc before.", Required = true };
        var command = new Command("study", "Check the returns, run the guided notebooks over them, and write everything to one folder.") { returns, output, parameters };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(returns)!, parsed.GetValue(output)!, parsed.GetValue(parameters), stop));
        return command;
    }

    private static async Task<int> RunAsync(string returns, string output, string? parameters, CancellationToken stop)
    {
        // Before the folder of results is made: a slip in the command leaves nothing behind.
        ReturnsArgument.MustExist(returns, parameters);
        if (OutputFolder.TryClaim(output, out var folder) is { } refusal)
            throw new UsageException(refusal);

        // Roslyn takes about a second to get ready: it does so while the returns are read.
        NotebookRunner.WarmUp();
        var loaded = await ReturnsArgument.LoadAsync(returns, parameters).ConfigureAwait(false);
        folder!.RemoveEarlierResults();
        var analysis = Analysis.Of(loaded);
        StudyReports.WriteIssues(folder, analysis);
        IssueLines.Summarise(analysis);

        IReadOnlyList<NotebookRunResult> notebooks = [];
        if (analysis.IsEmpty)
        {
            Say.Error("No return can be used, so the notebooks were not run. Put right what is listed in issues.xlsx, then run this again.");
        }
        else
        {
            Environment.SetEnvironmentVariable("LARC_RETURNS", Path.GetFullPath(returns));
            Environment.SetEnvironmentVariable("LARC_PARAMETERS", parameters is null ? null : Path.GetFullPath(parameters));
            Environment.SetEnvironmentVariable("LARC_OUT", folder.Path);
            notebooks = await NotebookRun.RunAsync(NotebookFiles.Find([GuidedNotebooks()]), folder.FileFor("notebooks"), stop).ConfigureAwait(false);
        }

        StudyReports.WriteStudy(folder, analysis, notebooks);
        StudyReports.WriteIndex(folder, analysis, notebooks);
        var passed = notebooks.Count == 0 || NotebookRun.Report(notebooks);
        Say.Line($"Open {Path.Combine(output, "index.html")}. {StudyReports.EditionsSentence(folder)}");
        return passed && !analysis.HasErrors ? ExitCode.Done : ExitCode.Problems;
    }

    private static string GuidedNotebooks() =>
        RepositoryFolders.GuidedNotebooks ?? throw new UsageException("The guided notebooks were not found: larc study runs from its repository.");
}
