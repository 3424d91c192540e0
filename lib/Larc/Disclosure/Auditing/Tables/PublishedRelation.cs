namespace Larc.Disclosure.Auditing.Tables;

/// <summary>A relation between published cells: Σ factor × cell = constant, or ≤ constant.</summary>
/// <param name="Terms">The cells, by their place, each once.</param>
/// <param name="Kind">Exactly, or at most.</param>
/// <param name="Constant">What they are compared with.</param>
internal sealed record PublishedRelation(IReadOnlyList<(int Cell, int Factor)> Terms, RelationKind Kind, decimal Constant);
