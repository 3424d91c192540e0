namespace Larc.Notebooks.Documents;

/// <summary>A value a cell asked to show while it ran.</summary>
/// <param name="Data">The value, in its forms.</param>
/// <param name="Metadata">Metadata by media type.</param>
public sealed record DisplayDataOutput(MimeBundle Data, NotebookMetadata Metadata) : NotebookOutput;
