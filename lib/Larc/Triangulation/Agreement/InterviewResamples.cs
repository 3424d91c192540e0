namespace Larc.Triangulation;

/// <summary>
/// Draws interviews again, with replacement, as many as there are: excerpts of one interview are not independent of each other, so that it is
/// interviews that come and go. Each resample has a stream of its own, and interviews stand in an order that no file changes.
/// </summary>
internal sealed class InterviewResamples
{
    // The middle 95 %.
    private const double Tail = 0.025;

    private readonly int[] _interviewOf;
    private readonly int[] _rowOf;
    private readonly int _interviews;
    private readonly int _rows;
    private readonly ulong _key;

    /// <param name="interviewOf">For each unit its interview, numbered densely in an order that no file changes.</param>
    /// <param name="rowOf">For each unit its row in the table of different rows, numbered densely.</param>
    /// <param name="key">Key of the streams.</param>
    public InterviewResamples(int[] interviewOf, int[] rowOf, ulong key)
    {
        (_interviewOf, _rowOf, _key) = (interviewOf, rowOf, key);
        (_interviews, _rows) = (interviewOf.Append(-1).Max() + 1, rowOf.Append(-1).Max() + 1);
    }

    /// <summary>Each coefficient in each resample; null where it is undefined. The same on any number of threads: every resample has its own place.</summary>
    /// <param name="count">How many resamples.</param>
    /// <param name="coefficients">The coefficients, each from the weights of the different rows.</param>
    /// <param name="threads">Threads to use.</param>
    public double?[][] Run(int count, IReadOnlyList<Func<int[], double?>> coefficients, int threads)
    {
        var values = coefficients.Select(_ => new double?[count]).ToArray();
        Parallel.For(0, values.Length == 0 ? 0 : count, new ParallelOptions { MaxDegreeOfParallelism = threads }, resample =>
        {
            var weights = Draw(resample);
            for (var c = 0; c < values.Length; c++)
                values[c][resample] = coefficients[c](weights);
        });
        return values;
    }

    /// <summary>The middle 95 % of the resamples that are defined; null when none is.</summary>
    public static (double Low, double High)? Middle(IEnumerable<double?> values)
    {
        double[] sorted = [.. values.OfType<double>().Order()];
        if (sorted.Length == 0)
            return null;
        var cut = (int)Math.Floor(sorted.Length * Tail);
        return (sorted[cut], sorted[^(cut + 1)]);
    }

    private int[] Draw(int resample)
    {
        var stream = RandomStream.Of(_key, resample);
        var times = new int[_interviews];
        for (var i = 0; i < _interviews; i++)
            times[stream.Next(_interviews)]++;
        var weights = new int[_rows];
        for (var unit = 0; unit < _rowOf.Length; unit++)
            weights[_rowOf[unit]] += times[_interviewOf[unit]];
        return weights;
    }
}
