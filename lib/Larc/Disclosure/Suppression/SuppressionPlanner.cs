using Larc.Disclosure.Auditing;

namespace Larc.Disclosure.Suppression;

/// <summary>
/// Chooses which further cells must be hidden so that no hidden cell, neither a primary nor a further one, can be worked out
/// from what remains. Cells that no relation joins are planned apart. Small groups are planned with the fewest cells there can
/// be; larger ones are safe, with few cells but perhaps not the fewest.
/// </summary>
internal static class SuppressionPlanner
{
    /// <summary>Most cells of a group that is planned with the fewest hidden cells.</summary>
    public const int SmallGroup = 30;

    /// <summary>Plans all cells that are published together. The order of cells and relations may change which of equally good plans is chosen, nothing else.</summary>
    public static SuppressionPlan Plan(IReadOnlyList<ProtectedCell> cells, IReadOnlyList<CellRelation> relations)
    {
        var hidden = cells.Select(c => c.IsPrimary).ToArray();
        var unprotected = new List<int>();
        foreach (var group in CellGroup.Split(cells, relations))
        {
            if (!group.Cells.Any(c => c.IsPrimary))
                continue;
            var plan = Plan(group);
            for (var i = 0; i < group.Places.Length; i++)
                hidden[group.Places[i]] = plan?[i] ?? group.CanBeHidden(i);
            if (plan is null)
                unprotected.AddRange(Unsafe(group).Select(i => group.Places[i]));
        }

        return new([.. hidden], [.. unprotected.Order()]);
    }

    private static bool[]? Plan(CellGroup group) =>
        !group.IsConsistent ? null
        : group.Cells.Length <= SmallGroup && FewestCells.Find(group) is { } fewest ? fewest
        : FewCells.Find(group);

    /// <summary>With everything hidden that can be: what is not safe even so, or all of it where the values contradict the relations.</summary>
    private static IEnumerable<int> Unsafe(CellGroup group)
    {
        bool[] hidden = [.. Enumerable.Range(0, group.Cells.Length).Select(group.CanBeHidden)];
        return group.IsConsistent ? group.NotSafe(hidden) : Enumerable.Range(0, hidden.Length).Where(i => hidden[i]);
    }
}
