using System.Collections.Immutable;

namespace Larc.Triangulation;

/// <summary>How far coders agree on one aspect of a coding.</summary>
/// <param name="Aspect">The aspect.</param>
/// <param name="Excerpts">Excerpts with at least two codings that have the aspect.</param>
/// <param name="Interviews">Interviews they come from.</param>
/// <param name="Alike">Excerpts on which all codings are alike.</param>
/// <param name="TooFew">Why no coefficient is given: how many excerpts and interviews there are and how many it takes; null when there are enough. A coefficient that drops excerpts may be left with too few by itself.</param>
/// <param name="Estimates">The coefficients.</param>
public sealed record AspectAgreement(CodedAspect Aspect, int Excerpts, int Interviews, int Alike, string? TooFew, ImmutableArray<AgreementEstimate> Estimates)
{
    /// <summary>The estimate by one coefficient; null when it does not apply to the aspect.</summary>
    public AgreementEstimate? By(AgreementMeasure measure) => Estimates.FirstOrDefault(e => e.Measure == measure);

    /// <summary>The aspect in words.</summary>
    public string Label => Aspect switch
    {
        CodedAspect.Code => "Code",
        CodedAspect.Level => "Level",
        CodedAspect.Stance => "Stance",
        CodedAspect.ImpactStance => "Stance of impacts",
        CodedAspect.FeatureStance => "Stance of features",
        _ => "Status of impacts",
    };
}
