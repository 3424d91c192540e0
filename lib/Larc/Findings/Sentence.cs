namespace Larc.Findings;

/// <summary>A sentence of the draft, with the claim behind it or, for a sentence on the study or its method, none.</summary>
/// <param name="Text">The words.</param>
/// <param name="Claim">The claim, or null.</param>
public sealed record Sentence(string Text, Claim? Claim = null)
{
    /// <summary>A claim as a sentence.</summary>
    public static implicit operator Sentence(Claim claim) => new(claim.Text, claim);

    /// <summary>A sentence that claims nothing of what people said.</summary>
    public static implicit operator Sentence(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
