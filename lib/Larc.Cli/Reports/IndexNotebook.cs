namespace Larc.Cli.Reports;

/// <summary>One notebook on the index page.</summary>
/// <param name="Title">Its first heading, or its file name.</param>
/// <param name="File">Executed notebook below the output folder; empty when it did not run.</param>
/// <param name="Page">The same as a page that any browser opens; empty when it did not run.</param>
/// <param name="Result">What came of it, in words.</param>
internal sealed record IndexNotebook(string Title, string File, string Page, string Result);
