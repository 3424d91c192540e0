namespace Larc.Cli.Example.Plan;

/// <summary>One code: how many authorities and how many interviews of each perspective speak of it, in the plan's own size.</summary>
internal sealed record PlannedRow
{
    /// <summary>The code.</summary>
    public string Code { get; init; } = "";

    /// <summary>Authorities in which at least one of the interviews is; null leaves it to chance.</summary>
    public int? In { get; init; }

    /// <summary>Interviews, by perspective.</summary>
    public Dictionary<string, int> By { get; init; } = [];

    /// <summary>Narrower codes that statements use instead, with their weights; empty means the code itself.</summary>
    public Dictionary<string, double> As { get; init; } = [];

    /// <summary>How many of the interviews speak of it as a loss.</summary>
    public int Negative { get; init; }

    /// <summary>How many speak of it as both.</summary>
    public int Mixed { get; init; }

    /// <summary>Which way the number moves.</summary>
    public string Direction { get; init; } = "none";

    /// <summary>Only interviews on these key groups; empty means any.</summary>
    public List<string> Groups { get; init; } = [];

    /// <summary>Only in authorities where other staff report it.</summary>
    public bool Inside { get; init; }

    /// <summary>Above 0: rather where an authority is confident; below 0: rather at an earlier stage; 0 makes no difference, 1 and −1 the most.</summary>
    public double Tilt { get; init; }
}
