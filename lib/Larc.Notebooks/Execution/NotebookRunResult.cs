using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Execution;

/// <summary>What came of running one notebook.</summary>
/// <param name="Notebook">The path of the notebook, as the caller gave it.</param>
/// <param name="Outcome">Whether it passed.</param>
public sealed record NotebookRunResult(string Notebook, NotebookOutcome Outcome)
{
    /// <summary>Why it failed; null unless it did.</summary>
    public NotebookFailure? Failure { get; init; }

    /// <summary>Why it was not run, in one sentence; null unless it was not.</summary>
    public string? NotRunReason { get; init; }

    /// <summary>The notebook with its outputs, up to the failing cell; null when nothing ran.</summary>
    public NotebookDocument? Executed { get; init; }

    /// <summary>The file the executed notebook was written to; null when none was.</summary>
    public string? ExecutedPath { get; init; }

    /// <summary>How many cells there are to run.</summary>
    public int Cells { get; init; }

    /// <summary>How many cells ran, the failing one among them.</summary>
    public int CellsRun { get; init; }

    /// <summary>How long the notebook ran.</summary>
    public TimeSpan Duration { get; init; }
}
