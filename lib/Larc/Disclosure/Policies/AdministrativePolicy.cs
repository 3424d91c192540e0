using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Disclosure.Policies;

/// <summary>How counts of one administrative source are published, from a day on.</summary>
/// <param name="Source">The source; <see cref="AnySource"/> for any.</param>
/// <param name="From">First day (inclusive) of what was published under this convention.</param>
internal sealed record AdministrativePolicy(string Source, DateOnly From)
{
    public const string AnySource = "*";

    /// <summary>Counts from 1 up to this, inclusive, are suppressed; 0 suppresses none.</summary>
    public int SuppressUpTo { get; init; } = 4;

    /// <summary>What stands in place of a suppressed number.</summary>
    public string Symbol { get; init; } = "[c]";

    /// <summary>Counts are rounded to a multiple of this; 1 leaves them as they are.</summary>
    public int RoundTo { get; init; } = 1;

    /// <summary>Whether a true zero may be shown.</summary>
    public bool ZeroIsSafe { get; init; } = true;

    /// <summary>Whether a percentage or rate is suppressed with its count.</summary>
    public bool RateWithCount { get; init; } = true;

    /// <summary>
    /// The series as it may be published: primary suppression first, then rounding. What follows from several tables together is for the suppression
    /// over all of them. A missing count stays missing with its reason.
    /// </summary>
    public ImmutableArray<AdministrativeCount> Apply(IReadOnlyList<AdministrativeCount> series) => [.. series.Select(Apply)];

    /// <summary>One count as it may be published.</summary>
    public AdministrativeCount Apply(AdministrativeCount given)
    {
        if (given.Count.Kind == MeasureKind.Suppressed || IsSuppressed(given.Count))
            return new(given.Count.Kind == MeasureKind.Suppressed ? given.Count : Measure.Missing(MeasureKind.Suppressed), Withheld(given.Rate));
        if (RoundTo <= 1 || !given.Count.HasValue)
            return given;
        var rounded = Rounding.ToMultiple(given.Count.Value, RoundTo);
        // An exact rate would give the exact count back: it moves with the count.
        var rate = given.Rate.HasValue && given.Count.Value != 0 ? Measure.Of(given.Rate.Value * rounded / given.Count.Value) : given.Rate;
        return new(Measure.Of(rounded), rate);
    }

    /// <summary>Whether a count may not be shown. A part of a person below 1 is as small as one.</summary>
    public bool IsSuppressed(Measure count) => count.Kind switch
    {
        MeasureKind.TrueZero => !ZeroIsSafe,
        MeasureKind.Value => Math.Abs(count.Value) <= SuppressUpTo,
        _ => false,
    };

    private Measure Withheld(Measure rate) => RateWithCount && rate.HasValue ? Measure.Missing(MeasureKind.Suppressed) : rate;
}
