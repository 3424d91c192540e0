namespace Larc.Cli.Example.Texts;

/// <summary>The small parts that excerpts are put together from, as their file holds them.</summary>
internal sealed record ExcerptTexts
{
    /// <summary>The codebook they are made for.</summary>
    public string Codebook { get; init; } = "";

    /// <summary>By what is said and by voice: sentences with a gap.</summary>
    public Dictionary<string, Dictionary<string, List<string>>> Frames { get; init; } = [];

    /// <summary>Words for the children spoken of.</summary>
    public ChildWords Words { get; init; } = new();

    /// <summary>By code and voice: what fills the gap.</summary>
    public Dictionary<string, Dictionary<string, List<string>>> Codes { get; init; } = [];
}

/// <summary>Words for the children spoken of.</summary>
internal sealed record ChildWords
{
    /// <summary>By key group, or nothing: many children.</summary>
    public Dictionary<string, string> Children { get; init; } = [];

    /// <summary>'boy' or 'girl', alone or with a key group: one's own child.</summary>
    public Dictionary<string, List<string>> Child { get; init; } = [];
}
