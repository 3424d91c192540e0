namespace Larc.Cli.Example.Plan;

/// <summary>What an example study is fitted to, as its file says it. Read by <see cref="ExamplePlanFile"/>.</summary>
internal sealed record ExamplePlan
{
    /// <summary>The codebook it is made for, <c>id@version</c>.</summary>
    public string Codebook { get; init; } = "";

    /// <summary>What the plan is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>Where the orders come from.</summary>
    public string Source { get; init; } = "";

    /// <summary>First day of fieldwork, ISO.</summary>
    public string FirstDay { get; init; } = "2007-09-17";

    /// <summary>Last day of fieldwork, ISO.</summary>
    public string LastDay { get; init; } = "2008-03-14";

    /// <summary>The authorities, in order of code; at other sizes they are gone through again and again.</summary>
    public List<PlannedAuthority> Authorities { get; init; } = [];

    /// <summary>Interviews that are set aside on loading.</summary>
    public List<PlannedSetAside> SetAside { get; init; } = [];

    /// <summary>What was not put to some interviews.</summary>
    public List<PlannedNotAsked> NotAsked { get; init; } = [];

    /// <summary>Authorities in which each perspective names exactly some features.</summary>
    public List<PlannedProfile> Profiles { get; init; } = [];

    /// <summary>What is said, by whom and how often.</summary>
    public List<PlannedSet> Sets { get; init; } = [];

    /// <summary>By key group and code: how much more often an interview on the group is about the code.</summary>
    public Dictionary<string, Dictionary<string, double>> Leanings { get; init; } = [];
}
