namespace Larc.Notebooks.Documents;

/// <summary>A file is not a notebook this library can read. The message is one sentence a person can act on.</summary>
public sealed class NotebookFormatException : Exception
{
    /// <summary>Says what is wrong with the file.</summary>
    /// <param name="message">One sentence that names the file, what is wrong and where.</param>
    public NotebookFormatException(string message) : base(message) { }
}
