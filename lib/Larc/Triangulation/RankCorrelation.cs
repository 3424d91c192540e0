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
        var places = second.Select((item, place) => (item, place)).ToDictionary(x => x.item, x => x.place);
        var shared = first.Where(places.ContainsKey).Select(item => places[item]).ToArray();
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
}
