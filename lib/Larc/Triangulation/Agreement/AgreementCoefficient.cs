using System.Globalization;

namespace Larc.Triangulation;

/// <summary>A coefficient of agreement: 1 is complete agreement, 0 what chance gives, below 0 less than that.</summary>
/// <param name="Value">The coefficient; null when it is undefined.</param>
/// <param name="Units">Units it rests on.</param>
/// <param name="Dropped">Units that have a rating and could not be used.</param>
/// <param name="Observed">Share of pairs of ratings that are alike; null when undefined, or on a scale where ratings are more or less alike.</param>
/// <param name="Expected">The same share when only chance is at work, by the coefficient's own idea of chance; null likewise.</param>
/// <param name="WhyUndefined">Why there is no value; null when there is one.</param>
public sealed record AgreementCoefficient(double? Value, int Units, int Dropped, double? Observed, double? Expected, string? WhyUndefined)
{
    internal const string NothingPaired = "no unit has the ratings it needs";

    internal const string NoVariation = "no variation: every rating that could be compared is the same, and chance alone would give that";

    /// <inheritdoc/>
    public override string ToString() => Value?.ToString("0.000", CultureInfo.InvariantCulture) ?? $"undefined ({WhyUndefined})";

    internal static AgreementCoefficient Undefined(int units, int dropped, string why) => new(null, units, dropped, null, null, why);

    /// <summary>Agreement beyond chance over what there was to reach; undefined where chance reaches it all.</summary>
    internal static AgreementCoefficient Of(double observed, double expected, int units, int dropped) =>
        new((observed - expected) / (1 - expected), units, dropped, observed, expected, null);
}
