using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace Larc.Notebooks.Execution;

/// <summary>The pieces of code a session has run, each of which sees what those before it declared.</summary>
internal sealed class Submissions(ScriptHost host)
{
    private ScriptState<object>? _state;

    /// <summary>Where the lines of the code came from.</summary>
    public SourceMap Map { get; } = new();

    /// <summary>Code that would come next, not compiled yet.</summary>
    public Script<object> Create(string code, string filePath) => host.Create(code, filePath, _state?.Script);

    /// <summary>Compiles a piece of code against those that ran.</summary>
    /// <returns>What runs it, or null with the compiler's errors.</returns>
    public Script<object>? Compile(CodeUnit unit, CancellationToken stop, out CellFailure? failure)
    {
        Map.Add(unit.FilePath, unit.Label, unit.Code);
        var script = Create(unit.Code, unit.FilePath);
        var diagnostics = script.Compile(stop);
        failure = null;
        if (diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            failure = FailureReport.Compile(diagnostics, Map, unit.FilePath, unit.Label);
            return null;
        }

        // Emitting and loading belong to the compiler: done here, outside what can be aborted.
        script.CreateDelegate(stop);
        return script;
    }

    /// <summary>Starts a compiled piece of code; what it comes to is kept with <see cref="Keep"/>.</summary>
    public Task<ScriptState<object>> RunAsync(Script<object> script, CancellationToken stop) => _state is null
        ? script.RunAsync(globals: null, catchException: _ => true, stop)
        : script.RunFromAsync(_state, catchException: _ => true, stop);

    /// <summary>Lets later code see what a piece of code declared.</summary>
    public void Keep(ScriptState<object> state) => _state = state;
}
