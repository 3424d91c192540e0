namespace Larc.Triangulation;

/// <summary>
/// Rank-biased overlap of two ranked lists (Webber, Moffat and Zobel 2010): lists may have different lengths and members, and the top weighs most.
/// The lists must be without ties; a list printed in alphabetical order within a tie is one of several that could stand there.
/// </summary>
public static class RankBiasedOverlap
{
    /// <summary>
    /// The extrapolated overlap (their equation 32), 0 for lists with nothing in common to 1 for the same list. Null when either list is empty.
    /// </summary>
    /// <param name="first">One list, best first, without repetition.</param>
    /// <param name="second">The other.</param>
    /// <param name="p">Persistence, between 0 and 1 (both excluded): the higher, the deeper the lists are compared.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not between 0 and 1.</exception>
    /// <exception cref="ArgumentException">A list names something twice.</exception>
    public static double? Extrapolated<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, double p)
        where T : notnull
    {
        if (p is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "The persistence lies between 0 and 1.");
        var (shorter, longer) = first.Count <= second.Count ? (first, second) : (second, first);
        if (shorter.Count == 0)
            return null;

        var seenInShorter = new HashSet<T>();
        var seenInLonger = new HashSet<T>();
        double sum = 0, power = 1;
        int overlap = 0, overlapAtShorter = 0;
        for (var depth = 1; depth <= longer.Count; depth++)
        {
            power *= p;
            AddOnce(seenInLonger, longer[depth - 1]);
            if (depth <= shorter.Count)
            {
                AddOnce(seenInShorter, shorter[depth - 1]);
                overlap += seenInLonger.Contains(shorter[depth - 1]) ? 1 : 0;
                overlap += !longer[depth - 1].Equals(shorter[depth - 1]) && seenInShorter.Contains(longer[depth - 1]) ? 1 : 0;
                overlapAtShorter = overlap;
            }
            else
            {
                overlap += seenInShorter.Contains(longer[depth - 1]) ? 1 : 0;

                // Beyond its end, the shorter list is taken to go on agreeing at the rate it had there.
                sum += (double)overlapAtShorter * (depth - shorter.Count) / shorter.Count / depth * power;
            }

            sum += (double)overlap / depth * power;
        }

        var tail = ((double)(overlap - overlapAtShorter) / longer.Count) + ((double)overlapAtShorter / shorter.Count);
        return ((1 - p) / p * sum) + (tail * power);
    }

    private static void AddOnce<T>(HashSet<T> seen, T item)
    {
        if (!seen.Add(item))
            throw new ArgumentException($"The list names '{item}' twice.");
    }
}
