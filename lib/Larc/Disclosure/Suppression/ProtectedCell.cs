using Larc.Disclosure.Auditing;

namespace Larc.Disclosure.Suppression;

/// <summary>One count among those published together.</summary>
/// <param name="Id">What it is called; each cell once, however many tables print it.</param>
/// <param name="Value">The count.</param>
/// <param name="IsPrimary">Whether it must be hidden, for its own sake.</param>
/// <param name="WhenPrimary">What a reader is told of it when it is hidden for its own sake.</param>
/// <param name="WhenComplementary">What a reader is told of it when it is hidden for the sake of another one.</param>
/// <param name="MayBeHidden">Whether it may be hidden for the sake of another one; false for what is known anyway.</param>
internal sealed record ProtectedCell(string Id, int Value, bool IsPrimary, CellRange WhenPrimary, CellRange WhenComplementary, bool MayBeHidden = true)
{
    /// <summary>What a reader is told of it when it is hidden.</summary>
    public CellRange WhenHidden => IsPrimary ? WhenPrimary : WhenComplementary;
}
