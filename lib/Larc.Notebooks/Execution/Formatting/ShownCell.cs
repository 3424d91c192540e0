namespace Larc.Notebooks.Execution.Formatting;

/// <summary>One text of a table, in one line.</summary>
/// <param name="Text">The text; empty for an empty text and for a row without such a column.</param>
/// <param name="Kind">What it stands for.</param>
internal sealed record ShownCell(string Text, ShownCellKind Kind)
{
    /// <summary>A row that has nothing of that name.</summary>
    public static ShownCell Absent { get; } = new("", ShownCellKind.Absent);
}
