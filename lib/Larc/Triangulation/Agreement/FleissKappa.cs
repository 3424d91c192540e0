namespace Larc.Triangulation;

/// <summary>
/// Fleiss' κ for any number of raters, the same number on every unit: agreement beyond what the overall shares of the ratings would give by chance
/// (Fleiss 1971). Who gave a rating does not matter. For two raters it is Scott's π.
/// </summary>
public static class FleissKappa
{
    /// <summary>
    /// Computes κ over the complete units: those with as many ratings as most units have (on equality, the more). The others are dropped; undefined when
    /// nothing is left, or nothing varies.
    /// </summary>
    public static AgreementCoefficient Of(RatingTable table) => Of(table, Complete(table), []);

    /// <summary>How many ratings a unit must have to be complete; 0 when no unit has two.</summary>
    internal static int Complete(RatingTable table) => Enumerable.Range(0, table.Units)
        .Select(table.Given)
        .Where(given => given >= 2)
        .CountBy(given => given)
        .OrderByDescending(x => x.Value)
        .ThenByDescending(x => x.Key)
        .Select(x => x.Key)
        .FirstOrDefault();

    internal static AgreementCoefficient Of(RatingTable table, int complete, ReadOnlySpan<int> weights)
    {
        var counts = new double[table.Categories];
        var (units, dropped, alike) = (0, 0, 0.0);
        for (var unit = 0; unit < table.Units; unit++)
        {
            var weight = weights.IsEmpty ? 1 : weights[unit];
            if (complete == 0 || table.Given(unit) != complete)
            {
                dropped += table.Given(unit) > 0 ? weight : 0;
                continue;
            }

            units += weight;
            alike += weight * (double)table.Alike(unit);
            foreach (var rating in table.Row(unit))
            {
                if (rating >= 0)
                    counts[rating] += weight;
            }
        }

        if (units == 0)
            return AgreementCoefficient.Undefined(0, dropped, AgreementCoefficient.NothingPaired);
        if (counts.Count(n => n > 0) < 2)
            return AgreementCoefficient.Undefined(units, dropped, AgreementCoefficient.NoVariation);
        double ratings = (double)units * complete;
        return AgreementCoefficient.Of(alike / (ratings * (complete - 1)), counts.Sum(n => n / ratings * (n / ratings)), units, dropped);
    }
}
