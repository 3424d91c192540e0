namespace Larc.Published;

/// <summary>One cell of a published table beside what a study gives at its place.</summary>
/// <param name="Table">Identifier of the table.</param>
/// <param name="List">List or column.</param>
/// <param name="Place">What the cell is found by: the place of an order, else the label of the row.</param>
/// <param name="Published">What is printed; empty when nothing is.</param>
/// <param name="Computed">What the study gives; empty when it gives nothing.</param>
/// <param name="Agreement">How they compare.</param>
public sealed record PublishedCell(string Table, string List, string Place, string Published, string Computed, CellAgreement Agreement)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Table}, {List}, {Place}: published '{Published}', computed '{Computed}'";
}
