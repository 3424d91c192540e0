using System.Collections.Immutable;
using Larc.Findings;

namespace Larc;

/// <summary>Writes a document in every form people read it in.</summary>
internal static class DocumentFiles
{
    /// <summary>The endings of the forms.</summary>
    public static ImmutableArray<string> Endings { get; } = [".docx", ".html", ".md"];

    /// <summary>Writes the document as a page, as a Word file and in Markdown.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="name">Path below the folder, with forward slashes and without an ending.</param>
    /// <param name="document">The document.</param>
    /// <param name="excerpts">The pages of excerpts that statements link to, where there are any.</param>
    /// <exception cref="FindingsRefusedException">The document may not be written; the message says why.</exception>
    public static void Write(OutputFolder folder, string name, FindingsDocument document, ExcerptPages? excerpts = null)
    {
        folder.Write($"{name}.md", document.ToMarkdown());
        folder.Write($"{name}.html", excerpts is null ? document.ToPage() : document.ToPage(excerpts));
        using var word = File.Create(folder.FileFor($"{name}.docx"));
        document.ToWord(word);
    }
}
