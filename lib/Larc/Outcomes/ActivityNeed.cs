using Larc.Model;

namespace Larc.Outcomes;

/// <summary>How the authorities answered one row of the support-needs proforma.</summary>
/// <param name="Activity">The activity, as first written.</param>
/// <param name="Yes">Authorities that need support.</param>
/// <param name="No">Authorities that do not.</param>
/// <param name="NotSure">Authorities that are not sure.</param>
/// <param name="Responding">Authorities that answered any row of the proforma.</param>
public sealed record ActivityNeed(string Activity, int Yes, int No, int NotSure, int Responding)
{
    /// <summary>Authorities that answered this row.</summary>
    public int Answering => Yes + No + NotSure;

    /// <summary>Authorities that responded, but not to this row.</summary>
    public int NoResponse => Responding - Answering;

    /// <summary>'Yes' in per cent of all responding authorities, to one decimal, half away from zero; null when none responded.</summary>
    public decimal? YesPercentOfResponding => Percentage.Of(Yes, Responding);

    /// <summary>'Yes' in per cent of the authorities that answered this row, to one decimal, half away from zero; null when none did.</summary>
    public decimal? YesPercentOfAnswering => Percentage.Of(Yes, Answering);

    internal static ActivityNeed From(string activity, IEnumerable<SupportAnswer> answers, int responding)
    {
        var counts = answers.CountBy(a => a).ToDictionary();
        return new(activity, counts.GetValueOrDefault(SupportAnswer.Yes), counts.GetValueOrDefault(SupportAnswer.No), counts.GetValueOrDefault(SupportAnswer.NotSure), responding);
    }
}
