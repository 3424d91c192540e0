using Larc.Triangulation;

namespace Larc.Cli.Example.Drawing;

/// <summary>Random choices from one stream named by a key. Only additions, multiplications and comparisons: the same on every machine.</summary>
internal sealed class ExampleRandom
{
    private RandomStream _stream;

    private ExampleRandom(RandomStream stream) => _stream = stream;

    /// <summary>The stream for one purpose; <paramref name="name"/> is an authority's code, or says what is drawn for the whole study.</summary>
    public static ExampleRandom For(ExampleOptions options, string name, int purpose) =>
        new(RandomStream.Of(RandomStream.Key(options.Seed, name, options.Round, default), purpose));

    /// <summary>From 0 to <paramref name="bound"/>, the upper end excluded.</summary>
    public int Below(int bound) => _stream.Next(bound);

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + _stream.Next(high - low + 1);

    /// <summary>From 0 to 1, the upper end excluded.</summary>
    public double Share() => (_stream.Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True in this share of draws.</summary>
    public bool Chance(double share) => Share() < share;

    /// <summary>One of the items.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Place of one of the weights, in proportion to it; −1 when none is above zero.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
            total += weight;
        if (total <= 0)
            return -1;
        var point = Share() * total;
        var last = -1;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0)
                continue;
            last = i;
            point -= weights[i];
            if (point < 0)
                return i;
        }

        return last;
    }

    /// <summary>Puts the items in random order.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
