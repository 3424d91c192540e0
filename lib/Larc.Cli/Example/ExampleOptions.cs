namespace Larc.Cli.Example;

/// <summary>What the invented example study is to be like. What is not given follows from what is, in the plan's proportions.</summary>
internal sealed record ExampleOptions
{
    /// <summary>The seed of the committed example.</summary>
    public const int DefaultSeed = 2008;

    /// <summary>The most authorities: far more than there are.</summary>
    public const int MaximumAuthorities = 2000;

    /// <summary>Authorities, one return each; null takes the plan's.</summary>
    public int? Authorities { get; init; }

    /// <summary>Interviews over the whole study, those set aside included; null keeps the plan's number for each authority.</summary>
    public int? Interviews { get; init; }

    /// <summary>Statements over the whole study; null keeps the plan's number for each interview.</summary>
    public int? Statements { get; init; }

    /// <summary>Seed of everything random.</summary>
    public int Seed { get; init; } = DefaultSeed;

    /// <summary>Round of fieldwork; it keys the random streams, so that another round is another study.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Folders of the study's other rounds, as seen from its own; written into <c>study.yaml</c>.</summary>
    public IReadOnlyList<string> OtherRounds { get; init; } = [];

    /// <summary>How many returns are written at a time; the result is the same for any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>A codebook file to invent a study for; null takes the plan's. Without a plan for it the study is drawn from the codebook alone.</summary>
    public string? CodebookFile { get; init; }
}
