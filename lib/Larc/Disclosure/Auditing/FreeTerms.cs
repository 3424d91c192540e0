using Larc.Disclosure.Auditing.Tables;

namespace Larc.Disclosure.Auditing;

/// <summary>
/// Leaves out cells that no table prints and one relation only holds: they take up whatever the others leave, so that the
/// relation says 'no more than'. Without this, totals that nobody published would tie all tables into one.
/// </summary>
internal static class FreeTerms
{
    /// <summary>The relations without such cells.</summary>
    /// <param name="relations">The relations.</param>
    /// <param name="isFree">Whether nothing is known of a cell but that it is no less than nought.</param>
    public static IReadOnlyList<PublishedRelation> Remove(IReadOnlyList<PublishedRelation> relations, Func<int, bool> isFree)
    {
        var left = relations.ToList<PublishedRelation?>();
        var uses = new Dictionary<int, HashSet<int>>();
        for (var r = 0; r < left.Count; r++)
        {
            foreach (var (cell, _) in left[r]!.Terms.Where(t => isFree(t.Cell)))
                (uses.TryGetValue(cell, out var rows) ? rows : uses[cell] = []).Add(r);
        }

        var queue = new Queue<int>(uses.Where(u => u.Value.Count == 1).Select(u => u.Key).Order());
        while (queue.TryDequeue(out var cell))
        {
            if (uses[cell].Count != 1)
                continue;
            var row = uses[cell].First();
            uses[cell].Clear();
            var relation = left[row]!;
            // Twice a cell takes up even numbers only; such a relation stays as it is.
            if (relation.Terms.Any(t => t.Cell == cell && Math.Abs(t.Factor) != 1))
                continue;
            left[row] = Without(relation, cell);
            foreach (var (other, _) in relation.Terms)
            {
                if (left[row] is null && uses.TryGetValue(other, out var rows) && rows.Remove(row) && rows.Count == 1)
                    queue.Enqueue(other);
            }
        }

        return [.. left.OfType<PublishedRelation>()];
    }

    /// <summary>What is left of a relation; null when it says nothing any more.</summary>
    private static PublishedRelation? Without(PublishedRelation relation, int cell)
    {
        var factor = relation.Terms.First(t => t.Cell == cell).Factor;
        // A free cell on the smaller side can always be nought; on the larger side it can be whatever is needed.
        if (relation.Kind == RelationKind.AtMost && factor < 0)
            return null;
        var sign = factor > 0 ? 1 : -1;
        PublishedRelation rest = new([.. relation.Terms.Where(t => t.Cell != cell).Select(t => (t.Cell, sign * t.Factor))], RelationKind.AtMost, sign * relation.Constant);
        // Sums of what is subtracted only are never above nought.
        return rest.Terms.Count == 0 || (rest.Terms.All(t => t.Factor < 0) && rest.Constant >= 0) ? null : rest;
    }
}
