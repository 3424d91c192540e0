namespace Larc.Cli.Example.Plan;

/// <summary>An authority in which each staff perspective names exactly these features.</summary>
internal sealed record PlannedProfile
{
    /// <summary>Letter of the authority.</summary>
    public string Authority { get; init; } = "";

    /// <summary>'published' when it is taken from the source.</summary>
    public string Fit { get; init; } = "";

    /// <summary>Where it comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>By perspective: the features said to contribute.</summary>
    public Dictionary<string, List<string>> Contributes { get; init; } = [];

    /// <summary>By perspective: the features said to need developing.</summary>
    public Dictionary<string, List<string>> Develop { get; init; } = [];
}
