namespace Larc.Published;

/// <summary>One cell of a published table, as printed, with the identifier it has here.</summary>
/// <param name="List">Which list or column of the table: perspectives (<c>PC</c>, <c>SM+PR</c>), a stance, or an answer.</param>
/// <param name="Place">Place in print, from 1. A rank only where the table is an order.</param>
/// <param name="Code">Our identifier: a code, a category of evidence or an activity.</param>
/// <param name="Label">The label in print.</param>
/// <param name="Value">What is printed beside the label: a count, or perspectives separated by spaces. Empty in an order.</param>
/// <param name="Note">What a reader must know of the cell, such as that print was damaged and how it was read. May be empty.</param>
public sealed record PublishedEntry(string List, int Place, string Code, string Label, string Value, string Note)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{List} {Place}: {Label}{(Value.Length > 0 ? $" ({Value})" : "")}");
}
