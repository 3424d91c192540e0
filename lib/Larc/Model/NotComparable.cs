namespace Larc.Model;

/// <summary>Rows of one return that are set aside because they are coded with another codebook.</summary>
/// <param name="File">The return.</param>
/// <param name="Codebook">Reference of the codebook it is coded with.</param>
/// <param name="RoundCodebook">Reference of the codebook the round is analysed with.</param>
/// <param name="Code">The code without a counterpart; null when the whole return is set aside.</param>
/// <param name="Interviews">Interviews set aside.</param>
/// <param name="Statements">Statements set aside.</param>
public sealed record NotComparable(string File, string Codebook, string RoundCodebook, string? Code, int Interviews, int Statements);
