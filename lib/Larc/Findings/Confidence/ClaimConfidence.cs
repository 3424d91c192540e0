using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Findings;

/// <summary>
/// How far a finding can be relied on: a CERQual-informed proposal with its reasons, until a person decides. GRADE-CERQual is made for syntheses of
/// studies; here each authority stands for a contributing unit, so that the name is not claimed.
/// </summary>
/// <param name="Proposed">The level the rules propose.</param>
/// <param name="Concerns">What was found on each of the four components, in their order.</param>
public sealed record ClaimConfidence(ConfidenceLevel Proposed, ImmutableArray<ConfidenceConcern> Concerns)
{
    /// <summary>What a person has decided; null while it is a proposal. The proposal stays beside it.</summary>
    public ConfidenceJudgement? Decided { get; init; }

    /// <summary>The level that holds: the one decided, else the one proposed.</summary>
    public ConfidenceLevel Level => Decided?.Level ?? Proposed;

    /// <summary>Whether nobody has decided yet.</summary>
    public bool IsProposal => Decided is null;

    /// <summary>The confidence as a sentence or two, with its reasons.</summary>
    /// <param name="isPublication">Whether it is printed for the public: then without numbers of people, and without who decided.</param>
    public string ToText(bool isPublication = false) => FindingsWording.Confidence(this, isPublication);

    /// <inheritdoc/>
    public override string ToString() => ToText();
}
