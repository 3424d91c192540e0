using System.Collections.Immutable;

namespace Larc.Disclosure.Auditing.Solving;

/// <summary>One relation between unknown whole numbers: Σ factor × unknown = constant, or ≤ constant.</summary>
internal sealed record LinearRow(ImmutableArray<LinearTerm> Terms, RelationKind Kind, Int128 Constant);

/// <summary>One unknown of a row, and by what it is multiplied; never by zero.</summary>
internal readonly record struct LinearTerm(int Unknown, long Factor);
