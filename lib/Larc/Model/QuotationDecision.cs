namespace Larc.Model;

/// <summary>A person's choice of a quotation for a finding, or of none. Consent and screening still hold.</summary>
/// <param name="Finding">Identifier of the finding.</param>
/// <param name="Return">File of the return, relative to the study's folder; empty when there shall be none.</param>
/// <param name="Statement">Identifier of the statement in that return; empty when there shall be none.</param>
public sealed record QuotationDecision(string Finding, string Return, string Statement)
{
    /// <summary>Whether the finding shall stand without a quotation.</summary>
    public bool None => Statement.Length == 0;

    /// <summary>Line of <c>decisions.yaml</c> it begins on; 0 when it comes from nowhere else.</summary>
    public int Line { get; init; }
}
