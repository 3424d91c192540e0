namespace Larc.Cli.Tests.Counting;

/// <summary>A code of a codebook that a test writes.</summary>
internal sealed record CodeRow(string Id, int? Level, string Topic)
{
    public string Label { get; init; } = $"Label of {Id}";

    public string Parent { get; init; } = "";

    public string[] Parts { get; init; } = [];

    /// <summary>staff, family; null leaves it to the rule.</summary>
    public string[]? Listed { get; init; }

    public bool Retired { get; init; }

    /// <summary>Default stance; empty leaves it to the rule.</summary>
    public string Stance { get; init; } = "";

    public bool IsImpact => Level is not null;

    public string DefaultStance => Stance.Length > 0 ? Stance : IsImpact ? "positive" : "contributes";
}
