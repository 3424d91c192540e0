using Larc.Model;

namespace Larc.Findings;

/// <summary>The confidence a person has decided on.</summary>
/// <param name="Level">The level.</param>
/// <param name="Reason">Why; empty when not given.</param>
/// <param name="By">Who decided; empty when not given.</param>
/// <param name="On">When; null when not given.</param>
public sealed record ConfidenceJudgement(ConfidenceLevel Level, string Reason, string By, DateOnly? On);
