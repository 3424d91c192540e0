using Larc.Model;

namespace Larc.Findings;

/// <summary>Sets the confidence people decided on. A decision holds when the counts of its finding changed, and is listed so that somebody looks again.</summary>
internal static class ConfidenceDecisions
{
    public static FindingsDocument Apply(FindingsDocument document, StudyDecisions decisions, List<DecisionProblem> problems)
    {
        var claims = document.Claims.DistinctBy(c => c.Id, StringComparer.Ordinal).ToDictionary(c => c.Id, StringComparer.Ordinal);
        foreach (var decision in decisions.Confidence)
        {
            if (!claims.TryGetValue(decision.Finding, out var claim))
                problems.Add(new(decision.Line, decision.Finding, FindingsWording.FindingGone, FindingsWording.FindingGoneStep));
            else if (!StillCounts(decision.Counts, claim))
                problems.Add(new(decision.Line, decision.Finding, FindingsWording.CountsChanged(decision.Counts, DecisionsTemplate.Counts(claim)), FindingsWording.CountsChangedStep));
            if (DecisionsTemplate.IsPlaceholder(decision.Reason) || DecisionsTemplate.IsPlaceholder(decision.By))
                problems.Add(new(decision.Line, decision.Finding, FindingsWording.ReasonMissing, FindingsWording.ReasonMissingStep));
        }

        return document.WithClaims(claim => claim with
        {
            Confidence = claim.Confidence is { } confidence
                ? confidence with { Decided = decisions.ConfidenceOf(claim.Id) is { } d ? new(d.Level, d.Reason, d.By, d.On) : null }
                : null,
        });
    }

    /// <summary>Whether every count the decision rested on is among those of the claim now; nothing is said when the decision names none.</summary>
    private static bool StillCounts(string then, Claim claim)
    {
        var now = claim.Counts.Select(c => c.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return then.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(now.Contains);
    }
}
