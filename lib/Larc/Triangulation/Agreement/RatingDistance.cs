using System.Collections.Immutable;

namespace Larc.Triangulation;

/// <summary>How far apart two categories are on a scale, squared, as α weighs them.</summary>
internal sealed class RatingDistance
{
    private readonly RatingScale _scale;
    private readonly ImmutableArray<double> _values;
    private readonly double[] _middles;

    /// <param name="scale">The scale.</param>
    /// <param name="values">The number of each category; empty for names.</param>
    /// <param name="counts">How often each category was given: on an ordinal scale, places lie as far apart as ratings lie between them.</param>
    public RatingDistance(RatingScale scale, ImmutableArray<double> values, double[] counts)
    {
        (_scale, _values, _middles) = (scale, values, new double[counts.Length]);
        var below = 0.0;
        for (var c = 0; c < counts.Length; c++)
        {
            _middles[c] = below + (counts[c] / 2);
            below += counts[c];
        }
    }

    public bool IsNominal => _scale == RatingScale.Nominal;

    public double Between(int a, int b)
    {
        if (a == b)
            return 0;
        var apart = _scale switch
        {
            RatingScale.Ordinal => _middles[a] - _middles[b],
            RatingScale.Interval => _values[a] - _values[b],
            RatingScale.Ratio => (_values[a] - _values[b]) / (_values[a] + _values[b]),
            _ => 1,
        };
        return apart * apart;
    }

    /// <summary>Sum over the ordered pairs of one unit's ratings.</summary>
    public double Within(ReadOnlySpan<int> row)
    {
        var sum = 0.0;
        for (var i = 0; i < row.Length; i++)
        {
            for (var j = i + 1; j < row.Length; j++)
                sum += row[i] < 0 || row[j] < 0 ? 0 : 2 * Between(row[i], row[j]);
        }

        return sum;
    }
}
