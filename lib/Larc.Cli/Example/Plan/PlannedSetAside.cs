namespace Larc.Cli.Example.Plan;

/// <summary>An interview that is set aside on loading, beside those that count.</summary>
internal sealed record PlannedSetAside
{
    /// <summary>Letter of the authority.</summary>
    public string Authority { get; init; } = "";

    /// <summary>Who speaks.</summary>
    public string Perspective { get; init; } = "";

    /// <summary>'withdrawn' (in the return), 'withdrawn file' (in <c>withdrawn.csv</c>) or 'no consent to analysis'.</summary>
    public string How { get; init; } = "";
}
