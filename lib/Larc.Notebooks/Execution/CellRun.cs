using System.Diagnostics;
using System.Globalization;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution.Formatting;
using Larc.Notebooks.Packages;
using Larc.Notebooks.Scripting;
using Microsoft.CodeAnalysis.CSharp;

namespace Larc.Notebooks.Execution;

/// <summary>Runs one cell, on its own thread: its directives, the files it imports, its code, its result.</summary>
internal sealed class CellRun(
    Submissions submissions, CellThread<CellFailure?> thread, CellOutputs outputs, ScriptSessionOptions options, CancellationToken stop)
{
    private readonly ImportedFiles _imports = new();

    /// <summary>The number the cell's result is shown under; null where its result is not shown.</summary>
    public int? ResultNumber { get; init; }

    /// <summary>Runs a cell.</summary>
    /// <returns>Why it failed, or null.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CellFailure? Run(CodeUnit unit)
    {
        var clock = Stopwatch.StartNew();
        var directives = CellDirectives.Read(unit.Code);
        var failure = Check(directives, unit) ?? Fetch(directives, unit) ?? Import(directives, unit) ?? Execute(unit with { Code = directives.CodeToCompile });
        if (failure is null && options.ShowTimings && directives.Directives.Any(directive => directive.Name == "time"))
            outputs.Add(new DisplayDataOutput(
                MimeBundle.OfText(string.Create(CultureInfo.InvariantCulture, $"Wall time: {clock.Elapsed.TotalMilliseconds:0.#} ms")),
                NotebookMetadata.Empty));
        return failure;
    }

    /// <summary>Works out an expression, which leaves nothing behind that later code could see.</summary>
    /// <param name="unit">The expression.</param>
    /// <param name="value">Its value; null where it has none or failed.</param>
    /// <returns>Why it failed, or null.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CellFailure? Evaluate(CodeUnit unit, out MimeBundle? value)
    {
        value = null;
        if (SyntaxFactory.ParseExpression(unit.Code, options: CellDirectives.ParseOptions).ContainsDiagnostics)
            return CellFailure.At(CellFailure.CompileError, "This is not an expression.", unit.Label);
        if (submissions.Compile(unit, stop, out var failure) is not { } submission)
            return failure;
        var result = Run(submission, isKept: false);
        if (result.Exception is not null)
            return Failure(result, unit);
        MimeBundle? found = null;
        if (TrailingExpression.IsIn(submission.Script, result.Value))
            Stoppably(() => found = ResultFormatter.Format(result.Value));
        value = found;
        return null;
    }

    private CellFailure? Check(CellDirectives directives, CodeUnit unit)
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

        foreach (var (text, line) in directives.Files)
            if (HostMetadataResolver.Find(text, unit.FilePath) is { } path && submissions.Assemblies.ProblemWith(path) is { } inTheWay)
                return CellFailure.At(CellFailure.DirectiveError, inTheWay, unit.Label, line);
        return null;
    }

    private CellFailure? Fetch(CellDirectives directives, CodeUnit unit)
    {
        if (directives.Packages.Count == 0)
            return null;
        var wanted = new List<PackageRequest>();
        foreach (var (text, line) in directives.Packages)
        {
            if (PackageRequest.Parse(text, out var problem) is { } package)
                wanted.Add(package);
            else
                return CellFailure.At(CellFailure.DirectiveError, problem!, unit.Label, line);
        }

        return PackageFetch.Run(wanted, submissions, outputs, options.ShowTimings, stop) is { } refusal
            ? CellFailure.At(CellFailure.DirectiveError, refusal, unit.Label, directives.Packages[0].Line)
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
                    return failure with
                    {
                        Line = directive.Line,
                        Message = $"in '{directive.Argument}': {failure.Message}",
                        Details = [.. failure.Details, $"  {CellFailure.Place(unit.Label, directive.Line)}", $"    {directive.Text}"],
                    };
            _imports.Close();
        }

        return null;
    }

    private CellFailure? Execute(CodeUnit unit)
    {
        if (string.IsNullOrWhiteSpace(unit.Code))
            return null;
        if (submissions.Compile(unit, stop, out var failure) is not { } submission)
            return failure;
        var result = Run(submission, isKept: true);
        submissions.Keep(submission);
        if (result.Exception is not null)
            return Failure(result, unit);
        if (TrailingExpression.IsIn(submission.Script, result.Value))
            Stoppably(() => Show(result.Value));
        return null;
    }

    private SubmissionResult Run(Submission submission, bool isKept)
    {
        Task<SubmissionResult>? run = null;
        Stoppably(() => run = submissions.RunAsync(submission, isKept));

        // Where the cell awaits, this thread waits with it; what it awaits cannot be stopped from here, only left.
        run!.Wait(stop);
        stop.ThrowIfCancellationRequested();
        return run.Result;
    }

    private CellFailure Failure(SubmissionResult result, CodeUnit unit) =>
        FailureReport.Runtime(result.Exception!, submissions.Map, unit.FilePath, unit.Label);

    private void Stoppably(Action action)
    {
        try
        {
            thread.RunStoppable(action);
            stop.ThrowIfCancellationRequested();
        }
        catch (ThreadInterruptedException)
        {
            throw new OperationCanceledException();
        }
    }

    // A cell has one result; what an imported file ends with is shown on the way. What was shown already is no result again.
    private void Show(object? value)
    {
        if (value is DisplayedValue)
            return;
        if (_imports.IsOpen)
            outputs.Display(value);
        else if (ResultNumber is { } number)
            outputs.Add(new ExecuteResultOutput(number, ResultFormatter.Format(value), NotebookMetadata.Empty));
    }
}
