namespace Larc.Cli.Terminal;

/// <summary>One step of long work.</summary>
/// <param name="Text">What was done or is being done.</param>
/// <param name="Share">How much of the whole is done, from 0 to 1; null when it is not known.</param>
/// <param name="Lasting">Whether it is worth a line of its own where output is redirected.</param>
internal sealed record ProgressStep(string Text, double? Share = null, bool Lasting = false);
