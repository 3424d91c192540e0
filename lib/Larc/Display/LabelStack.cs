namespace Larc.Display;

/// <summary>Moves labels apart that would meet, each group of them as little as can be.</summary>
internal static class LabelStack
{
    private const double Between = 6;

    /// <summary>The height of labels and of the room between them.</summary>
    public static double High(IEnumerable<double> high) => high.Sum(h => h + Between);

    /// <summary>The tops of labels, given from above by where their middles should stand; inside the bounds as far as there is room.</summary>
    public static double[] Place(IReadOnlyList<double> middles, IReadOnlyList<double> high, double top, double bottom)
    {
        // Labels that meet form a stack, which stands where its members want to be on average; stacks that meet are joined.
        var stacks = new List<(int First, int Count, double Wanted, double High)>();
        for (var at = 0; at < middles.Count; at++)
        {
            var stack = (First: at, Count: 1, Wanted: middles[at] - (high[at] / 2), High: high[at]);
            while (stacks.Count > 0 && Top(stacks[^1]) + stacks[^1].High + Between > Top(stack))
            {
                var above = stacks[^1];
                stacks.RemoveAt(stacks.Count - 1);
                var shifted = stack.Wanted - (above.High + Between);
                stack = (above.First, above.Count + stack.Count, ((above.Wanted * above.Count) + (shifted * stack.Count)) / (above.Count + stack.Count), above.High + Between + stack.High);
            }

            stacks.Add(stack);
        }

        var tops = new double[middles.Count];
        foreach (var stack in stacks)
        {
            var next = Top(stack);
            for (var at = stack.First; at < stack.First + stack.Count; at++)
            {
                tops[at] = next;
                next += high[at] + Between;
            }
        }

        return tops;

        double Top((int First, int Count, double Wanted, double High) stack) => Math.Max(top, Math.Min(stack.Wanted, bottom - stack.High));
    }
}
