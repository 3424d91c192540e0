using System.Collections.Immutable;

namespace Larc.Exploring;

/// <summary>The categories of a dimension in a selection, each with its statements, under labels that differ.</summary>
internal sealed class Axis
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly StatementSelection _selection;
    private readonly Dimension _dimension;

    public Axis(StatementSelection selection, Dimension dimension, CountOf of)
    {
        (_selection, _dimension) = (selection, dimension);
        var categories = dimension.Categories(selection.Scope);
        foreach (var (place, category) in categories.Index())
            _places[category.Key] = place;
        var statements = categories.Select(_ => new List<int>()).ToArray();
        foreach (var statement in selection.Scope.Statements)
        {
            foreach (var place in PlacesOf(statement))
                statements[place].Add(statement);
        }

        if (dimension.ByCount)
        {
            var order = Enumerable.Range(0, statements.Length)
                .OrderByDescending(p => new Scope(selection.Study, [.. selection.Scope.Conditions, .. categories[p].Conditions]).Count(statements[p], of))
                .ThenBy(p => categories[p].Label, StringComparer.Ordinal)
                .ThenBy(p => categories[p].Key, StringComparer.Ordinal)
                .ToArray();
            categories = [.. order.Select(p => categories[p])];
            statements = [.. order.Select(p => statements[p])];
            foreach (var (place, category) in categories.Index())
                _places[category.Key] = place;
        }

        Categories = Distinct(categories);
        Statements = statements;
    }

    public ImmutableArray<Category> Categories { get; }

    /// <summary>The statements of each category.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Statements { get; }

    /// <summary>Places of the categories a statement belongs to.</summary>
    public IEnumerable<int> PlacesOf(int statement) => _dimension.KeysOf(_selection.Scope, statement).Select(key => _places[key]);

    /// <summary>The category of a label or key, whatever the case of its letters.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message names those there are.</exception>
    public Category Find(string name) =>
        Categories.FirstOrDefault(c => c.Label.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? Categories.FirstOrDefault(c => c.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new KeyNotFoundException($"There is no {_dimension.Name} '{name}' here; {Known}.");

    private string Known => Categories.IsEmpty
        ? "nothing is selected"
        : $"there is {string.Join(", ", Categories.Take(12).Select(c => $"'{c.Label}'"))}{(Categories.Length > 12 ? " and more" : "")}";

    private static ImmutableArray<Category> Distinct(IReadOnlyList<Category> categories)
    {
        var twice = categories.GroupBy(c => c.Label, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. categories.Select(c => twice.Contains(c.Label) ? c with { Label = $"{c.Label} ({c.Key.Replace('\u001f', ' ')})" } : c)];
    }
}
