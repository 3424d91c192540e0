namespace Larc.Triangulation;

/// <summary>Consensus on an ordered scale (Tastle and Wierman 2007).</summary>
public static class OrdinalConsensus
{
    /// <summary>
    /// 1 + Σ pᵢ·log₂(1 − |i − μ| ÷ d), where pᵢ is the share of answers at point i, μ their mean and d the length of the whole scale, whether or not
    /// its ends are used. 1 when all answer alike; 0 when half stand at each end. Null when nobody answers or the scale has one point.
    /// </summary>
    /// <param name="distribution">Answers at each point of the scale, lowest first.</param>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    public static double? TastleWierman(IReadOnlyList<int> distribution)
    {
        if (distribution.Any(n => n < 0))
            throw new ArgumentException("A count of answers is not negative.", nameof(distribution));
        double total = distribution.Sum(n => (long)n);
        if (total == 0 || distribution.Count < 2)
            return null;

        double mean = 0, length = distribution.Count - 1;
        for (var i = 0; i < distribution.Count; i++)
            mean += i * distribution[i] / total;

        var consensus = 1.0;
        for (var i = 0; i < distribution.Count; i++)
        {
            if (distribution[i] > 0)
                consensus += distribution[i] / total * Math.Log2(1 - (Math.Abs(i - mean) / length));
        }

        return consensus;
    }

    /// <summary>Median of the answers, the mean of the middle two when their number is even; null when nobody answers.</summary>
    /// <param name="distribution">Answers at each point of the scale, the first point being 1.</param>
    public static double? Median(IReadOnlyList<int> distribution)
    {
        var total = distribution.Sum();
        return total == 0 ? null : (Point((total - 1) / 2) + Point(total / 2)) / 2.0;

        int Point(int place)
        {
            var point = 0;
            while ((place -= distribution[point]) >= 0)
                point++;
            return point + 1;
        }
    }
}
