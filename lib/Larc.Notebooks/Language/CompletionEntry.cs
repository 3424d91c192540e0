namespace Larc.Notebooks.Language;

/// <summary>One way to go on.</summary>
/// <param name="Text">What stands in place of what was typed.</param>
/// <param name="Kind">What it is, in a word: <c>method</c>, <c>property</c>, <c>variable</c>, <c>class</c>, <c>keyword</c> …; empty where it has no kind.</param>
internal sealed record CompletionEntry(string Text, string Kind);
