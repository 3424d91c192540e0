namespace Larc.Triangulation;

/// <summary>
/// Gwet's AC1 for any number of raters, with gaps: agreement beyond chance, where chance is at work only as far as a rating is hard to tell from
/// the others (Gwet 2008; with missing ratings as Gwet 2014). It stays high where nearly all ratings are the same and the κ family drops.
/// </summary>
public static class GwetAC1
{
    /// <summary>
    /// Computes AC1. Units with one rating enter the shares of the ratings but not the agreement, and are counted as dropped; undefined when no unit
    /// has two ratings, or nothing varies.
    /// </summary>
    public static AgreementCoefficient Of(RatingTable table) => Of(table, []);

    internal static AgreementCoefficient Of(RatingTable table, ReadOnlySpan<int> weights)
    {
        var shares = new double[table.Categories];
        var compared = new bool[table.Categories];
        var (units, dropped, alike) = (0, 0, 0.0);
        for (var unit = 0; unit < table.Units; unit++)
        {
            var weight = weights.IsEmpty ? 1 : weights[unit];
            var given = table.Given(unit);
            if (given == 0 || weight == 0)
                continue;
            foreach (var rating in table.Row(unit))
            {
                if (rating < 0)
                    continue;
                shares[rating] += (double)weight / given;
                compared[rating] |= given > 1;
            }

            if (given == 1)
            {
                dropped += weight;
                continue;
            }

            units += weight;
            alike += weight * ((double)table.Alike(unit) / (given * (given - 1)));
        }

        if (units == 0)
            return AgreementCoefficient.Undefined(0, dropped, AgreementCoefficient.NothingPaired);
        if (compared.Count(c => c) < 2)
            return AgreementCoefficient.Undefined(units, dropped, AgreementCoefficient.NoVariation);
        var expected = shares.Sum(share => share / (units + dropped) * (1 - (share / (units + dropped)))) / (table.Categories - 1);
        return AgreementCoefficient.Of(alike / units, expected, units, dropped);
    }
}
