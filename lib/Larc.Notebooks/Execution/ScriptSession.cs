using System.Diagnostics;
using System.Globalization;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Language;
using Microsoft.CodeAnalysis.Scripting;

namespace Larc.Notebooks.Execution;

/// <summary>
/// Runs the cells of one notebook (or one kernel) one after another; each sees what those before it declared. Failing cells keep what
/// they had assigned. One cell runs at a time.
/// </summary>
internal sealed class ScriptSession : IDisposable
{
    private readonly ScriptHost _host;
    private readonly ScriptSessionOptions _options;
    private readonly ConsoleCapture _console = ConsoleCapture.Start();
    private readonly SourceMap _map = new();
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly CodeAssistant _assistant;
    private ScriptState<object>? _state;
    private bool _stuck;

    internal ScriptSession(ScriptHost host, ScriptSessionOptions options)
    {
        _host = host;
        _options = options;
        _assistant = new(code => _host.Create(code, Path.Combine(options.Folder, options.Name), _state?.Script), options.Folder);
    }

    /// <summary>How many cells have run; the number of the last one.</summary>
    public int ExecutionCount { get; private set; }

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
            var number = ++ExecutionCount;
            var outputs = new CellOutputs(_options.MaximumConsoleText, frontEnd.OnOutput);
            var (started, clock) = (DateTimeOffset.UtcNow, Stopwatch.StartNew());
            var failure = await RunAsync(code, number, outputs, cancellation).ConfigureAwait(false);
            if (failure is not null)
                outputs.Add(failure.ToOutput());
            return new CellExecution(number, outputs.Close(), failure, started, clock.Elapsed);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

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

    private async Task<CellFailure?> RunAsync(string code, int number, CellOutputs outputs, CancellationToken cancellation)
    {
        var label = SourceMap.CellLabel(_options.Name, number);
        if (_stuck)
            return CellFailure.At(CellFailure.Stopped, "An earlier cell could not be stopped and is still running. Restart the notebook.", label);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (_options.CellTimeout is { } timeout)
            stop.CancelAfter(timeout);
        var path = Path.Combine(_options.Folder, string.Create(CultureInfo.InvariantCulture, $"{_options.Name}[{number}]"));
        try
        {
            using var again = ConsoleCapture.Start();
            var (ended, failure) = await CellThread<CellFailure?>.RunAsync(
                thread =>
                {
                    CellOutputs.Current = outputs;
                    return new CellRun(this, thread, outputs, number, stop.Token).Run(new CodeUnit(code, path, label, _options.Folder));
                },
                _options.Culture, _options.StopGrace, stop.Token).ConfigureAwait(false);
            if (ended)
                return failure;
            _stuck = true;
            return Stopped(label, cancellation, " It could not be interrupted and may still be running; restart the notebook.");
        }
        catch (OperationCanceledException)
        {
            return Stopped(label, cancellation, "");
        }
    }

    private CellFailure Stopped(string label, CancellationToken cancellation, string more) => cancellation.IsCancellationRequested
        ? CellFailure.At(CellFailure.Stopped, $"The cell was stopped before it finished.{more}", label)
        : CellFailure.At(
            CellFailure.Timeout,
            string.Create(CultureInfo.InvariantCulture, $"The cell took longer than the {_options.CellTimeout!.Value.TotalSeconds:0.###} s allowed and was stopped.{more}"),
            label);

    /// <summary>What one cell needs while it runs, on its own thread.</summary>
    private sealed class CellRun(ScriptSession session, CellThread<CellFailure?> thread, CellOutputs outputs, int number, CancellationToken stop)
    {
        private readonly ImportedFiles _imports = new();

        public CellFailure? Run(CodeUnit unit)
        {
            var clock = Stopwatch.StartNew();
            var directives = CellDirectives.Read(unit.Code);
            var failure = Check(directives, unit) ?? Import(directives, unit) ?? Execute(unit with { Code = directives.Code });
            if (failure is null && session._options.ShowTimings && directives.Directives.Any(directive => directive.Name == "time"))
                outputs.Add(new DisplayDataOutput(
                    MimeBundle.OfText(string.Create(CultureInfo.InvariantCulture, $"Wall time: {clock.Elapsed.TotalMilliseconds:0.#} ms")),
                    NotebookMetadata.Empty));
            return failure;
        }

