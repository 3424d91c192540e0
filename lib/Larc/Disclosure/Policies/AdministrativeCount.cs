using Larc.Model;

namespace Larc.Disclosure.Policies;

/// <summary>A count from an administrative source with the percentage or rate that rests on it.</summary>
/// <param name="Count">The count.</param>
/// <param name="Rate">Its percentage or rate; not applicable when there is none.</param>
internal readonly record struct AdministrativeCount(Measure Count, Measure Rate)
{
    /// <summary>A count without a rate.</summary>
    public static AdministrativeCount Of(Measure count) => new(count, Measure.Missing(MeasureKind.NotApplicable));
}
