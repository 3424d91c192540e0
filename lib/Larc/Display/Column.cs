namespace Larc.Display;

/// <summary>A column of a <see cref="Table"/>.</summary>
/// <param name="Header">The heading; says the unit when the column holds numbers.</param>
/// <param name="Kind">What the column holds, which sets its alignment.</param>
public sealed record Column(string Header, ColumnKind Kind = ColumnKind.Text);
