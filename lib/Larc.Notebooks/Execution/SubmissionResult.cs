namespace Larc.Notebooks.Execution;

/// <summary>What came of running a piece of code.</summary>
/// <param name="Value">What it ended with; null where it ended with nothing, null or an exception.</param>
/// <param name="Exception">What it threw; null where it did not.</param>
internal sealed record SubmissionResult(object? Value, Exception? Exception);
