using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>Rows of one return that cannot be compared as they are coded, because they are coded with another codebook.</summary>
/// <param name="File">The return.</param>
/// <param name="Codebook">Reference of the codebook it is coded with.</param>
/// <param name="RoundCodebook">Reference of the codebook the round is analysed with.</param>
/// <param name="Code">The code without a counterpart; null when the whole return is set aside.</param>
/// <param name="Interviews">Interviews set aside.</param>
/// <param name="Statements">Statements set aside; or, where <see cref="CountedFor"/> names a code, counted only there.</param>
public sealed record NotComparable(string File, string Codebook, string RoundCodebook, string? Code, int Interviews, int Statements)
{
    /// <summary>The codes that the round's codebook divides the code into; empty when it does not.</summary>
    public ImmutableArray<string> SplitInto { get; init; } = [];

    /// <summary>The code above all of <see cref="SplitInto"/> that the statements count for; null when they are set aside.</summary>
    public string? CountedFor { get; init; }
}
