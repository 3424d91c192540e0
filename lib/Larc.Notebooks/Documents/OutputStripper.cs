using System.Text.Json;

namespace Larc.Notebooks.Documents;

/// <summary>Takes out of a notebook what a run put in, so that only what people wrote is kept and compared.</summary>
public static class OutputStripper
{
    // What programs leave behind after a run or a change of view; nothing a person wrote.
    private static readonly string[] CellLeftovers = ["ExecuteTime", "collapsed", "execution", "papermill", "scrolled", "vscode"];
    private static readonly string[] DocumentLeftovers = ["orig_nbformat", "papermill", "signature", "vscode", "widgets"];

    /// <summary>
    /// The notebook without outputs, execution numbers and the metadata of runs, in nbformat 4.5 with cell ids; one of C# names the kernel
    /// as every host knows it, whichever was chosen.
    /// Stripping twice gives what stripping once gives.
    /// </summary>
    /// <param name="document">Any notebook.</param>
    public static NotebookDocument Strip(NotebookDocument document) =>
        (document with
        {
            Cells = document.Cells.Select(Strip).ToList(),
            Metadata = ChosenKernel.Forget(document.Metadata.Without(DocumentLeftovers)),
        }).WithCellIds();

    private static NotebookCell Strip(NotebookCell cell)
    {
        var metadata = cell.Metadata.Without(CellLeftovers);
        // Editors write the language on every cell; it says nothing where it is the notebook's own.
        if (metadata.FindText("dotnet_interactive", "language") == "csharp")
            metadata = Without(metadata, "dotnet_interactive", "language");
        if (metadata.FindText("polyglot_notebook", "kernelName") == "csharp")
            metadata = Without(metadata, "polyglot_notebook", "kernelName");
        metadata = Without(metadata, "jupyter", "outputs_hidden");
        return cell with { Metadata = metadata, Outputs = [], ExecutionCount = null };
    }

    private static NotebookMetadata Without(NotebookMetadata metadata, string owner, string key)
    {
        if (metadata.Find(owner) is not { ValueKind: JsonValueKind.Object } inner)
            return metadata;
        var kept = NotebookMetadata.From(inner).Without(key);
        return kept.IsEmpty ? metadata.Without(owner) : metadata.With(owner, kept.Json);
    }
}
