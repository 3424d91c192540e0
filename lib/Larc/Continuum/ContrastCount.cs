using Larc.Model;

namespace Larc.Continuum;

/// <summary>In how many confident, and in how many earlier-stage, authorities one perspective reports a code.</summary>
/// <param name="Perspective">Who speaks.</param>
/// <param name="Confident">Confident authorities in which at least one interview reports it.</param>
/// <param name="ConfidentAsked">Confident authorities in which at least one interview was asked about it, or reports it unasked.</param>
/// <param name="Earlier">Earlier-stage authorities in which at least one interview reports it.</param>
/// <param name="EarlierAsked">Earlier-stage authorities in which at least one interview was asked about it, or reports it unasked.</param>
public sealed record ContrastCount(Perspective Perspective, int Confident, int ConfidentAsked, int Earlier, int EarlierAsked);
