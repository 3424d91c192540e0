namespace Larc.Triangulation;

/// <summary>A coefficient of agreement over the excerpts of a study, with how much it moves when other interviews had been coded twice.</summary>
/// <param name="Measure">Which coefficient.</param>
/// <param name="Value">The coefficient; null when there are too few excerpts or interviews, or it is undefined.</param>
/// <param name="Low">Lower end of the middle 95 % of resamples; null when there is no value.</param>
/// <param name="High">Upper end; null likewise.</param>
/// <param name="Excerpts">Excerpts it rests on.</param>
/// <param name="Dropped">Excerpts with a coding of this kind that it could not use.</param>
/// <param name="Resamples">Resamples of interviews that were drawn.</param>
/// <param name="UndefinedResamples">Those in which the coefficient was undefined; they are not in the interval.</param>
/// <param name="WhyNone">Why there is no value, in words; null when there is one.</param>
public sealed record AgreementEstimate(
    AgreementMeasure Measure, double? Value, double? Low, double? High, int Excerpts, int Dropped, int Resamples, int UndefinedResamples, string? WhyNone)
{
    /// <summary>Whether there is no value because the excerpts it could use, or their interviews, are too few.</summary>
    public bool TooFew { get; init; }

    /// <summary>Name of the coefficient, as printed.</summary>
    public string Name => Measure switch
    {
        AgreementMeasure.AlphaNominal => "Krippendorff's α",
        AgreementMeasure.AlphaOrdinal => "Krippendorff's α (ordinal)",
        AgreementMeasure.CohenKappa => "Cohen's κ",
        AgreementMeasure.FleissKappa => "Fleiss' κ",
        _ => "Gwet's AC1",
    };
}
