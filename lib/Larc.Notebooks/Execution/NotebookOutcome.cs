namespace Larc.Notebooks.Execution;

/// <summary>What came of running a notebook.</summary>
public enum NotebookOutcome
{
    /// <summary>Every cell ran.</summary>
    Passed,

    /// <summary>A cell failed, or the file is not a notebook.</summary>
    Failed,

    /// <summary>Nothing ran, for a reason that is not the notebook's fault.</summary>
    NotRun,
}
