namespace Larc.Notebooks.Documents;

/// <summary>One cell of a notebook.</summary>
/// <param name="Kind">What the cell holds.</param>
/// <param name="Id">The cell's id, unique in its notebook; null in a file written before ids existed (nbformat 4.4).</param>
/// <param name="Source">The text, its lines ended by a line feed.</param>
public sealed record NotebookCell(CellKind Kind, string? Id, string Source)
{
    /// <summary>What programs noted about the cell.</summary>
    public NotebookMetadata Metadata { get; init; } = NotebookMetadata.Empty;

    /// <summary>What the cell put out when it last ran. Always empty for cells that are not code.</summary>
    public IReadOnlyList<NotebookOutput> Outputs { get; init; } = [];

    /// <summary>The number of the cell's last execution, from 1; null when it has not run.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>Files attached to a Markdown or raw cell, by name; null where there are none.</summary>
    public NotebookMetadata? Attachments { get; init; }

    /// <summary>Whether the cell is code with something in it. Only these run and are numbered.</summary>
    public bool IsRunnable => Kind == CellKind.Code && !string.IsNullOrWhiteSpace(Source);
}
