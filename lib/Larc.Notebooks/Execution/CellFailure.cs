using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Execution;

/// <summary>Why a cell failed, in words for the person who wrote it.</summary>
/// <param name="Name">The kind: <c>CompileError</c>, <c>DirectiveError</c>, <c>Timeout</c>, <c>Stopped</c> or the name of an exception's type.</param>
/// <param name="Message">The compiler's, the program's or the host's message.</param>
/// <param name="Line">The line of the failing cell, from 1; null where no line is to blame.</param>
/// <param name="Details">The lines to show below the cell.</param>
internal sealed record CellFailure(string Name, string Message, int? Line, IReadOnlyList<string> Details)
{
    public const string CompileError = "CompileError";
    public const string DirectiveError = "DirectiveError";
    public const string Timeout = "Timeout";
    public const string Stopped = "Stopped";

    public ErrorOutput ToOutput() => new(Name, Message, Details);

    /// <summary>A failure with a place and nothing more to say.</summary>
    public static CellFailure At(string name, string message, string place, int? line = null) =>
        new(name, message, line, [$"{Place(place, line)}: {message}"]);

    public static string Place(string label, int? line) =>
        line is null ? label : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{label}, line {line}");
}
