namespace Larc.Exploring;

/// <summary>Two dimensions together: a category for each combination.</summary>
internal sealed class CombinedDimension(Dimension first, Dimension second) : Dimension($"{first.Name} and {second.Name}")
{
    private const char Separator = '\u001f';

    internal override IReadOnlyList<Category> Categories(Scope scope) =>
        [.. from a in first.Categories(scope) from b in second.Categories(scope) select new Category(Key(a.Key, b.Key), $"{a.Label} · {b.Label}", [.. a.Conditions, .. b.Conditions])];

    internal override IEnumerable<string> KeysOf(Scope scope, int statement) =>
        from a in first.KeysOf(scope, statement) from b in second.KeysOf(scope, statement) select Key(a, b);

    private static string Key(string first, string second) => $"{first}{Separator}{second}";
}
