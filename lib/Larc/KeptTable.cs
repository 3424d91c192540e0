namespace Larc;

/// <summary>What a table kept as CSV says beside its rows, so that it can stand in a workbook later.</summary>
/// <param name="Subtitle">Measure, unit, N and period; may be empty.</param>
/// <param name="Source">Where the numbers come from; may be empty.</param>
/// <param name="Notes">What is printed below it.</param>
/// <param name="Numbers">The columns, from 0, that hold numbers.</param>
public sealed record KeptTable(string Subtitle, string Source, IReadOnlyList<string> Notes, IReadOnlyList<int> Numbers);
