namespace Larc.Notebooks.Execution.Formatting;

/// <summary>A column of a table.</summary>
/// <param name="Header">Its name.</param>
/// <param name="IsNumeric">Whether it holds numbers, which stand at the right.</param>
internal sealed record ShownColumn(string Header, bool IsNumeric);
