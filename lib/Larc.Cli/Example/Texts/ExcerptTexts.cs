namespace Larc.Cli.Example.Texts;

/// <summary>The small parts that excerpts are put together from, as their file holds them.</summary>
internal sealed record ExcerptTexts
{
    /// <summary>The codebook they are made for.</summary>
    public string Codebook { get; init; } = "";

    /// <summary>The texts these add to, by name; empty when they stand alone.</summary>
    public string Like { get; init; } = "";

    /// <summary>By what is said and by voice: sentences with a gap.</summary>
    public Dictionary<string, Dictionary<string, List<string>>> Frames { get; init; } = [];

    /// <summary>Words for the children spoken of.</summary>
    public ChildWords Words { get; init; } = new();

    /// <summary>By code and voice: what fills the gap.</summary>
    public Dictionary<string, Dictionary<string, List<string>>> Codes { get; init; } = [];

    /// <summary>These texts where they say something, and <paramref name="others"/> where they do not.</summary>
    public ExcerptTexts Over(ExcerptTexts others) => this with
    {
        Frames = Over(Frames, others.Frames),
        Words = new()
        {
            Children = Words.Children.Concat(others.Words.Children).DistinctBy(w => w.Key).ToDictionary(StringComparer.Ordinal),
            Child = Words.Child.Concat(others.Words.Child).DistinctBy(w => w.Key).ToDictionary(StringComparer.Ordinal),
        },
        Codes = Over(Codes, others.Codes),
    };

    private static Dictionary<string, Dictionary<string, List<string>>> Over(Dictionary<string, Dictionary<string, List<string>>> own, Dictionary<string, Dictionary<string, List<string>>> others) =>
        own.Keys.Union(others.Keys).ToDictionary(
            key => key,
            key => own.GetValueOrDefault(key, []).Concat(others.GetValueOrDefault(key, [])).DistinctBy(entry => entry.Key).ToDictionary(StringComparer.Ordinal),
            StringComparer.Ordinal);
}

/// <summary>Words for the children spoken of.</summary>
internal sealed record ChildWords
{
    /// <summary>By key group, or nothing: many children.</summary>
    public Dictionary<string, string> Children { get; init; } = [];

    /// <summary>'boy' or 'girl', alone or with a key group: one's own child.</summary>
    public Dictionary<string, List<string>> Child { get; init; } = [];
}
