using Larc.Display;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>Agreement between coders, as tables.</summary>
public static class CoderAgreementViews
{
    private static readonly string[] Notes =
    [
        "1 is complete agreement, 0 what chance alone would give. Every coefficient has its own idea of chance; where they tell different stories, look at how uneven the codings are",
        "The excerpts are those of the first coder: whether another coder would have divided the text alike is not tested",
        "Stance over impacts and features together is flattered: who agrees that an excerpt is a feature has ruled out the stances of impacts. The two rows below it take them apart",
    ];

    /// <summary>One row for each aspect of a coding, with the coefficients beside each other; the interval is that of α.</summary>
    public static Table ToTable(this CoderAgreement agreement) => Table.Of(
        "Agreement between coders beyond chance",
        agreement.Aspects.Where(_ => agreement.Excerpts > 0),
        ("What was coded", a => a.Label),
        ("Excerpts", a => a.Excerpts),
        ("Interviews", a => a.Interviews),
        ("Coded alike", a => a.Alike),
        ("Krippendorff's α", a => Value(a, AgreementMeasure.AlphaNominal, e => e.Value)),
        ("α from", a => Value(a, AgreementMeasure.AlphaNominal, e => e.Low)),
        ("α to", a => Value(a, AgreementMeasure.AlphaNominal, e => e.High)),
        ("α, levels in order", a => Value(a, AgreementMeasure.AlphaOrdinal, e => e.Value)),
        ("Cohen's κ", a => Value(a, AgreementMeasure.CohenKappa, e => e.Value)),
        ("Fleiss' κ", a => Value(a, AgreementMeasure.FleissKappa, e => e.Value)),
        ("Gwet's AC1", a => Value(a, AgreementMeasure.GwetAC1, e => e.Value))) with
    {
        Subtitle = Scope(agreement),
        Notes = [.. Notes, .. Resampling(agreement), .. Repeated(agreement)],
        WhenEmpty = "No excerpt was coded by a second person.",
    };

    /// <summary>One row for each coefficient of each aspect: its value and interval, what it rests on, and why it is missing where it is.</summary>
    public static Table ToCoefficientTable(this CoderAgreement agreement) => Table.Of(
        "Agreement between coders, coefficient by coefficient",
        agreement.Aspects.Where(_ => agreement.Excerpts > 0).SelectMany(a => a.Estimates.Select(e => (Aspect: a, Estimate: e))),
        ("What was coded", x => x.Aspect.Label),
        ("Coefficient", x => x.Estimate.Name),
        ("Value", x => Number(x.Estimate, x.Estimate.Value)),
        ("From", x => Number(x.Estimate, x.Estimate.Low)),
        ("To", x => Number(x.Estimate, x.Estimate.High)),
        ("Excerpts used", x => x.Estimate.Excerpts),
        ("Excerpts dropped", x => x.Estimate.Dropped),
        ("Resamples", x => x.Estimate.Resamples),
        ("Undefined resamples", x => x.Estimate.UndefinedResamples)) with
    {
        Subtitle = Scope(agreement),
        Notes = [.. Notes, .. Repeated(agreement)],
        WhenEmpty = "No excerpt was coded by a second person.",
    };

    private static string Scope(CoderAgreement agreement) =>
        $"{PlainText.Count(agreement.Excerpts, "excerpt", "excerpts")} of {PlainText.Count(agreement.Interviews, "interview", "interviews")}, coded by at least two people";

    private static IEnumerable<string> Resampling(CoderAgreement agreement)
    {
        var alphas = agreement.Aspects.Select(a => a.By(AgreementMeasure.AlphaNominal)).OfType<AgreementEstimate>().Where(e => e.Resamples > 0).ToList();
        if (alphas.Count > 0)
        {
            var undefined = alphas.Max(e => e.UndefinedResamples);
            yield return FormattableString.Invariant($"From and to: the middle 95 % of {alphas[0].Resamples:N0} resamples of interviews")
                + (undefined == 0 ? "" : FormattableString.Invariant($"; in up to {undefined:N0} of them α was undefined, and those are left out"));
        }
    }

    private static IEnumerable<string> Repeated(CoderAgreement agreement)
    {
        if (agreement.Repeated > 0)
            yield return $"{PlainText.Count(agreement.Repeated, "second coding", "second codings")} by the first coder in person left out: agreeing with oneself says nothing of others";
    }

    private static Cell Value(AspectAgreement aspect, AgreementMeasure measure, Func<AgreementEstimate, double?> number) =>
        aspect.By(measure) is { } estimate ? Number(estimate, number(estimate)) : Absence.NotApplicable;

    private static Cell Number(AgreementEstimate estimate, double? number) => number is { } value
        ? Cell.Of((decimal)value, 2)
        : estimate.TooFew ? new Absence("[too few]", estimate.WhyNone ?? "")
        : estimate.Value is null ? new Absence("[undefined]", estimate.WhyNone ?? "")
        : Absence.NotAvailable with { Words = "no resample was drawn, or the coefficient was undefined in all" };
}
