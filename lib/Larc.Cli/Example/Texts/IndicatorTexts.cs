namespace Larc.Cli.Example.Texts;

/// <summary>What numbers are returned, and what is said of them.</summary>
internal sealed record IndicatorTexts
{
    /// <summary>Periods, the earliest first.</summary>
    public List<string> Periods { get; init; } = [];

    /// <summary>Symbols that stand for a number that is not there.</summary>
    public SymbolTexts Symbols { get; init; } = new();

    /// <summary>Numbers from 1 to one below this are suppressed.</summary>
    public int SuppressBelow { get; init; } = 5;

    /// <summary>What is counted.</summary>
    public List<IndicatorText> List { get; init; } = [];

    /// <summary>By ascription: what a change is put down to.</summary>
    public Dictionary<string, List<string>> AscribedTo { get; init; } = [];

    /// <summary>By what is the matter: notes.</summary>
    public Dictionary<string, List<string>> Notes { get; init; } = [];
}

/// <summary>Symbols that stand for a number that is not there.</summary>
internal sealed record SymbolTexts
{
    public string Suppressed { get; init; } = "c";

    public string Unavailable { get; init; } = "x";

    public string NotApplicable { get; init; } = "z";

    public string LowReliability { get; init; } = "low";
}

/// <summary>One number that is returned.</summary>
internal sealed record IndicatorText
{
    public string Name { get; init; } = "";

    public string Group { get; init; } = "";

    /// <summary>Least value in the first period.</summary>
    public int Low { get; init; }

    /// <summary>Largest value in the first period.</summary>
    public int High { get; init; }

    /// <summary>'down' or 'up': which way is an improvement.</summary>
    public string Better { get; init; } = "down";

    /// <summary>The denominator is about this many times the value; 0 when there is none.</summary>
    public int Of { get; init; }

    /// <summary>First period for which it exists; empty when always.</summary>
    public string Since { get; init; } = "";
}
