namespace Larc.Exploring;

/// <summary>Something statements can be counted by; <see cref="By"/> holds those there are. Those without a value are a category of their own, never left out.</summary>
public abstract class Dimension
{
    private protected Dimension(string name) => Name = name;

    /// <summary>Its name, for headings.</summary>
    public string Name { get; }

    /// <summary>Whether its categories are shown most counted first, rather than in an order of their own.</summary>
    internal virtual bool ByCount => false;

    /// <summary>Both together: one category for each combination. Further dimensions can be added.</summary>
    /// <param name="other">The other dimension.</param>
    public Dimension And(Dimension other) => new CombinedDimension(this, other);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The categories of a scope, in order: of those who speak every one there is, of what they say those that occur.</summary>
    internal abstract IReadOnlyList<Category> Categories(Scope scope);

    /// <summary>Keys of the categories a statement belongs to.</summary>
    internal abstract IEnumerable<string> KeysOf(Scope scope, int statement);
}
