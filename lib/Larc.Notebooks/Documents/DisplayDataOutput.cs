namespace Larc.Notebooks.Documents;

/// <summary>A value a cell asked to show while it ran.</summary>
/// <param name="Data">The value, in its forms.</param>
/// <param name="Metadata">Metadata by media type.</param>
public sealed record DisplayDataOutput(MimeBundle Data, NotebookMetadata Metadata) : NotebookOutput
{
    /// <summary>What the cell may replace the value by later, with a <see cref="DisplayUpdateOutput"/>; null where it cannot. Files do not keep it.</summary>
    public string? DisplayId { get; init; }
}
