using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Packages;

namespace Larc.Notebooks.Execution;

/// <summary>Runs notebooks without people: several at once, each in a session of its own, results in the order asked for.</summary>
public static class NotebookRunner
{
    /// <summary>Starts compiling in the background, once per process, so that the first cell of a run need not wait for it.</summary>
    public static void WarmUp() => _ = ScriptHost.WarmUpAsync();

    /// <summary>The first of these notebooks that would be replaced by an executed one, were those written to a folder; null where none would.</summary>
    /// <param name="notebooks">The paths of the notebooks.</param>
    /// <param name="outputFolder">The folder for the executed notebooks.</param>
    public static string? FindReplaced(IReadOnlyList<string> notebooks, string outputFolder)
    {
        // Case counts for some file systems; where it does not, the source would be gone.
        var targets = ExecutedPaths.Plan(notebooks, outputFolder).Select(Path.GetFullPath).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return notebooks.FirstOrDefault(notebook => targets.Contains(Path.GetFullPath(notebook)));
    }

    /// <summary>
    /// Runs notebooks. A notebook stops at its first failing cell; the others go on. A notebook that names packages in its metadata
    /// (<c>larc.requires</c>) is run when the user's feeds have them; otherwise it is not run, and says why.
    /// </summary>
    /// <param name="notebooks">The paths of the notebooks.</param>
    /// <param name="options">How to run them; null for the defaults.</param>
    /// <param name="cancellation">Stops the run: what is running fails as stopped, what has not begun is not run. The results are returned all the same.</param>
    /// <returns>One result per notebook, in the order given.</returns>
    public static Task<IReadOnlyList<NotebookRunResult>> RunAsync(
        IReadOnlyList<string> notebooks, NotebookRunOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(notebooks, options, new PackageResolver(), cancellation);

    internal static async Task<IReadOnlyList<NotebookRunResult>> RunAsync(
        IReadOnlyList<string> notebooks, NotebookRunOptions? options, PackageResolver resolver, CancellationToken cancellation)
    {
        options ??= new NotebookRunOptions();
        var targets = options.OutputFolder is { } folder ? ExecutedPaths.Plan(notebooks, folder) : null;
        var results = new NotebookRunResult[notebooks.Count];
        using var host = new ScriptHost(options.LoadedAssemblies, resolver);
        await Parallel.ForAsync(
            0, notebooks.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.MaximumParallel) },
            async (index, _) => results[index] = await RunOneAsync(host, notebooks[index], targets?[index], options, cancellation).ConfigureAwait(false))
            .ConfigureAwait(false);
        return results;
    }

    private static async Task<NotebookRunResult> RunOneAsync(
        ScriptHost host, string notebook, string? target, NotebookRunOptions options, CancellationToken cancellation)
    {
        var result = await RunOneAsync(host, notebook, options, cancellation).ConfigureAwait(false);
        if (result.Executed is { } executed && target is not null)
        {
            try
            {
                executed.Save(target);
                result = result with { ExecutedPath = target };
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                result = Broken(notebook, $"The executed notebook cannot be written to '{target}': {error.Message}");
            }
        }

        options.Progress?.Report(new NotebookProgress(notebook, result.CellsRun, result.Cells, result.Outcome));
        return result;
    }

    private static async Task<NotebookRunResult> RunOneAsync(
        ScriptHost host, string notebook, NotebookRunOptions options, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return NotBegun(notebook);
        NotebookDocument document;
        try
        {
            document = NotebookDocument.Load(notebook).WithCellIds();
        }
        catch (NotebookFormatException error)
        {
            return Broken(notebook, error.Message);
        }

        if (ForeignLanguage(document) is { } language)
            return Broken(notebook, $"The notebook is written for {language}; only C# notebooks can be run.");
        var total = document.Cells.Count(cell => cell.IsRunnable);
        try
        {
            if (await MissingAsync(host, document, Path.GetDirectoryName(Path.GetFullPath(notebook))!, cancellation).ConfigureAwait(false) is { } missing)
                return new NotebookRunResult(notebook, NotebookOutcome.NotRun) { NotRunReason = missing, Cells = total };
        }
        catch (OperationCanceledException)
        {
            return NotBegun(notebook);
        }

        using var session = host.CreateSession(new ScriptSessionOptions
        {
            Name = Path.GetFileName(notebook),
            Folder = Path.GetDirectoryName(Path.GetFullPath(notebook))!,
            Culture = options.Culture,
            CellTimeout = options.CellTimeout,
            ShowTimings = options.IncludeTimings,
            MayAbort = false,
        });
        return await RunCellsAsync(session, notebook, document, total, options, cancellation).ConfigureAwait(false);
    }

    private static async Task<NotebookRunResult> RunCellsAsync(
        ScriptSession session, string notebook, NotebookDocument document, int total, NotebookRunOptions options, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var cells = new List<NotebookCell>();
        NotebookFailure? failure = null;
        foreach (var cell in document.Cells)
        {
            // What an earlier run left must not pass for this one's.
            var clean = cell with { Outputs = [], ExecutionCount = null, Metadata = cell.Metadata.Without("execution", "ExecuteTime") };
            if (!cell.IsRunnable || failure is not null)
            {
                cells.Add(clean);
                continue;
            }

            options.Progress?.Report(new NotebookProgress(notebook, session.ExecutionCount + 1, total, null));
            using var watch = ProcessEnd.Watch(SourceMap.CellLabel(notebook, session.ExecutionCount + 1));
            var run = await session.ExecuteAsync(cell.Source, frontEnd: null, cancellation).ConfigureAwait(false);
            foreach (var update in run.Updates)
                Replace(cells, update);
            cells.Add(clean with
            {
                Outputs = run.Outputs,
                ExecutionCount = run.Number,
                Metadata = options.IncludeTimings ? WithTimes(clean.Metadata, run) : clean.Metadata,
            });
            if (run.Failure is { } failed)
                failure = new NotebookFailure(notebook, run.Number, cell.Id, failed.Line, failed.Name, failed.Message, run.Duration);
        }

        return new NotebookRunResult(notebook, failure is null ? NotebookOutcome.Passed : NotebookOutcome.Failed)
        {
            Failure = failure,
            Executed = document with { Cells = cells },
            Cells = total,
            CellsRun = session.ExecutionCount,
            Duration = clock.Elapsed,
        };
    }

    // A cell may put something else in place of what an earlier one showed.
    private static void Replace(List<NotebookCell> cells, DisplayUpdateOutput update)
    {
        for (var index = 0; index < cells.Count; index++)
            if (cells[index].Outputs.Any(IsReplaced))
                cells[index] = cells[index] with
                {
                    Outputs = [.. cells[index].Outputs.Select(output => IsReplaced(output)
                        ? (DisplayDataOutput)output with { Data = update.Data, Metadata = update.Metadata }
                        : output)],
                };

        bool IsReplaced(NotebookOutput output) => output is DisplayDataOutput shown && shown.DisplayId == update.DisplayId;
    }

    // The keys Jupyter's own tools record times under.
    private static NotebookMetadata WithTimes(NotebookMetadata metadata, CellExecution run) =>
        metadata.With("execution", JsonSerializer.SerializeToElement(new Dictionary<string, string>
        {
            ["iopub.status.busy"] = run.Started.ToString("O", CultureInfo.InvariantCulture),
            ["iopub.status.idle"] = (run.Started + run.Duration).ToString("O", CultureInfo.InvariantCulture),
        }));

    private static string? ForeignLanguage(NotebookDocument document)
    {
        var language = document.Metadata.FindText("kernelspec", "language");
        return language is null or "C#" or "csharp" ? null : language;
    }

    private static List<string> Requirements(NotebookDocument document) =>
        document.Metadata.Find("larc", "requires") is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select(package => package.ToString()).ToList()
            : [];

    /// <summary>Why a notebook cannot be run for want of packages; null where it has none or they are there.</summary>
    private static async Task<string?> MissingAsync(ScriptHost host, NotebookDocument document, string folder, CancellationToken cancellation)
    {
        var required = Requirements(document);
        if (required.Count == 0)
            return null;
        var packages = new List<PackageRequest>();
        foreach (var text in required)
        {
            if (PackageRequest.Parse(text, out var problem) is not { } package)
                return $"What it says it needs cannot be read: {problem}";
            packages.Add(package);
        }

        var resolution = await host.Packages.ResolveAsync(packages, folder, onFetch: null, cancellation).ConfigureAwait(false);
        return resolution.Refusal is { } refusal ? $"It needs {string.Join(", ", packages)}. {refusal}" : null;
    }

    private static NotebookRunResult NotBegun(string notebook) =>
        new(notebook, NotebookOutcome.NotRun) { NotRunReason = "The run was stopped before this notebook began." };

    private static NotebookRunResult Broken(string notebook, string message) => new(notebook, NotebookOutcome.Failed)
    {
        Failure = new NotebookFailure(notebook, null, null, null, NotebookFailure.FormatError, message, TimeSpan.Zero),
    };
}
