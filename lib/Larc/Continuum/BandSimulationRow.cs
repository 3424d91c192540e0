namespace Larc.Continuum;

/// <summary>What bands do on simulated studies of one kind, whose truth is known.</summary>
/// <param name="Authorities">What the authorities are like.</param>
/// <param name="Interviews">Interviews with service managers, and as many with practitioners, per authority; directors have one.</param>
/// <param name="Runs">Studies drawn.</param>
/// <param name="RunsWithBand">Studies in which at least one authority was put into a band.</param>
/// <param name="Different">Authorities drawn, over all runs, that are truly confident or at an earlier stage; 0 where all are alike.</param>
/// <param name="Right">Of them, those put into their own band.</param>
/// <param name="Wrong">Authorities, over all runs, put into a band that is not theirs.</param>
public sealed record BandSimulationRow(string Authorities, string Interviews, int Runs, int RunsWithBand, int Different, int Right, int Wrong);
