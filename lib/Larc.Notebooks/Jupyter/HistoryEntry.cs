namespace Larc.Notebooks.Jupyter;

/// <summary>One execution.</summary>
/// <param name="Number">Its number in the session.</param>
/// <param name="Code">What was executed.</param>
/// <param name="Result">The text of its result; null where it had none.</param>
internal sealed record HistoryEntry(int Number, string Code, string? Result);
