using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Execution;

/// <summary>What came of an expression that a front end asked for beside its cell.</summary>
/// <param name="Value">The value in its forms; null where it failed.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
internal sealed record Evaluation(MimeBundle? Value, CellFailure? Failure);
