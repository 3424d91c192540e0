namespace Larc.Model;

/// <summary>A person's decision on how far a finding may be relied on.</summary>
/// <param name="Finding">Identifier of the finding.</param>
/// <param name="Level">The confidence decided on.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided.</param>
public sealed record ConfidenceDecision(string Finding, ConfidenceLevel Level, string Reason, string By)
{
    /// <summary>Day of the decision; null when not given.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The counts the finding had then, in words; empty when not given. When they differ now, the decision should be looked at again.</summary>
    public string Counts { get; init; } = "";

    /// <summary>Line of <c>decisions.yaml</c> it begins on; 0 when it comes from nowhere else.</summary>
    public int Line { get; init; }
}
