namespace Larc.Disclosure.Publishing;

/// <summary>One thing that keeps the publication edition from being written.</summary>
/// <param name="What">What is in the way, in a few words.</param>
/// <param name="Where">Where it is: a file, a statement, a case, a section.</param>
/// <param name="Why">Why it is in the way: one sentence.</param>
/// <param name="NextStep">What a person does about it.</param>
internal sealed record BlockReason(string What, string Where, string Why, string NextStep)
{
    /// <inheritdoc/>
    public override string ToString() => $"{What}: {Why} {NextStep}";
}
