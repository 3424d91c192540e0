namespace Larc.Exchange;

/// <summary>One table of an export.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">How many rows it holds.</param>
public sealed record ExportedTable(string Name, int Rows);
