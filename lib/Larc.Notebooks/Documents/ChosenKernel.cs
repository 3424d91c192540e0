using System.Text.Json;

namespace Larc.Notebooks.Documents;

/// <summary>
/// What front ends write about the kernel somebody chose. A notebook of C# goes back to the name that every host knows: another name is
/// that of one machine's installation, and the next reader would be asked which kernel to take.
/// </summary>
internal static class ChosenKernel
{
    private static readonly string[] Versions = ["codemirror_mode", "nbconvert_exporter", "version"];
    private static readonly NotebookMetadata Usual = NotebookMetadata.FromJson("""{"display_name":".NET (C#)","language":"C#","name":".net-csharp"}""");

    /// <summary>The metadata without one machine's choice; unchanged where the notebook is not one of C#.</summary>
    /// <param name="metadata">The metadata of a notebook.</param>
    public static NotebookMetadata Forget(NotebookMetadata metadata)
    {
        if (metadata.FindText("kernelspec", "language") is not ("C#" or "csharp"))
            return metadata;
        var forgotten = metadata.With("kernelspec", Usual.Json);
        if (metadata.Find("language_info") is { ValueKind: JsonValueKind.Object } language)
            forgotten = forgotten.With("language_info", NotebookMetadata.From(language).Without(Versions).Json);
        if (metadata.Find("polyglot_notebook") is { ValueKind: JsonValueKind.Object } polyglot
            && metadata.Find("polyglot_notebook", "kernelInfo") is { ValueKind: JsonValueKind.Object } kernels)
            forgotten = forgotten.With(
                "polyglot_notebook", NotebookMetadata.From(polyglot).With("kernelInfo", NotebookMetadata.From(kernels).Without("items").Json).Json);
        return forgotten;
    }
}
