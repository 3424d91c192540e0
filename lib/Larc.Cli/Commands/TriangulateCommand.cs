using System.CommandLine;
using Larc.Cli.Reports;

namespace Larc.Cli.Commands;

/// <summary><c>larc triangulate RETURNS --json F</c>: counts, ranks, states, convergence and consensus as one document.</summary>
internal static class TriangulateCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var returns = ReturnsArgument.Create();
        var parameters = ReturnsArgument.Parameters();
        var round = ReturnsArgument.Round();
        var json = new Option<string>("--json") { Description = "The document to write.", Required = true };
        var command = new Command("triangulate", "Count, rank and compare the perspectives, as one JSON document.") { returns, json, round, parameters };
        command.SetAction(async (parsed, _) =>
        {
            var loaded = await ReturnsArgument.LoadAsync(parsed.GetValue(returns)!, parsed.GetValue(parameters)).ConfigureAwait(false);
            var analysis = ReturnsArgument.Choose(loaded, parsed.GetValue(round));
            WrittenFile.Write(parsed.GetValue(json)!, path =>
            {
                using var file = File.Create(path);
                analysis.WriteTriangulation(file);
            });
            IssueLines.Summarise(analysis);
            return analysis.HasErrors ? ExitCode.Problems : ExitCode.Done;
        });
        return command;
    }
}
