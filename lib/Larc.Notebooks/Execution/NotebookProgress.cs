namespace Larc.Notebooks.Execution;

/// <summary>How far the run of one notebook has come.</summary>
/// <param name="Notebook">The path of the notebook, as the caller gave it.</param>
/// <param name="Cell">The cell that runs now, from 1; the last one that ran once <paramref name="Outcome"/> is known.</param>
/// <param name="Cells">How many cells there are to run.</param>
/// <param name="Outcome">Null while it runs.</param>
public sealed record NotebookProgress(string Notebook, int Cell, int Cells, NotebookOutcome? Outcome);
