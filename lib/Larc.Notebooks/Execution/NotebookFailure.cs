using System.Globalization;

namespace Larc.Notebooks.Execution;

/// <summary>Why a notebook failed. Its text is one line a person can act on.</summary>
/// <param name="Notebook">The path of the notebook, as the caller gave it.</param>
/// <param name="Cell">The number Jupyter shows in brackets beside the cell: its place among the code cells that hold something, from 1. Null when the file itself is at fault.</param>
/// <param name="CellId">The id of the cell; null when the file itself is at fault.</param>
/// <param name="Line">The line of the cell, from 1; null where no line is to blame.</param>
/// <param name="Error">The kind of failure: <c>CompileError</c>, <c>DirectiveError</c>, <c>Timeout</c>, <c>Stopped</c>, <c>FormatError</c> or the name of an exception's type.</param>
/// <param name="Message">The compiler's, the program's or the host's message.</param>
/// <param name="Duration">How long the failing cell ran.</param>
public sealed record NotebookFailure(
    string Notebook, int? Cell, string? CellId, int? Line, string Error, string Message, TimeSpan Duration)
{
    internal const string FormatError = "FormatError";

    /// <summary>Where it failed and why, such as <c>guided/01.ipynb, cell [3], line 2: …</c>.</summary>
    public override string ToString()
    {
        if (Cell is null)
            return $"{Notebook}: {Message}";
        var place = CellFailure.Place(SourceMap.CellLabel(Notebook, Cell.Value), Line);
        var kind = Error is CellFailure.CompileError or CellFailure.DirectiveError or CellFailure.Timeout or CellFailure.Stopped ? "" : $"{Error}: ";
        return string.Create(CultureInfo.InvariantCulture, $"{place}: {kind}{Message}");
    }
}
