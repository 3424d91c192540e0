using System.CommandLine;
using Larc.Cli.Reports;
using Larc.Cli.Terminal;
using Larc.Exchange;

namespace Larc.Cli.Commands;

/// <summary><c>larc export RETURNS --to FILE</c>: a study for other tools, with a list of what could not be carried.</summary>
internal static class ExportCommand
{
    private const string Offered = "an SQLite database (.sqlite or .db) and a folder of CSV files (a name without an ending)";

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var returns = ReturnsArgument.Create();
        var parameters = ReturnsArgument.Parameters();
        var round = ReturnsArgument.Round();
        var to = new Option<string>("--to") { Description = $"The file or folder to write: {Offered}.", Required = true };
        var command = new Command("export", "Write a study for other tools, and list what could not be carried.") { returns, to, round, parameters };
        command.SetAction(async (parsed, _) =>
        {
            var target = parsed.GetValue(to)!;
            var write = Writer(target);
            var loaded = await ReturnsArgument.LoadAsync(parsed.GetValue(returns)!, parsed.GetValue(parameters)).ConfigureAwait(false);
            var analysis = ReturnsArgument.Choose(loaded, parsed.GetValue(round));
            Tell(target, write(analysis));
            IssueLines.Summarise(analysis);
            return analysis.HasErrors ? ExitCode.Problems : ExitCode.Done;
        });
        return command;
    }

    /// <summary>How a file of this name is written. It is refused before anything is read.</summary>
    private static Func<Analysis, ExportReport> Writer(string target)
    {
        if (string.IsNullOrWhiteSpace(target))
            throw new UsageException($"--to is empty; larc offers {Offered}.");
        if (IsForPublication(target))
            throw new UsageException($"'{target}' lies in a folder of what is published, and an export is internal; name another place.");
        var ending = Path.GetExtension(Path.TrimEndingDirectorySeparator(target)).ToLowerInvariant();
        if (ending is ".sqlite" or ".db")
        {
            if (Directory.Exists(target) || Path.EndsInDirectorySeparator(target))
                throw new UsageException($"'{target}' is a folder; name a file for the database.");
            if (!SqliteExport.MayReplace(target))
                throw new UsageException($"'{target}' is not a database that larc made; name another file, so that it is not lost.");
            return analysis =>
            {
                ExportReport? report = null;
                WrittenFile.Write(target, path => report = analysis.WriteDatabase(path));
                return report!;
            };
        }

        if (ending.Length > 0)
            throw new UsageException($"'{target}' ends in '{ending}', which larc cannot write; it offers {Offered}.");
        if (OutputFolder.TryClaim(target, out var folder) is { } refusal)
            throw new UsageException(refusal);
        return analysis =>
        {
            ExportReport? report = null;
            WrittenFile.Guard(target, () => report = analysis.WriteCsv(folder!.Path, Path.GetFileName(folder.Path)));
            return report!;
        };
    }

    /// <summary>Whether a file of this name would lie in the publication folder of a run.</summary>
    private static bool IsForPublication(string target)
    {
        for (var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.GetFileName(folder) == PublicationEdition.Folder && File.Exists(Path.Combine(Path.GetDirectoryName(folder)!, OutputFolder.Marker)))
                return true;
        }

        return false;
    }

    private static void Tell(string target, ExportReport report)
    {
        foreach (var table in report.Tables)
            Say.Line(FormattableString.Invariant($"{table.Name}: {table.Rows:N0} {(table.Rows == 1 ? "row" : "rows")}"));
        foreach (var sentence in report.NotCarried)
            Say.Line($"Not carried: {sentence}");
        Say.Line($"Written to {target}. {ExportReport.Internal}");
    }
}
