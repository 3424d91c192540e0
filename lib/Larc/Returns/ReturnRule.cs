namespace Larc.Returns;

/// <summary>One check of the returns.</summary>
/// <param name="Code">Stable code: lower case, hyphens. It never changes its meaning.</param>
/// <param name="Severity">How much a breach matters.</param>
public sealed record ReturnRule(string Code, IssueSeverity Severity)
{
    /// <summary>What it checks and what becomes of a breach: one line.</summary>
    public string Documentation => ReturnWording.For(Code).Documentation;

    /// <inheritdoc/>
    public override string ToString() => Code;
}
