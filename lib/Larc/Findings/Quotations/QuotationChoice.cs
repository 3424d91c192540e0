namespace Larc.Findings;

/// <summary>The quotation of one finding.</summary>
/// <param name="Finding">Identifier of the finding.</param>
/// <param name="Statement">Index of the statement; −1 when there shall be none.</param>
internal sealed record QuotationChoice(string Finding, int Statement)
{
    public const int Nothing = -1;
}
