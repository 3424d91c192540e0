using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Continuum;

/// <summary>One change, and what it does to positions, order and bands.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Label">The change in words.</param>
/// <param name="Runs">The continuum under the change; several where it is drawn at random.</param>
/// <param name="Compared">Authorities with a position before and after, in the run of the middle.</param>
/// <param name="Pairs">Pairs of those that stood in an order before.</param>
/// <param name="Swapped">Pairs whose order is the opposite after the change; of several runs the one in the middle. Pairs that came to stand level are not among them.</param>
/// <param name="LargestShift">How far the position that moves furthest moves, 0 to 1, in the same run; null when nothing can be compared.</param>
/// <param name="Furthest">The authority it belongs to; null likewise, and when no position moves.</param>
public sealed record SensitivityChange(
    SensitivityKind Kind, string Label, ImmutableArray<SensitivityRun> Runs, int Compared, int Pairs, int Swapped, decimal? LargestShift, Authority? Furthest)
{
    /// <summary>Fewest and most pairs swapped over the runs; the same number twice where there is one run.</summary>
    public required (int Fewest, int Most) SwappedOver { get; init; }

    /// <summary>Authorities in another band than before; null where the change leaves no bands to draw, or they were not worked out.</summary>
    public required int? OtherBand { get; init; }

    internal static SensitivityChange Of(SensitivityKind kind, string label, ImmutableArray<SensitivityRun> runs, SensitivityRun before, ImmutableArray<Authority> authorities)
    {
        var counted = runs.Select(run => (Run: run, Order: Order(before, run))).OrderBy(x => x.Order.Swapped).ToList();
        var (middle, order) = counted[(counted.Count - 1) / 2];
        var shared = middle.Shared(before);
        var furthest = shared.Length == 0 ? -1 : shared.MaxBy(a => Shift(a));
        return new(
            kind, label, runs, shared.Length, order.Pairs, order.Swapped, furthest < 0 ? null : Shift(furthest), furthest < 0 || Shift(furthest) == 0 ? null : authorities[furthest])
        {
            SwappedOver = (counted[0].Order.Swapped, counted[^1].Order.Swapped),
            OtherBand = middle.Bands.IsEmpty ? null : shared.Count(a => middle.Bands[a] != before.Bands[a]),
        };

        decimal Shift(int authority) => Math.Abs(middle.Positions[authority]!.Value - before.Positions[authority]!.Value);
    }

    /// <summary>Pairs in an order before, and those in the opposite order after.</summary>
    private static (int Pairs, int Swapped) Order(SensitivityRun before, SensitivityRun after)
    {
        var shared = after.Shared(before);
        var (pairs, swapped) = (0, 0);
        for (var i = 0; i < shared.Length; i++)
        {
            for (var j = i + 1; j < shared.Length; j++)
            {
                var was = Math.Sign(before.Positions[shared[i]]!.Value - before.Positions[shared[j]]!.Value);
                pairs += was == 0 ? 0 : 1;
                swapped += was * Math.Sign(after.Positions[shared[i]]!.Value - after.Positions[shared[j]]!.Value) < 0 ? 1 : 0;
            }
        }

        return (pairs, swapped);
    }
}
