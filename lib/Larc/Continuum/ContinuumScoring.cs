namespace Larc.Continuum;

/// <summary>From two variables to positions: percentile ranks, weighted.</summary>
internal static class ContinuumScoring
{
    // Consensus is a mean of quotients: two equal ones may differ in the last digit.
    private const int SameDigits = 10;

    /// <summary>Percentile ranks 0 to 1: (mid-rank − ½) ÷ n. A value that is null has none and is not counted.</summary>
    public static decimal?[] PercentileRanks(IReadOnlyList<double?> values)
    {
        var known = Enumerable.Range(0, values.Count).Where(i => values[i] is not null).ToArray();
        var keys = Array.ConvertAll(known, i => Math.Round(values[i]!.Value, SameDigits, MidpointRounding.AwayFromZero));
        Array.Sort(keys, known);
        var ranks = new decimal?[values.Count];
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
                end++;

            // The mean of the ranks start + 1 … end is (start + end + 1) ÷ 2.
            for (var i = start; i < end; i++)
                ranks[known[i]] = (start + end) / (2m * keys.Length);
            start = end;
        }

        return ranks;
    }

    /// <summary>Weighted mean of the percentile ranks of those that have both variables.</summary>
    public static decimal?[] Positions(IReadOnlyList<(double? Level, double? Consensus)> variables, decimal levelWeight)
    {
        var (level, consensus) = Ranks(variables);
        return [.. level.Zip(consensus, (l, c) => l is null ? null : (levelWeight * l) + ((1 - levelWeight) * c))];
    }

    /// <summary>Percentile ranks of both variables among those that have both: or the ranks of one would be of other authorities than those of the other.</summary>
    public static (decimal?[] Level, decimal?[] Consensus) Ranks(IReadOnlyList<(double? Level, double? Consensus)> variables)
    {
        var complete = variables.Select(v => v is { Level: not null, Consensus: not null } ? v : (Level: null, Consensus: null)).ToList();
        return (PercentileRanks([.. complete.Select(v => v.Level)]), PercentileRanks([.. complete.Select(v => v.Consensus)]));
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

    /// <summary>Standard deviation of the positions there are; 0 when there are fewer than two.</summary>
    public static double Spread(IReadOnlyList<decimal?> positions)
    {
        var known = positions.OfType<decimal>().Select(p => (double)p).ToArray();
        if (known.Length < 2)
            return 0;
        var mean = known.Average();
        return Math.Sqrt(known.Average(p => (p - mean) * (p - mean)));
    }
}
