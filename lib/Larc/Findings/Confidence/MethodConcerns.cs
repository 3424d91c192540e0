using System.Collections.Immutable;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>What the method leaves open, for every claim alike or for the kind of question behind one.</summary>
internal static class MethodConcerns
{
    /// <summary>How far coders agree on codes; unknown when nobody coded twice, or too little.</summary>
    public static ConfidenceConcern Coding(Study study, CoderAgreement agreement)
    {
        if (agreement.Excerpts == 0)
            return Of(ConcernSize.Minor, FindingsWording.CodedOnce);
        var aspect = agreement.On(CodedAspect.Code);
        if (aspect.By(AgreementMeasure.AlphaNominal) is not { Value: { } alpha })
            return Of(ConcernSize.Minor, FindingsWording.AgreementUnknown);
        var size = alpha < ConfidenceScale.ModerateBelowAlpha ? ConcernSize.Moderate : alpha < ConfidenceScale.MinorBelowAlpha ? ConcernSize.Minor : ConcernSize.None;
        return new(ConfidenceComponent.Method, size, FindingsWording.CodersAgree(alpha), FindingsWording.CodersAgreeInPublic);
    }

    /// <summary>Whether the last interviews still bring new codes in most places where that can be told.</summary>
    public static ConfidenceConcern NewCodes(ImmutableArray<NewCodeCurve> curves)
    {
        var known = curves.Where(c => c.NewInLast is not null).ToList();
        var still = known.Count(c => c.NewInLast > 0);
        return known.Count == 0 || still * 2 <= known.Count ? Of(ConcernSize.None, "") : Of(ConcernSize.Minor, FindingsWording.StillNewCodes);
    }

    /// <summary>Prompted answers are easier to give; prompted and open ones together are not alike.</summary>
    public static ConfidenceConcern Elicitation(ClaimBasis basis) => (basis.IsPrompted, basis.IsOpen) switch
    {
        (true, true) => Of(basis.ComparesPerspectives ? ConcernSize.Moderate : ConcernSize.Minor, FindingsWording.PromptedAndOpen),
        (true, false) => Of(ConcernSize.Minor, FindingsWording.Prompted),
        _ => Of(ConcernSize.None, ""),
    };

    /// <summary>Families were met because somebody chose their case.</summary>
    public static ConfidenceConcern ChosenCases(ClaimBasis basis) => basis.SpeaksForFamilies ? Of(ConcernSize.Moderate, FindingsWording.ChosenCases) : Of(ConcernSize.None, "");

    private static ConfidenceConcern Of(ConcernSize size, string reason) => new(ConfidenceComponent.Method, size, reason, reason);
}
