namespace Larc.Triangulation;

/// <summary>A problem found in the returns, as the document states it.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>information</c>.</param>
/// <param name="File">File, relative to the study's folder; empty when it concerns the whole study.</param>
/// <param name="Sheet">Sheet; empty when it concerns the whole file.</param>
/// <param name="Row">Row as Excel numbers it, or null.</param>
/// <param name="Column">Column; empty when it concerns none alone.</param>
/// <param name="Found">What was found; may be empty.</param>
/// <param name="Message">What is wrong and what to do, in words.</param>
public sealed record DocumentIssue(string Rule, string Severity, string File, string Sheet, int? Row, string Column, string Found, string Message);
