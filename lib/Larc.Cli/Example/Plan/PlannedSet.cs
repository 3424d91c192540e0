namespace Larc.Cli.Example.Plan;

/// <summary>Rows that share a stance and a status.</summary>
internal sealed record PlannedSet
{
    /// <summary>What the rows are.</summary>
    public string Of { get; init; } = "";

    /// <summary>'published' when the rows' order is taken from the source.</summary>
    public string Fit { get; init; } = "";

    /// <summary>Where it comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>For features: 'to develop', or nothing for 'contributes'.</summary>
    public string Stance { get; init; } = "";

    /// <summary>Status of the impacts.</summary>
    public string Status { get; init; } = "happened";

    /// <summary>The rows.</summary>
    public List<PlannedRow> Rows { get; init; } = [];
}
