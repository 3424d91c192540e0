namespace Larc;

/// <summary>What kind of result is kept in the output folder.</summary>
public enum KeptKind
{
    /// <summary>A table, as CSV.</summary>
    Table,

    /// <summary>A figure, as SVG.</summary>
    Figure,

    /// <summary>The drafted findings, as Markdown or HTML.</summary>
    Findings,

    /// <summary>One authority's own story, as a page, Word file or Markdown.</summary>
    Authority,

    /// <summary>The study as a database, for queries elsewhere.</summary>
    Database,
}
