using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Execution;

/// <summary>What came of running a cell.</summary>
/// <param name="Number">The number of the execution in its session, from 1; that of the last one before where it is not counted.</param>
/// <param name="Outputs">Everything the cell put out, console text joined, its error last.</param>
/// <param name="Failure">Why the cell failed; null when it did not.</param>
/// <param name="Started">When it began.</param>
/// <param name="Duration">How long it took, compiling included.</param>
internal sealed record CellExecution(
    int Number, IReadOnlyList<NotebookOutput> Outputs, CellFailure? Failure, DateTimeOffset Started, TimeSpan Duration)
{
    /// <summary>What it put in place of what earlier cells had shown: the last value of each.</summary>
    public IReadOnlyList<DisplayUpdateOutput> Updates { get; init; } = [];
}
