namespace Larc.Returns.Checking;

/// <summary>Damerau–Levenshtein distance (optimal string alignment): insertions, deletions, changes and swaps of neighbours count one each.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or a number above <paramref name="limit"/> when it is larger than that.</summary>
    public static int Between(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    distance = Math.Min(distance, before[j - 2] + 1);
                row[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > limit)
                return limit + 1;
            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
