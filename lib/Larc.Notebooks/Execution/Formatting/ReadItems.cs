namespace Larc.Notebooks.Execution.Formatting;

/// <summary>The first items of a sequence.</summary>
/// <param name="Items">The items that were read.</param>
/// <param name="Count">How many there are; null when only reading all would tell.</param>
/// <param name="HasMore">Whether there are more than were read.</param>
/// <param name="Failure">Why reading broke off; null when it did not.</param>
internal sealed record ReadItems(IReadOnlyList<object?> Items, int? Count, bool HasMore, Exception? Failure);
