namespace Larc.Findings;

/// <summary>A table or figure of a document, as the text names it.</summary>
/// <param name="Name">Its name in print, such as "Table 3".</param>
/// <param name="Anchor">Where links to it lead: "table-3".</param>
internal sealed record Exhibit(string Name, string Anchor);
