using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Larc.Notebooks.Execution;

/// <summary>
/// Turns the compiler's and the program's errors into something the writer of a notebook can act on: the message, and the lines of the
/// notebook it came from. Frames of libraries and of this host are left out.
/// </summary>
internal static class FailureReport
{
    private const int MaximumErrors = 5;
    private const int MaximumFrames = 8;
    private const int MaximumCauses = 4;

    public static CellFailure Compile(IEnumerable<Diagnostic> diagnostics, SourceMap map, string cellPath, string cellLabel)
    {
        var errors = diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToList();
        var details = new List<string>();
        foreach (var error in errors.Take(MaximumErrors))
        {
            var (path, line) = Position(error);
            details.Add($"{CellFailure.Place(map.Label(path) ?? FileName(path) ?? cellLabel, line)}: {Message(error)}");
            if (line is { } at && map.Text(path, at) is { } text)
                details.Add($"    {text}");
        }

        if (errors.Count > MaximumErrors)
            details.Add(string.Create(CultureInfo.InvariantCulture, $"… and {errors.Count - MaximumErrors} more"));
        var first = errors[0];
        var (firstPath, firstLine) = Position(first);
        return new CellFailure(CellFailure.CompileError, Message(first), firstPath == cellPath ? firstLine : null, details);
    }

    public static CellFailure Runtime(Exception exception, SourceMap map, string cellPath, string cellLabel)
    {
        var thrown = Unwrap(exception);
        var frames = Frames(thrown, map);
        int? line = frames.FirstOrDefault(frame => frame.Path == cellPath) is { Path: not null } own ? own.Line : null;
        var details = new List<string> { $"{thrown.GetType().Name}: {SafeMessage(thrown)}" };
        foreach (var frame in frames.Take(MaximumFrames))
        {
            details.Add($"  {CellFailure.Place(map.Label(frame.Path)!, frame.Line)}");
            if (map.Text(frame.Path, frame.Line) is { } text)
                details.Add($"    {text}");
        }

        if (frames.Count == 0)
            details.Add($"  {cellLabel}");
        foreach (var cause in Causes(thrown).Take(MaximumCauses))
        {
            var place = Frames(cause, map) is [var (path, at), ..] ? $" ({CellFailure.Place(map.Label(path)!, at)})" : "";
            details.Add($"caused by {cause.GetType().Name}: {SafeMessage(cause)}{place}");
        }

        return new CellFailure(thrown.GetType().Name, SafeMessage(thrown), line, details);
    }

    /// <summary>What to say of an exception that ended something in the background, which no cell waits for.</summary>
    public static string Background(Exception exception, SourceMap map) =>
        $"[Something that a cell had started in the background ended with an error that nothing caught; the session goes on.]\n{string.Join('\n', Runtime(exception, map, "", "on a thread without code of a cell").Details)}\n";

    // What wraps an exception only says how the code was called.
    private static Exception Unwrap(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions.Count: 1 } aggregate => Unwrap(aggregate.InnerExceptions[0]),
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        _ => exception,
    };

    // What went wrong at once stands one after another, each followed by its own causes.
    private static IEnumerable<Exception> Causes(Exception exception)
    {
        IReadOnlyList<Exception> direct = exception is AggregateException many ? many.InnerExceptions : exception.InnerException is { } inner ? [inner] : [];
        return direct.SelectMany(cause => Causes(cause).Prepend(cause));
    }

    private static List<(string? Path, int Line)> Frames(Exception exception, SourceMap map)
    {
        var frames = new List<(string? Path, int Line)>();
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            var at = (Path: frame.GetFileName(), Line: frame.GetFileLineNumber());
            // An async method shows twice, as itself and as its state machine.
            if (map.Label(at.Path) is not null && at.Line > 0 && (frames.Count == 0 || frames[^1] != at))
                frames.Add(at);
        }

        return frames;
    }

    private static (string? Path, int? Line) Position(Diagnostic diagnostic)
    {
        if (!diagnostic.Location.IsInSource)
            return (null, null);
        var span = diagnostic.Location.GetLineSpan();
        return (span.Path, span.StartLinePosition.Line + 1);
    }

    private static string? FileName(string? path) => path is null ? null : Path.GetFileName(path);

    private static string Message(Diagnostic diagnostic) => $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)} ({diagnostic.Id})";

    private static string SafeMessage(Exception exception)
    {
        try
        {
            return exception is InsufficientExecutionStackException ? "The code calls itself without end, or too deeply." : exception.Message;
        }
        catch (Exception)
        {
            // A message is computed by the program, which may fail at that too.
            return "the exception has no readable message";
        }
    }
}
