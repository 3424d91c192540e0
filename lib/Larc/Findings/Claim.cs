using System.Collections.Immutable;

namespace Larc.Findings;

/// <summary>A finding: one sentence, the rule that drafted it, its counts, and the statements for and against it.</summary>
/// <param name="RuleId">The rule that drafted it; stable.</param>
/// <param name="Text">The sentence, as a person may keep or change it.</param>
/// <param name="Counts">Its counts, each with unit and N.</param>
/// <param name="Evidence">The statements it rests on; none for a claim on who was interviewed or what was returned.</param>
/// <param name="Counter">The statements that speak against it.</param>
public sealed record Claim(string RuleId, string Text, ImmutableArray<ClaimCount> Counts, ImmutableArray<EvidenceReference> Evidence, CounterEvidence Counter)
{
    /// <summary>
    /// What a person's decision on the finding is kept under: the rule and what it speaks of, such as <c>level1.list:COMM-1</c>. One claim of a draft has it,
    /// and the next draft of the same returns gives it again.
    /// </summary>
    public string Id { get; init; } = RuleId;

    /// <summary>How far it can be relied on; null until <see cref="ConfidenceProposals"/> has looked at it.</summary>
    public ClaimConfidence? Confidence { get; init; }

    /// <summary>In a document for publication, one keyed fingerprint of all statements it rests on, in place of the statements; empty otherwise.</summary>
    public string Fingerprint { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"[{Id}] {Text}";
}
