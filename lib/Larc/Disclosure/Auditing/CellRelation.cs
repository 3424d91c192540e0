using System.Collections.Immutable;

namespace Larc.Disclosure.Auditing;

/// <summary>A relation that a reader knows to hold between cells: the sum of factor × cell is the constant, or at most the constant.</summary>
/// <param name="Terms">The cells, by their place in the list of cells, each once, and by what each is multiplied.</param>
/// <param name="Kind">Exactly the constant, or at most.</param>
/// <param name="Constant">What the terms are compared with; 0 for a total less its members.</param>
internal sealed record CellRelation(ImmutableArray<(int Cell, int Factor)> Terms, RelationKind Kind = RelationKind.Equal, int Constant = 0)
{
    /// <summary>A total is the sum of its members.</summary>
    public static CellRelation Sum(int total, IEnumerable<int> members) => new([(total, -1), .. members.Select(m => (m, 1))]);

    /// <summary>A cell is no more than another one: a part and its whole.</summary>
    public static CellRelation NoMoreThan(int part, int whole) => new([(part, 1), (whole, -1)], RelationKind.AtMost);
}
