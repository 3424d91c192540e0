using System.Collections.Immutable;
using Larc.Notebooks.Execution.Loading;
using Larc.Notebooks.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Scripting;

namespace Larc.Notebooks.Execution;

/// <summary>
/// The pieces of code a session has run, each of which sees what those before it declared. The compiler chains them; they are loaded and run
/// here, so that they are checked for recursion without end and load what they need from the session's own assemblies.
/// </summary>
internal sealed class Submissions(ScriptHost host, string folder)
{
    private static readonly EmitOptions Emitting = new(
        debugInformationFormat: DebugInformationFormat.PortablePdb,
        instrumentationKinds: [InstrumentationKind.StackOverflowProbing]);

    private IReadOnlyList<MetadataReference> _newReferences = [];
    private PackageSet _referenced = PackageSet.Empty;
    private Script? _last;
    private int _count;

    // By the compiler's convention each piece stores itself in the next free place after the (missing) host object.
    private object?[] _declared = new object?[16];

    /// <summary>Where the lines of the code came from.</summary>
    public SourceMap Map { get; } = new();

    /// <summary>What the code has loaded.</summary>
    public SessionAssemblies Assemblies { get; } = new(host.ProcessAssemblies);

    /// <summary>The packages the code may use; what is added is seen once <see cref="ReferToPackages"/> is called.</summary>
    public SessionPackages Packages { get; } = new(host.Packages, folder);

    /// <summary>Code that would come next, not compiled yet.</summary>
    public Script<object> Create(string code, string filePath) => host.Create(code, filePath, _last, _newReferences);

    /// <summary>Compiles and loads a piece of code after those that ran.</summary>
    /// <returns>What runs it, or null with the compiler's errors.</returns>
    public Submission? Compile(CodeUnit unit, CancellationToken stop, out CellFailure? failure)
    {
        Map.Add(unit.FilePath, unit.Label, unit.Code);
        var script = Create(unit.Code, unit.FilePath);
        var compilation = script.GetCompilation();
        failure = null;
        var emitted = Emit(StopChecks.AddTo(compilation), stop);

        // What the checks broke, if ever, runs without them; and errors are told of the code as it was written.
        if (HasErrors(emitted.Diagnostics))
            emitted = Emit(compilation, stop);
        if (HasErrors(emitted.Diagnostics))
        {
            failure = FailureReport.Compile(emitted.Diagnostics, Map, unit.FilePath, unit.Label);
            return null;
        }

        failure = EndingCalls.Find(compilation, unit, stop);
        if (failure is not null)
            return null;

        foreach (var reference in compilation.DirectiveReferences.OfType<PortableExecutableReference>())
            if (reference.FilePath is { } path)
                Assemblies.AddFile(path);

        // Usings, references and comments alone are nothing to emit.
        return emitted.Assembly is { } assembly ? Load(script, compilation, assembly, emitted.Symbols!, stop) : new Submission(script, _ => Task.FromResult<object>(null!));
    }

    /// <summary>Starts a piece of code that was compiled last.</summary>
    /// <param name="submission">The piece.</param>
    /// <param name="isKept">Whether what it declares may be seen by those after it, once it is kept.</param>
    public async Task<SubmissionResult> RunAsync(Submission submission, bool isKept)
    {
        if (_count + 2 > _declared.Length)
            Array.Resize(ref _declared, _declared.Length * 2);
        var declared = isKept ? _declared : [.. _declared];
        try
        {
            return new SubmissionResult(await submission.Body(declared).ConfigureAwait(false), null);
        }
        catch (Exception error) when (error is not ThreadAbortException)
        {
            return new SubmissionResult(null, error);
        }
    }

    /// <summary>Lets later code see what a piece that was run has declared.</summary>
    public void Keep(Submission submission)
    {
        _last = submission.Script;
        _count++;
        _newReferences = [];
        _referenced = Packages.Set;
    }

    /// <summary>Lets code that is compiled from now on see the packages that were added.</summary>
    public void ReferToPackages() =>
        _newReferences = [.. Packages.Set.CompileFiles.Except(_referenced.CompileFiles).Select(ScriptReferences.OfFile)];

    private Submission Load(Script<object> script, Compilation compilation, byte[] assembly, byte[] symbols, CancellationToken stop)
    {
        var entry = compilation.GetEntryPoint(stop)!;
        var method = Assemblies.LoadFromStream(new MemoryStream(assembly), new MemoryStream(symbols))
            .GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)!;
        return new Submission(script, method.CreateDelegate<Func<object?[], Task<object>>>());
    }

    private static (byte[]? Assembly, byte[]? Symbols, ImmutableArray<Diagnostic> Diagnostics) Emit(Compilation compilation, CancellationToken stop)
    {
        var syntax = compilation.GetParseDiagnostics(stop);
        if (HasErrors(syntax))
            return (null, null, syntax);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, options: Emitting, cancellationToken: stop);
        return result.Success ? (assembly.ToArray(), symbols.ToArray(), result.Diagnostics) : (null, null, result.Diagnostics);
    }

    private static bool HasErrors(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
