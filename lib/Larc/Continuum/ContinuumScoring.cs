namespace Larc.Continuum;

/// <summary>From two variables to positions: percentile ranks, weighted.</summary>
internal static class ContinuumScoring
{
    // Consensus is a mean of quotients: two equal ones may differ in the last digit.
    private const int SameDigits = 10;

    /// <summary>Percentile ranks 0 to 1: (mid-rank − ½) ÷ n. A value that is null has none and is not counted.</summary>
    public static decimal?[] PercentileRanks(IReadOnlyList<double?> values)
    {
        var known = values.OfType<double>().Select(Round).Order().ToArray();
        return [.. values.Select(v => v is { } value ? Percentile(Round(value)) : (decimal?)null)];

        decimal Percentile(double value)
        {
            var below = LowerBound(value);
            var equal = 0;
            for (var i = below; i < known.Length && known[i] == value; i++)
                equal++;
            return (below + ((equal + 1) / 2m) - 0.5m) / known.Length;
        }

        int LowerBound(double value)
        {
            var (low, high) = (0, known.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = known[middle] < value ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }

    /// <summary>Weighted mean of the percentile ranks of those that have both variables.</summary>
    public static decimal?[] Positions(IReadOnlyList<(double? Level, double? Consensus)> variables, decimal levelWeight)
    {
        // Only whoever has both takes part, or the ranks of one variable would be of other authorities than those of the other.
        var complete = variables.Select(v => v is { Level: not null, Consensus: not null } ? v : (Level: null, Consensus: null)).ToList();
        var level = PercentileRanks([.. complete.Select(v => v.Level)]);
        var consensus = PercentileRanks([.. complete.Select(v => v.Consensus)]);
        return [.. level.Zip(consensus, (l, c) => l is null ? null : (levelWeight * l) + ((1 - levelWeight) * c))];
    }

    /// <summary>Places from 1, the highest position first; equal positions share the best place.</summary>
    public static int?[] Places(IReadOnlyList<decimal?> positions)
    {
        var descending = positions.OfType<decimal>().OrderDescending().ToList();
        var places = new Dictionary<decimal, int>();
        for (var i = 0; i < descending.Count; i++)
            places.TryAdd(descending[i], i + 1);
        return [.. positions.Select(p => p is { } position ? places[position] : (int?)null)];
    }

    private static double Round(double value) => Math.Round(value, SameDigits, MidpointRounding.AwayFromZero);
}
