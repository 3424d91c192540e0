namespace Larc.Triangulation;

/// <summary>How far two sets overlap.</summary>
public static class SetSimilarity
{
    /// <summary>
    /// Jaccard similarity: the size of the intersection over the size of the union, 0 to 1. Null when both sets are empty:
    /// two perspectives that say nothing do not thereby agree (methods §4).
    /// </summary>
    public static double? Jaccard<T>(IEnumerable<T> first, IEnumerable<T> second)
    {
        var a = first.ToHashSet();
        var b = second.ToHashSet();
        return Jaccard(a.Count(b.Contains), a.Union(b).Count());
    }

    /// <summary>Jaccard similarity of two sets whose intersection and union have these sizes; null when the union is empty.</summary>
    public static double? Jaccard(int intersection, int union) => union == 0 ? null : (double)intersection / union;

    /// <summary>
    /// The highest Jaccard similarity that sets of these sizes can reach: smaller over larger. Null when both are empty.
    /// Printed beside every similarity, because unequal sets cannot reach 1.
    /// </summary>
    public static double? Ceiling(int first, int second) => Math.Max(first, second) == 0 ? null : (double)Math.Min(first, second) / Math.Max(first, second);
}
