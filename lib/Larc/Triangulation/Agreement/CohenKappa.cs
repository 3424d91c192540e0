namespace Larc.Triangulation;

/// <summary>
/// Cohen's κ for two raters: agreement beyond what their own habits would give by chance (Cohen 1960). Unlike the other coefficients it knows which
/// rater gave which rating.
/// </summary>
public static class CohenKappa
{
    /// <summary>Computes κ of two columns. Units that one of them did not rate are dropped; undefined when nothing is left, or both only ever gave one and the same rating.</summary>
    /// <param name="table">The ratings.</param>
    /// <param name="first">Column of the one rater, from 0.</param>
    /// <param name="second">Column of the other.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such column.</exception>
    public static AgreementCoefficient Of(RatingTable table, int first = 0, int second = 1) => Of(table, first, second, []);

    internal static AgreementCoefficient Of(RatingTable table, int first, int second, ReadOnlySpan<int> weights)
    {
        if (table.Units > 0 && (Math.Min(first, second) < 0 || Math.Max(first, second) >= table.Raters))
            throw new ArgumentOutOfRangeException(nameof(second), $"The ratings stand in columns 0 to {table.Raters - 1}; columns {first} and {second} were asked for.");

        var (ofFirst, ofSecond) = (new double[table.Categories], new double[table.Categories]);
        var (units, dropped, same) = (0, 0, 0);
        for (var unit = 0; unit < table.Units; unit++)
        {
            var weight = weights.IsEmpty ? 1 : weights[unit];
            var (a, b) = (table.Row(unit)[first], table.Row(unit)[second]);
            if (a < 0 || b < 0)
            {
                dropped += table.Given(unit) > 0 ? weight : 0;
                continue;
            }

            units += weight;
            same += a == b ? weight : 0;
            ofFirst[a] += weight;
            ofSecond[b] += weight;
        }

        if (units == 0)
            return AgreementCoefficient.Undefined(0, dropped, AgreementCoefficient.NothingPaired);
        if (same == units && ofFirst.Count(n => n > 0) == 1)
            return AgreementCoefficient.Undefined(units, dropped, AgreementCoefficient.NoVariation);
        var expected = 0.0;
        for (var c = 0; c < table.Categories; c++)
            expected += ofFirst[c] / units * (ofSecond[c] / units);
        return AgreementCoefficient.Of((double)same / units, expected, units, dropped);
    }
}
