using System.Collections.Immutable;
using Larc.Disclosure.Auditing;
using Larc.Disclosure.Suppression;
using Larc.Findings.Counts;
using Larc.Model;

namespace Larc.Findings.Publication;

/// <summary>
/// Which counts the publication prints, decided over everything it prints together: tables, sentences and briefs. What a rule hides stays hidden, and what
/// would give it away is hidden with it.
/// </summary>
internal sealed class ReleasePlan
{
    private readonly Dictionary<CountCell, ReleasedCount> _released;

    private ReleasePlan(ImmutableArray<RecordedCount> counts, ImmutableArray<CellRelation> relations, Dictionary<CountCell, ReleasedCount> released, ImmutableArray<CountCell> unprotected) =>
        (Counts, Relations, _released, Unprotected) = (counts, relations, released, unprotected);

    /// <summary>Every count, in the order of their names: where they were printed first must not show.</summary>
    public ImmutableArray<RecordedCount> Counts { get; }

    /// <summary>What holds between them, by their places.</summary>
    public ImmutableArray<CellRelation> Relations { get; }

    /// <summary>Counts that could not be protected; with any of them nothing is published.</summary>
    public ImmutableArray<CountCell> Unprotected { get; }

    /// <summary>How a count is printed; null for one that is not printed anywhere.</summary>
    public ReleasedCount? Releases(CountCell cell) => _released.GetValueOrDefault(cell);

    /// <summary>How a count is printed.</summary>
    /// <exception cref="InvalidOperationException">Nobody planned to print it: a fault of a rule.</exception>
    public ReleasedCount this[CountCell cell] => _released.TryGetValue(cell, out var released)
        ? released
        : throw new InvalidOperationException($"'{cell}' is printed and was not planned for. The two passes over the draft must print the same counts.");

    /// <summary>Decides.</summary>
    public static ReleasePlan Of(IEnumerable<RecordedCount> recorded, Study study, ReleaseRules rules)
    {
        ImmutableArray<RecordedCount> counts = [.. recorded.OrderBy(c => c.Cell.ToString(), StringComparer.Ordinal)];
        ImmutableArray<CellRelation> relations = [.. CountRelations.Between(counts, study, rules.Policy).DistinctBy(r => string.Join(';', r.Terms) + r.Kind + r.Constant)];
        var alone = counts.Select(rules.Of).ToList();
        var plan = SuppressionPlanner.Plan([.. counts.Select((count, i) => Protected(count, alone[i]))], relations);
        var released = new Dictionary<CountCell, ReleasedCount>();
        for (var i = 0; i < counts.Length; i++)
            released[counts[i].Cell] = plan.IsHidden(i) && alone[i].How == Release.Exact ? new(Release.Withheld, CellRange.AnyCount) : alone[i];
        return new(counts, relations, released, [.. plan.Unprotected.Where(i => alone[i].How != Release.PresenceOnly).Select(i => counts[i].Cell)]);
    }

    /// <summary>How many were interviewed of a perspective is said wherever they are counted: it is not hidden for the sake of another.</summary>
    private static ProtectedCell Protected(RecordedCount count, ReleasedCount alone) => new(
        count.Cell.ToString(),
        count.K,
        alone.How != Release.Exact,
        alone.Told,
        CellRange.AnyCount,
        MayBeHidden: count.Cell.Key.Scope != CountScope.Interviewed || count.Cell.Key.KeyGroup.Length > 0);
}
