namespace Larc.Returns.Checking;

/// <summary>What became of a statement's identifier.</summary>
/// <param name="Row">Row it first stands in.</param>
/// <param name="Index">Index among the statements used, or −1.</param>
/// <param name="Reason">Why it was set aside; null when it is used.</param>
internal readonly record struct StatementFate(int Row, int Index, ReturnRule? Reason);
