using System.Collections.Immutable;
using Larc.Disclosure.Auditing.Manifests;

namespace Larc.Disclosure.Auditing.Tables;

/// <summary>The cells of one measure in one table, and what its totals are sums of.</summary>
internal sealed class MeasureCells(ImmutableArray<ManifestDimension> dimensions, string measure, Adding adds, CellStore store)
{
    private readonly Dictionary<string, (string?[] Members, SortedList<string, string> Others, int Cell)> _cells = new(StringComparer.Ordinal);

    /// <summary>How the count of a total comes from those of its members.</summary>
    public Adding Adds => adds;

    /// <summary>The place of a cell.</summary>
    /// <param name="members">For each dimension its member; null at its total.</param>
    /// <param name="others">Coordinates of dimensions that the table does not have.</param>
    public int Cell(string?[] members, SortedList<string, string> others)
    {
        var key = Key(members, others);
        if (_cells.TryGetValue(key, out var known))
            return known.Cell;
        var cell = store[measure, Coordinates(members, others)];
        _cells[key] = (members, others, cell);
        return cell;
    }

    /// <summary>What the totals imply.</summary>
    public IEnumerable<PublishedRelation> Relations()
    {
        if (adds == Adding.None)
            return [];
        // A total that the table does not print may stand in another one, or join two sums: all are made first.
        for (var d = 0; d < dimensions.Length; d++)
        {
            if (!dimensions[d].AddsUp)
                continue;
            foreach (var (members, others, _) in _cells.Values.Where(c => MayDrop(c.Members, d)).ToList())
                Cell(Without(members, d), others);
        }

        return Enumerable.Range(0, dimensions.Length).Where(d => dimensions[d].AddsUp).SelectMany(Sums).ToList();
    }

    private IEnumerable<PublishedRelation> Sums(int dimension)
    {
        var absentIsZero = dimensions[dimension].AbsentIsZero;
        var parent = Parent(dimension);
        var all = _cells.Values.Where(c => MayDrop(c.Members, dimension)).ToList();
        var universe = all.GroupBy(c => parent < 0 ? null : c.Members[parent]).ToDictionary(g => g.Key ?? "", g => g.Select(c => c.Members[dimension]!).ToHashSet());
        foreach (var group in all.GroupBy(c => Key(Without(c.Members, dimension), c.Others)).ToList())
        {
            var (members, others, _) = group.First();
            var parts = group.Select(c => c.Cell).ToHashSet();
            if (!absentIsZero)
            {
                // A member without a row here has a count that the sum holds all the same.
                var absent = universe[parent < 0 ? "" : members[parent] ?? ""].Except(group.Select(c => c.Members[dimension]!));
                foreach (var member in absent)
                    parts.Add(store[measure, Coordinates([.. members.Select((m, d) => d == dimension ? member : m)], others)]);
            }

            var total = Cell(Without(members, dimension), others);
            if (parts.Contains(total))
                continue;
            if (adds == Adding.Union)
            {
                foreach (var part in parts)
                    yield return new([(part, 1), (total, -1)], RelationKind.AtMost, 0);
            }

            yield return new([(total, 1), .. parts.Order().Select(p => (p, -1))], adds == Adding.Sum ? RelationKind.Equal : RelationKind.AtMost, 0);
        }
    }

    /// <summary>Whether a cell is one of a total's members in a dimension: a division of it must not stand beside.</summary>
    private bool MayDrop(string?[] members, int dimension)
    {
        if (members[dimension] is null)
            return false;
        for (var d = 0; d < members.Length; d++)
        {
            if (members[d] is not null && Parent(d) == dimension)
                return false;
        }

        return true;
    }

    private int Parent(int dimension) => dimensions[dimension].Within is { } name ? dimensions.IndexOf(dimensions.First(d => d.Name == name)) : -1;

    private SortedList<string, string> Coordinates(string?[] members, SortedList<string, string> others)
    {
        var coordinates = new SortedList<string, string>(others, StringComparer.Ordinal);
        for (var d = 0; d < members.Length; d++)
        {
            if (members[d] is { } member)
                coordinates[dimensions[d].Name] = member;
        }

        // An authority is the same one in a table that does not say in which region it lies.
        for (var d = 0; d < members.Length; d++)
        {
            if (members[d] is not null && dimensions[d].Within is { } parent)
                coordinates.Remove(parent);
        }

        return coordinates;
    }

    private static string?[] Without(string?[] members, int dimension)
    {
        var copy = (string?[])members.Clone();
        copy[dimension] = null;
        return copy;
    }

    private static string Key(string?[] members, SortedList<string, string> others) =>
        string.Join('\u001f', members.Select(m => m ?? "\u0000").Concat(others.Select(o => $"{o.Key}\u001e{o.Value}")));
}
