using Larc.Model;

namespace Larc.Exploring;

/// <summary>A dimension of what is said. Its categories are those that occur, in an order of their own.</summary>
internal sealed class WordDimension : Dimension
{
    private readonly Func<Study, int, string> _key;
    private readonly Func<string, Category> _category;

    /// <param name="name">Name, in lower case.</param>
    /// <param name="key">Key of a statement, by its index; empty for none. Keys are shown in their order, none last.</param>
    /// <param name="category">The category of a key.</param>
    public WordDimension(string name, Func<Study, int, string> key, Func<string, Category> category)
        : base(name) => (_key, _category) = (key, category);

    internal override IReadOnlyList<Category> Categories(Scope scope)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in scope.Statements)
            keys.Add(_key(scope.Study, statement));
        return [.. keys.OrderBy(k => k.Length == 0).ThenBy(k => k, StringComparer.Ordinal).Select(_category)];
    }

    internal override IEnumerable<string> KeysOf(Scope scope, int statement) => [_key(scope.Study, statement)];
}
