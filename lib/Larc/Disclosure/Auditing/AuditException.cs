namespace Larc.Disclosure.Auditing;

/// <summary>Tables cannot be audited as they are described; the message says why, in one sentence.</summary>
internal sealed class AuditException(string message) : Exception(message);
