namespace Larc.Notebooks.Portability;

/// <summary>A violation within the code of one cell.</summary>
/// <param name="Rule">The code of the rule.</param>
/// <param name="Line">The line of the cell, from 1; null where the whole cell is meant.</param>
/// <param name="Message">What was found.</param>
/// <param name="Action">What to do about it.</param>
internal sealed record CellFinding(string Rule, int? Line, string Message, string Action);
