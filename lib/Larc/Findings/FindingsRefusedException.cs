namespace Larc.Findings;

/// <summary>Findings are not written, for a reason a person can act on. Its message is all that is shown of it.</summary>
/// <param name="message">What is wrong, where, and what to do; for people.</param>
public abstract class FindingsRefusedException(string message) : InvalidOperationException(message);
