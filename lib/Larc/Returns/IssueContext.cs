namespace Larc.Returns;

/// <summary>One neighbouring cell of the row an issue is about, so that the row can be found again without its number.</summary>
/// <param name="Heading">The heading, as the contract writes it.</param>
/// <param name="Value">What the cell holds, shortened.</param>
public readonly record struct IssueContext(string Heading, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Heading}: {Value}";
}
