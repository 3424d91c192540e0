using System.Collections.Immutable;

namespace Larc.Disclosure.Suppression;

/// <summary>Which cells are hidden so that none of them can be worked out from the others.</summary>
/// <param name="Hidden">For each cell, whether it is hidden.</param>
/// <param name="Unprotected">
/// Hidden cells that are not shown to be safe even with everything around them hidden: what is announced of them, or what may
/// not be hidden, gives them away; or the relations given do not hold between the values. Nothing with such a cell is published.
/// </param>
internal sealed record SuppressionPlan(ImmutableArray<bool> Hidden, ImmutableArray<int> Unprotected)
{
    /// <summary>Whether every hidden cell is shown to be safe.</summary>
    public bool IsSafe => Unprotected.IsEmpty;

    /// <summary>How many cells are hidden.</summary>
    public int HiddenCount => Hidden.Count(h => h);

    /// <summary>Whether a cell is hidden, by its place in the list that the plan was made for.</summary>
    public bool IsHidden(int cell) => Hidden[cell];
}
