namespace Larc.Model;

/// <summary>A person's decision on a text that may identify somebody: on one statement, on one case, or on the same words wherever they stand.</summary>
/// <param name="Verdict">What was decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided.</param>
public sealed record ScreeningDecision(ScreeningVerdict Verdict, string Reason, string By)
{
    /// <summary>File of the return, relative to the study's folder; empty for every return (with <see cref="Words"/> only).</summary>
    public string Return { get; init; } = "";

    /// <summary>Identifier of the statement; empty when the decision is on a case or on words.</summary>
    public string Statement { get; init; } = "";

    /// <summary>Identifier of the case; empty when the decision is on a statement or on words.</summary>
    public string Case { get; init; } = "";

    /// <summary>The words found; empty when the decision is on a statement or a case.</summary>
    public string Words { get; init; } = "";

    /// <summary>Day of the decision; null when not given.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Line of <c>decisions.yaml</c> it begins on; 0 when it comes from nowhere else.</summary>
    public int Line { get; init; }
}