        private static CellFailure? Check(CellDirectives directives, CodeUnit unit)
        {
            foreach (var directive in directives.Directives)
            {
                var problem = directive switch
                {
                    { Name: "import" or "time", AfterCode: true } => $"'{directive.Text}' must stand above the code of its cell.",
                    { Name: "import", Argument: "" } => "'#!import' must name a file, such as '#!import ../setup.csx'.",
                    { Name: "time", Argument.Length: > 0 } => "'#!time' stands alone on its line.",
                    { Name: "time", Line: > 1 } => "'#!time' must be the first line of its cell.",
                    { Name: "import" or "time" } => null,
                    _ => $"'{directive.Text}' is not a directive this host knows; it knows '#!import file' and '#!time'.",
                };
                if (problem is not null)
                    return CellFailure.At(CellFailure.DirectiveError, problem, unit.Label, directive.Line);
            }

            return directives.Packages is [var package, ..]
                ? CellFailure.At(
                    CellFailure.DirectiveError,
                    $"The package '{package.Text}' cannot be fetched: this host does not install packages yet.",
                    unit.Label, package.Line)
                : null;
        }

        private CellFailure? Import(CellDirectives directives, CodeUnit unit)
        {
            foreach (var directive in directives.Directives.Where(directive => directive.Name == "import"))
            {
                var units = _imports.Open(directive.Argument, unit.Folder, out var problem);
                if (units is null)
                    return CellFailure.At(CellFailure.DirectiveError, problem!, unit.Label, directive.Line);
                foreach (var imported in units)
                    if (Run(imported) is { } failure)
                        return failure with { Line = directive.Line, Message = $"in '{directive.Argument}': {failure.Message}" };
                _imports.Close();
            }

            return null;
        }

        private CellFailure? Execute(CodeUnit unit)
        {
            if (string.IsNullOrWhiteSpace(unit.Code))
                return null;
            session._map.Add(unit.FilePath, unit.Label, unit.Code);
            var script = session._host.Create(unit.Code, unit.FilePath, session._state?.Script);
            var diagnostics = script.Compile(stop);
            if (diagnostics.Any(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error))
                return FailureReport.Compile(diagnostics, session._map, unit.FilePath, unit.Label);

            // Emitting and loading belong to the compiler: done here, outside what can be aborted.
            script.CreateDelegate(stop);
            try
            {
                return RunCompiled(script, unit);
            }
            catch (ThreadInterruptedException)
            {
                throw new OperationCanceledException();
            }
        }

        private CellFailure? RunCompiled(Script<object> script, CodeUnit unit)
        {
            Task<ScriptState<object>>? run = null;
            thread.RunStoppable(() => run = session._state is null
                ? script.RunAsync(globals: null, catchException: _ => true, stop)
                : script.RunFromAsync(session._state, catchException: _ => true, stop));

            // Where the cell awaits, this thread waits with it; what it awaits cannot be stopped from here, only left.
            run!.Wait(stop);
            stop.ThrowIfCancellationRequested();
            session._state = run.Result;
            if (session._state.Exception is { } exception)
                return FailureReport.Runtime(exception, session._map, unit.FilePath, unit.Label);
            if (TrailingExpression.IsIn(script, session._state.ReturnValue))
                thread.RunStoppable(() => Show(session._state.ReturnValue));
            return null;
        }

        // A cell has one result; what an imported file ends with is shown on the way.
        private void Show(object? value)
        {
            if (_imports.IsOpen)
                outputs.Display(value);
            else
                outputs.Add(new ExecuteResultOutput(number, Formatting.ResultFormatter.Format(value), NotebookMetadata.Empty));
        }
    }
}
