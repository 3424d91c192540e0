namespace Larc.Cli.Reports;

/// <summary>One edition on the index page: everything its folder holds.</summary>
/// <param name="Documents">Findings first, then whatever else lies at the top of the folder.</param>
/// <param name="Briefs">Briefs, by reader.</param>
/// <param name="Authorities">Pages of single authorities.</param>
/// <param name="Excerpts">Pages of excerpts.</param>
/// <param name="Tables">Tables: workbooks and lists first.</param>
/// <param name="Figures">Figures.</param>
internal sealed record IndexEdition(
    IReadOnlyList<IndexDocument> Documents,
    IReadOnlyList<IndexDocument> Briefs,
    IReadOnlyList<IndexDocument> Authorities,
    IReadOnlyList<IndexDocument> Excerpts,
    IReadOnlyList<IndexDocument> Tables,
    IReadOnlyList<IndexDocument> Figures)
{
    /// <summary>Whether the folder holds nothing.</summary>
    public bool IsEmpty => Documents.Count + Briefs.Count + Authorities.Count + Excerpts.Count + Tables.Count + Figures.Count == 0;
}
