using System.Collections.Immutable;

namespace Larc.Disclosure.Auditing.Solving;

/// <summary>What can be worked out of one unknown.</summary>
/// <param name="Finding">Whether, and how, it is found.</param>
/// <param name="Range">The numbers that remain possible.</param>
/// <param name="Rows">The relations it follows from, by their place; for an open one, none.</param>
internal readonly record struct UnknownOutcome(Finding Finding, CellRange Range, ImmutableArray<int> Rows);

/// <summary>What can be worked out of all unknowns of a problem.</summary>
/// <param name="Unknowns">One outcome for each.</param>
/// <param name="Contradictions">Sets of relations that cannot all hold.</param>
/// <param name="TooLarge">Sets of unknowns that were not worked through because there was too much of it.</param>
/// <param name="Coarse">How many open unknowns have a range that may be wider than need be: their parts were large.</param>
internal sealed record SolverOutcome(ImmutableArray<UnknownOutcome> Unknowns, ImmutableArray<ImmutableArray<int>> Contradictions, ImmutableArray<ImmutableArray<int>> TooLarge, int Coarse);
