using System.Collections.Immutable;

namespace Larc.Returns;

/// <summary>What became of the rows of one sheet: every row read is used or set aside.</summary>
/// <param name="File">The return, relative to the study's folder.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Round">The round, where the return says it.</param>
/// <param name="Read">Rows that hold anything, headings not counted.</param>
/// <param name="Used">Rows used.</param>
/// <param name="Reasons">Rows set aside by the code of the rule that set them aside.</param>
public sealed record SheetRows(string File, string Sheet, int? Round, int Read, int Used, ImmutableSortedDictionary<string, int> Reasons)
{
    /// <summary>Rows set aside, for whatever reason.</summary>
    public int SetAside => Reasons.Values.Sum();

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{File}, {Sheet}: {Read} read, {Used} used, {SetAside} set aside");
}
