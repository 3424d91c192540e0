namespace Larc.Findings;

/// <summary>A count in words, with its numbers and its unit, as part of a sentence.</summary>
/// <param name="Text">The words, such as "most authorities (12 of 14)".</param>
/// <param name="IsSingular">Whether the verb that follows stands in the singular.</param>
public sealed record CountPhrase(string Text, bool IsSingular)
{
    /// <summary>The verb that agrees with the phrase.</summary>
    public string Verb(string singular, string plural) => IsSingular ? singular : plural;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
