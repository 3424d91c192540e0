namespace Larc.Notebooks.Execution.Formatting;

/// <summary>A value as a table of texts, read once and shown in every form.</summary>
/// <param name="Caption">What it is and how much of it is shown, in one line.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows that are shown, each with a cell for every column.</param>
/// <param name="HasShortened">Whether a text is not shown whole.</param>
/// <param name="HasRowHeaders">Whether the first column names the rows.</param>
/// <param name="IsHeaderless">Whether the names of the columns go without saying, as for the members of one object.</param>
internal sealed record ShownTable(
    string Caption, IReadOnlyList<ShownColumn> Columns, IReadOnlyList<IReadOnlyList<ShownCell>> Rows, bool HasShortened, bool HasRowHeaders = false, bool IsHeaderless = false)
{
    /// <summary>The caption with a word on texts that are not whole.</summary>
    /// <param name="hasShortened">Whether the form has shortened any of its own.</param>
    public string CaptionWith(bool hasShortened) => hasShortened || HasShortened ? $"{Caption}; long texts shortened" : Caption;
}
