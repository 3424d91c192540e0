namespace Larc.Triangulation;

/// <summary>How far two lists put what they share in the same order.</summary>
public static class RankCorrelation
{
    /// <summary>
    /// Kendall's tau over the items that both lists hold: pairs in the same order less pairs in the opposite order, over all pairs; −1 to 1.
    /// Null when fewer than two items are shared. The lists are without ties.
    /// </summary>
    /// <param name="first">One list, best first, without repetition.</param>
    /// <param name="second">The other.</param>
    public static double? KendallTau<T>(IReadOnlyList<T> first, IReadOnlyList<T> second)
        where T : notnull
    {
        var shared = PlacesOfShared(first, second);
        if (shared.Length < 2)
            return null;

        var balance = 0;
        for (var i = 0; i < shared.Length; i++)
        {
            for (var j = i + 1; j < shared.Length; j++)
                balance += shared[i] < shared[j] ? 1 : -1;
        }

        return balance / (shared.Length * (shared.Length - 1) / 2.0);
    }

    /// <summary>
    /// Spearman's rho over the items that both lists hold, each list's shared items ranked anew: 1 − 6·Σd² ÷ (n·(n² − 1)); −1 to 1.
    /// Null when fewer than two items are shared. The lists are without ties.
    /// </summary>
    /// <param name="first">One list, best first, without repetition.</param>
    /// <param name="second">The other.</param>
    public static double? SpearmanRho<T>(IReadOnlyList<T> first, IReadOnlyList<T> second)
        where T : notnull
    {
        var places = PlacesOfShared(first, second);
        if (places.Length < 2)
            return null;
        double n = places.Length;
        int[] ranks = [.. places.Select(place => places.Count(other => other < place))];
        return 1 - (6 * ranks.Select((rank, at) => Math.Pow(rank - at, 2)).Sum() / (n * ((n * n) - 1)));
    }

    /// <summary>The places in the second list of what both hold, in the order of the first.</summary>
    private static int[] PlacesOfShared<T>(IReadOnlyList<T> first, IReadOnlyList<T> second)
        where T : notnull
    {
        var places = second.Select((item, place) => (item, place)).ToDictionary(x => x.item, x => x.place);
        return [.. first.Where(places.ContainsKey).Select(item => places[item])];
    }
}
