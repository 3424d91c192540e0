using System.Globalization;
using Larc.Cli.Terminal;
using Larc.Model;
using Larc.Notebooks.Execution;

namespace Larc.Cli;

/// <summary>Runs notebooks and says what came of them.</summary>
internal static class NotebookRun
{
    /// <summary>Runs notebooks, several at once, and writes them with their outputs.</summary>
    public static Task<IReadOnlyList<NotebookRunResult>> RunAsync(IReadOnlyList<string> notebooks, string output, CancellationToken stop) =>
        Progress.RunAsync($"Running {Count(notebooks.Count)}", steps =>
        {
            var done = 0;
            var options = new NotebookRunOptions
            {
                OutputFolder = output,

                // Notebooks share this process's library, and with it the study that is already loaded.
                LoadedAssemblies = [typeof(Study).Assembly],
                Progress = new Relay(p =>
                {
                    var name = Path.GetFileName(p.Notebook);
                    if (p.Outcome is { } outcome)
                        steps.Report(new($"{name}: {Words(outcome)}", Interlocked.Increment(ref done) / (double)notebooks.Count, Lasting: true));
                    else
                        steps.Report(new(string.Create(CultureInfo.InvariantCulture, $"{name} ({p.Cell} of {p.Cells})")));
                }),
            };
            return NotebookRunner.RunAsync(notebooks, options, stop);
        });

    /// <summary>Says what failed and what was not run.</summary>
    /// <returns>Whether no notebook failed.</returns>
    public static bool Report(IReadOnlyList<NotebookRunResult> results)
    {
        foreach (var result in results)
        {
            if (result.Failure is { } failure)
                Say.Error(failure.ToString());
            else if (result.NotRunReason is { } reason)
                Say.Line($"{result.Notebook}: not run. {reason}");
        }

        var failed = results.Count(r => r.Failure is not null);
        Say.Line($"{Count(results.Count(r => r.Outcome == NotebookOutcome.Passed))} passed, {failed} failed, {results.Count(r => r.Outcome == NotebookOutcome.NotRun)} not run.");
        return failed == 0;
    }

    /// <summary>What came of a notebook, in words.</summary>
    public static string Words(NotebookOutcome outcome) => outcome switch
    {
        NotebookOutcome.Passed => "passed",
        NotebookOutcome.NotRun => "not run",
        _ => "failed",
    };

    private static string Count(int notebooks) => notebooks == 1 ? "1 notebook" : string.Create(CultureInfo.InvariantCulture, $"{notebooks} notebooks");

    /// <summary>Reports at once, on the thread that reports: <see cref="Progress{T}"/> would come too late.</summary>
    private sealed class Relay(Action<NotebookProgress> report) : IProgress<NotebookProgress>
    {
        public void Report(NotebookProgress value) => report(value);
    }
}
