namespace Larc.Notebooks.Language;

/// <summary>The ways to go on from a place in code.</summary>
/// <param name="Start">Where what they replace begins, in UTF-16 units from 0.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Entries">The ways, those that fit best first.</param>
internal sealed record Completions(int Start, int End, IReadOnlyList<CompletionEntry> Entries)
{
    /// <summary>No way to go on that anybody knows.</summary>
    public static Completions None(int cursor) => new(cursor, cursor, []);
}
