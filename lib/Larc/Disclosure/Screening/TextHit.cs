namespace Larc.Disclosure.Screening;

/// <summary>Words of one text that may identify somebody.</summary>
/// <param name="Pattern">What they may be.</param>
/// <param name="Start">Where they begin.</param>
/// <param name="Length">How many characters they have.</param>
internal readonly record struct TextHit(ScreeningPattern Pattern, int Start, int Length)
{
    /// <summary>The words themselves.</summary>
    public string In(string text) => text.Substring(Start, Length);
}
