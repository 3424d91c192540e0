namespace Larc.Model;

/// <summary>What another coder made of a statement's excerpt.</summary>
/// <param name="Statement">Index of the statement in the study.</param>
/// <param name="Coder">Who coded.</param>
/// <param name="Code">Index of the code in the codebook of the statement's return.</param>
/// <param name="Stance">Stance given.</param>
/// <param name="Status">Status given.</param>
public sealed record SecondCoding(int Statement, string Coder, int Code, Stance Stance, Status Status);
