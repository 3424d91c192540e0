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
        var ranks = DoubledRanks(Array.ConvertAll(known, i => values[i]!.Value));
        var percentiles = new decimal?[values.Count];
        for (var k = 0; k < known.Length; k++)
            percentiles[known[k]] = ranks[k] / (2m * known.Length);
        return percentiles;
    }

    /// <summary>Weighted mean of the percentile ranks of those that have both variables: or the ranks of one would be of other authorities than those of the other.</summary>
    public static decimal?[] Positions(IReadOnlyList<(double? Level, double? Consensus)> variables, decimal levelWeight)
    {
        var positions = new decimal?[variables.Count];
        var both = Both(variables);
        var level = DoubledRanks(Array.ConvertAll(both, a => variables[a].Level!.Value));
        var consensus = DoubledRanks(Array.ConvertAll(both, a => variables[a].Consensus!.Value));
        for (var k = 0; k < both.Length; k++)
            positions[both[k]] = ((levelWeight * level[k]) + ((1 - levelWeight) * consensus[k])) / (2 * both.Length);
        return positions;
    }

    /// <summary>Percentile ranks of both variables among those that have both.</summary>
    public static (decimal?[] Level, decimal?[] Consensus) Ranks(IReadOnlyList<(double? Level, double? Consensus)> variables)
    {
        var both = Both(variables).ToHashSet();
        return (PercentileRanks([.. variables.Select((v, a) => both.Contains(a) ? v.Level : null)]), PercentileRanks([.. variables.Select((v, a) => both.Contains(a) ? v.Consensus : null)]));
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

    private static int[] Both(IReadOnlyList<(double? Level, double? Consensus)> variables)
    {
        var both = new List<int>(variables.Count);
        for (var a = 0; a < variables.Count; a++)
        {
            if (variables[a] is { Level: not null, Consensus: not null })
                both.Add(a);
        }

        return [.. both];
    }

    /// <summary>Twice the mid-rank, less one: a whole number. Equal values share the mean of their ranks.</summary>
    private static int[] DoubledRanks(double[] values)
    {
        var keys = Array.ConvertAll(values, v => Math.Round(v, SameDigits, MidpointRounding.AwayFromZero));
        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(keys, order);
        var ranks = new int[keys.Length];
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
                end++;

            // The mean of the ranks start + 1 … end is (start + end + 1) ÷ 2.
            for (var i = start; i < end; i++)
                ranks[order[i]] = start + end;
            start = end;
        }

        return ranks;
    }
}
