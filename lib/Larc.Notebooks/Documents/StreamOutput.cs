namespace Larc.Notebooks.Documents;

/// <summary>Text a cell wrote to the console.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text, with its line endings.</param>
public sealed record StreamOutput(string Name, string Text) : NotebookOutput
{
    /// <summary>The name of the ordinary stream.</summary>
    public const string StandardOut = "stdout";

    /// <summary>The name of the stream for errors.</summary>
    public const string StandardError = "stderr";
}
