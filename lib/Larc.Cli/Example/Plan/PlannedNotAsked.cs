namespace Larc.Cli.Example.Plan;

/// <summary>A topic that was not put to every so many-th interview of a perspective.</summary>
internal sealed record PlannedNotAsked
{
    /// <summary>Ends the name of a topic when only the question on features to develop is meant.</summary>
    public const string ToDevelop = ": to develop";

    /// <summary>Who speaks.</summary>
    public string Perspective { get; init; } = "";

    /// <summary>The topic, as a return writes it.</summary>
    public string Topic { get; init; } = "";

    /// <summary>Every so many-th interview.</summary>
    public int Every { get; init; } = 10;
}
