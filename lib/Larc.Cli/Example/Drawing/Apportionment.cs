namespace Larc.Cli.Example.Drawing;

/// <summary>Divides a whole number in proportion to weights, by largest remainders; equal remainders go to the earlier one.</summary>
internal static class Apportionment
{
    public static int[] Divide(int total, IReadOnlyList<int> weights)
    {
        var parts = new int[weights.Count];
        var sum = weights.Sum(w => (long)w);
        if (sum == 0 || total <= 0)
            return parts;
        var rest = total;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = (int)((long)total * weights[i] / sum);
            rest -= parts[i];
        }

        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => (long)total * weights[i] % sum).ThenBy(i => i).Take(rest))
            parts[i]++;
        return parts;
    }

    /// <summary><paramref name="number"/> × <paramref name="size"/> / <paramref name="reference"/>, to the nearest whole number, halves up.</summary>
    public static int Scale(int number, int size, int reference) =>
        reference == 0 ? 0 : (int)(((2L * number * size) + reference) / (2L * reference));
}
