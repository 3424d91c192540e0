namespace Larc.Notebooks.Documents;

/// <summary>The value of a cell's trailing expression.</summary>
/// <param name="ExecutionCount">The number of the execution, from 1; null where the file gives none.</param>
/// <param name="Data">The value, in its forms.</param>
/// <param name="Metadata">Metadata by media type.</param>
public sealed record ExecuteResultOutput(int? ExecutionCount, MimeBundle Data, NotebookMetadata Metadata) : NotebookOutput;
