namespace Larc.Notebooks.Documents;

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The kind of error, such as <c>CompileError</c> or the name of an exception's type.</param>
/// <param name="Value">The message, in one sentence.</param>
/// <param name="Traceback">What a front end shows, line by line: the message and where in the notebook it arose.</param>
public sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : NotebookOutput;
