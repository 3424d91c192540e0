namespace Larc.Triangulation;

/// <summary>
/// Krippendorff's α for any number of raters, with gaps: one minus the disagreement observed over the disagreement expected when the same ratings are
/// dealt to the units at random (Krippendorff 2004; Hayes and Krippendorff 2007). Who gave a rating does not matter.
/// </summary>
public static class KrippendorffAlpha
{
    /// <summary>Computes α. Units with fewer than two ratings cannot be compared and are dropped; undefined when nothing is left, or nothing varies.</summary>
    /// <exception cref="ArgumentException">The scale needs numbers and the ratings are names, or it is a ratio scale and a rating is below zero.</exception>
    public static AgreementCoefficient Of(RatingTable table, RatingScale scale = RatingScale.Nominal) => Of(table, scale, []);

    internal static AgreementCoefficient Of(RatingTable table, RatingScale scale, ReadOnlySpan<int> weights)
    {
        if (scale != RatingScale.Nominal && table.Values.IsEmpty && table.Categories > 0)
            throw new ArgumentException("Names have no order and no distance: give the ratings as numbers.", nameof(table));
        if (scale == RatingScale.Ratio && table.Values.Any(v => v < 0))
            throw new ArgumentException("On a ratio scale no rating is below zero.", nameof(table));
        var counts = new double[table.Categories];
        var (units, dropped) = Tally(table, weights, counts);
        var total = counts.Sum();
        if (units == 0)
            return AgreementCoefficient.Undefined(0, dropped, AgreementCoefficient.NothingPaired);
        if (counts.Count(n => n > 0) < 2)
            return AgreementCoefficient.Undefined(units, dropped, AgreementCoefficient.NoVariation);

        var distance = new RatingDistance(scale, table.Values, counts);
        var observed = Observed(table, weights, distance) / total;
        var expected = Expected(counts, total, distance) / (total * (total - 1));
        var shares = scale == RatingScale.Nominal;
        return new(1 - (observed / expected), units, dropped, shares ? 1 - observed : null, shares ? 1 - expected : null, null);
    }

    private static (int Units, int Dropped) Tally(RatingTable table, ReadOnlySpan<int> weights, double[] counts)
    {
        var (units, dropped) = (0, 0);
        for (var unit = 0; unit < table.Units; unit++)
        {
            var weight = weights.IsEmpty ? 1 : weights[unit];
            if (table.Given(unit) < 2)
            {
                dropped += table.Given(unit) * weight;
                continue;
            }

            units += weight;
            foreach (var rating in table.Row(unit))
            {
                if (rating >= 0)
                    counts[rating] += weight;
            }
        }

        return (units, dropped);
    }

    /// <summary>Sum over the units of the mean distance of a rating from the others of its unit.</summary>
    private static double Observed(RatingTable table, ReadOnlySpan<int> weights, RatingDistance distance)
    {
        var sum = 0.0;
        for (var unit = 0; unit < table.Units; unit++)
        {
            var weight = weights.IsEmpty ? 1 : weights[unit];
            var given = table.Given(unit);
            if (given < 2 || weight == 0 || table.Alike(unit) == given * (given - 1))
                continue;
            sum += weight * distance.Within(table.Row(unit)) / (given - 1);
        }

        return sum;
    }

    private static double Expected(double[] counts, double total, RatingDistance distance)
    {
        if (distance.IsNominal)
            return (total * total) - counts.Sum(n => n * n);
        var sum = 0.0;
        for (var a = 0; a < counts.Length; a++)
        {
            for (var b = a + 1; b < counts.Length; b++)
                sum += 2 * counts[a] * counts[b] * distance.Between(a, b);
        }

        return sum;
    }
}
