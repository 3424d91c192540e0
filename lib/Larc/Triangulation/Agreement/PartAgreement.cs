namespace Larc.Triangulation;

/// <summary>How far coders agree on one part of what they coded: one level, one code, or the excerpts of one perspective.</summary>
/// <param name="Part">The part in words.</param>
/// <param name="Excerpts">Excerpts that at least one coder gave it; for a perspective, its excerpts.</param>
/// <param name="Interviews">Interviews they come from.</param>
/// <param name="Alike">Those that every coder gave it; for a perspective, those that all gave the same code.</param>
/// <param name="Alpha">
/// Krippendorff's α with its interval. Of a level or a code it asks whether coders agree that an excerpt is of it, over all excerpts coded twice; of a
/// perspective whether they chose the same code, over its excerpts. 'Too few' is said by the excerpts and interviews above, whichever α it is.
/// </param>
public sealed record PartAgreement(string Part, int Excerpts, int Interviews, int Alike, AgreementEstimate Alpha)
{
    /// <summary>Excerpts on which coders differ.</summary>
    public int Differ => Excerpts - Alike;
}
