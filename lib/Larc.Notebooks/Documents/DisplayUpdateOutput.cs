namespace Larc.Notebooks.Documents;

/// <summary>
/// Replaces what was shown under an identifier, in whatever cell it stands. It comes to front ends as it happens; a notebook holds the replaced
/// value in its place, so that no file has one.
/// </summary>
/// <param name="DisplayId">The identifier of what was shown.</param>
/// <param name="Data">The new value, in its forms.</param>
/// <param name="Metadata">Metadata by media type.</param>
public sealed record DisplayUpdateOutput(string DisplayId, MimeBundle Data, NotebookMetadata Metadata) : NotebookOutput;
