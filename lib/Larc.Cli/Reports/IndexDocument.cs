namespace Larc.Cli.Reports;

/// <summary>One document on the index page, in every form it was written in.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Files">What each form is called, and its file below the output folder.</param>
internal sealed record IndexDocument(string Title, IReadOnlyList<(string Kind, string File)> Files);
