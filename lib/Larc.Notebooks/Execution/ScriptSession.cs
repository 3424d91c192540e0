using System.Diagnostics;
using System.Globalization;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Language;

namespace Larc.Notebooks.Execution;

/// <summary>
/// Runs the cells of one notebook (or one kernel) one after another; each sees what those before it declared. Failing cells keep what
/// they had assigned. One cell runs at a time.
/// </summary>
internal sealed class ScriptSession : IDisposable
{
    private readonly ScriptSessionOptions _options;
    private readonly ConsoleCapture _console = ConsoleCapture.Start();
    private readonly Submissions _submissions;
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly CodeAssistant _assistant;
    private readonly BackgroundNotices _notices = new();
    private Task _left = Task.CompletedTask;
    private int _units;

    internal ScriptSession(ScriptHost host, ScriptSessionOptions options)
    {
        _options = options;
        _submissions = new Submissions(host, options.Folder);
        _assistant = new(code => _submissions.Create(code, Path.Combine(options.Folder, $"{options.Name}[]")), options.Folder);
    }

    /// <summary>How many cells have run; the number of the last one.</summary>
    public int ExecutionCount { get; private set; }

    /// <summary>Whether a cell that could not be stopped is still running. No other cell runs until it ends, which it may never do.</summary>
    public bool IsStuck => !_left.IsCompleted;

    /// <summary>Runs a cell. Never throws for anything the cell does.</summary>
    /// <param name="code">The source of the cell.</param>
    /// <param name="frontEnd">Where outputs go as they come and who is asked; null for nobody.</param>
    /// <param name="cancellation">Stops the cell.</param>
    public async Task<CellExecution> ExecuteAsync(
        string code, CellFrontEnd? frontEnd = null, CancellationToken cancellation = default)
    {
        frontEnd ??= CellFrontEnd.None;
        await _oneAtATime.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            var isCounted = frontEnd is { IsSilent: false, IsCounted: true };
            var number = isCounted ? ++ExecutionCount : ExecutionCount;
            var label = SourceMap.CellLabel(_options.Name, isCounted ? number : null);
            using var stop = StopAfter(_options.CellTimeout, cancellation);
            var outputs = new CellOutputs(_options.MaximumConsoleText, frontEnd, stop.Token);
            var (started, clock) = (DateTimeOffset.UtcNow, Stopwatch.StartNew());
            var unit = new CodeUnit(code, NextPath(), label, _options.Folder);
            if (!frontEnd.IsSilent)
                _notices.Begin(outputs);
            var failure = await RunAsync(
                label, outputs, (thread, token) => new CellRun(_submissions, thread, outputs, _options, token) { ResultNumber = frontEnd.IsSilent ? null : number }.Run(unit), stop.Token, cancellation)
                .ConfigureAwait(false);
            _notices.End();
            if (failure is not null)
                outputs.Add(failure.ToOutput());
            return new CellExecution(number, outputs.Close(), failure, started, clock.Elapsed) { Updates = outputs.Updates };
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>
    /// Works out an expression after the cells so far. It is not counted, shows nothing and declares nothing; never throws for anything the
    /// expression does.
    /// </summary>
    /// <param name="expression">One expression.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Evaluation> EvaluateAsync(string expression, CancellationToken cancellation = default)
    {
        await _oneAtATime.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            const string Label = "expression";
            using var stop = StopAfter(_options.CellTimeout, cancellation);
            var outputs = new CellOutputs(_options.MaximumConsoleText, CellFrontEnd.None, stop.Token);
            MimeBundle? value = null;
            var unit = new CodeUnit(expression, NextPath(), Label, _options.Folder);
            var failure = await RunAsync(
                Label, outputs, (thread, token) => new CellRun(_submissions, thread, outputs, _options, token).Evaluate(unit, out value), stop.Token, cancellation)
                .ConfigureAwait(false);
            outputs.Close();
            return failure is null ? new Evaluation(value ?? MimeBundle.OfText(""), null) : new Evaluation(null, failure);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Says below the cell that runs, or else the next one, that something cells left running in the background failed and nothing caught it.</summary>
    /// <param name="error">What was thrown.</param>
    public void TellOfBackgroundFailure(Exception error) =>
        _notices.Tell(FailureReport.Background(error, _submissions.Map));

    /// <summary>Loads what completing and inspecting need, so that the first person who asks does not wait for it.</summary>
    public Task WarmUpLanguageAsync(CancellationToken cancellation) => _assistant.CompleteAsync("Console.", "Console.".Length, cancellation);

    /// <inheritdoc cref="CodeAssistant.CompleteAsync"/>
    public Task<Completions> CompleteAsync(string code, int cursor, CancellationToken cancellation) => _assistant.CompleteAsync(code, cursor, cancellation);

    /// <inheritdoc cref="CodeAssistant.InspectAsync"/>
    public Task<MimeBundle?> InspectAsync(string code, int cursor, int detail, CancellationToken cancellation) => _assistant.InspectAsync(code, cursor, detail, cancellation);

    /// <inheritdoc cref="CodeAssistant.IsComplete"/>
    public static CodeCompleteness IsComplete(string code) => CodeAssistant.IsComplete(code);

    public void Dispose()
    {
        _assistant.Dispose();
        _console.Dispose();
    }

    private static CancellationTokenSource StopAfter(TimeSpan? timeout, CancellationToken cancellation)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (timeout is { } time)
            stop.CancelAfter(time);
        return stop;
    }

    // Unique in the session, whether the cell is counted or not.
    private string NextPath() =>
        Path.Combine(_options.Folder, string.Create(CultureInfo.InvariantCulture, $"{_options.Name}[{++_units}]"));

    private async Task<CellFailure?> RunAsync(
        string label, CellOutputs outputs, Func<CellThread<CellFailure?>, CancellationToken, CellFailure?> body, CancellationToken stop, CancellationToken cancellation)
    {
        if (IsStuck)
            return CellFailure.At(CellFailure.Stopped, "An earlier cell could not be stopped and is still running. Restart the notebook.", label);
        try
        {
            using var again = ConsoleCapture.Start();
            var run = await CellThread<CellFailure?>.RunAsync(
                thread =>
                {
                    CellOutputs.Current = outputs;
                    return body(thread, stop);
                },
                _options.Culture, _options.StopGrace, _options.MayAbort, stop).ConfigureAwait(false);
            if (run.Left is null)
                return run.Value;
            _left = run.Left;
            return Stopped(label, cancellation, " It could not be interrupted and may still be running; restart the notebook.");
        }
        catch (OperationCanceledException)
        {
            return Stopped(label, cancellation, "");
        }
        catch (Exception error)
        {
            // Code can be such that the compiler gives up on it, nested a thousand deep for instance.
            return CellFailure.At(CellFailure.CompileError, $"The code could not be compiled or loaded ({error.GetType().Name}: {error.Message}).", label);
        }
    }

    private CellFailure Stopped(string label, CancellationToken cancellation, string more) => cancellation.IsCancellationRequested
        ? CellFailure.At(CellFailure.Stopped, $"The cell was stopped before it finished.{more}", label)
        : CellFailure.At(
            CellFailure.Timeout,
            string.Create(CultureInfo.InvariantCulture, $"The cell took longer than the {_options.CellTimeout!.Value.TotalSeconds:0.###} s allowed and was stopped.{more}"),
            label);
}
