using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Execution;

/// <summary>What a cell has in front of it while it runs: where its outputs go as they come, and whom it may ask.</summary>
internal sealed record CellFrontEnd
{
    /// <summary>Nobody: outputs are only collected, and asking is an error.</summary>
    public static CellFrontEnd None { get; } = new();

    /// <summary>
    /// Called with each output as it comes, in order and on a thread of its own. Console text comes piece by piece; what is put out faster than
    /// it is taken is joined, and of a display's updates only the last is told. Everything has been told when the cell is done.
    /// </summary>
    public Action<NotebookOutput>? OnOutput { get; init; }

    /// <summary>Asks the person at the front end and waits for the answer: prompt, whether what is typed is hidden. Null where nobody can answer.</summary>
    public Func<string, bool, CancellationToken, string>? Ask { get; init; }

    /// <summary>Whether the cell runs without a number of its own and without its result being shown.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether the cell gets a number of its own. Without one, its result bears that of the last cell that has one.</summary>
    public bool IsCounted { get; init; } = true;
}
