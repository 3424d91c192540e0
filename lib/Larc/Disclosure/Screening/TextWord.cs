namespace Larc.Disclosure.Screening;

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it has; a possessive ending is none of them.</param>
/// <param name="End">Where it ends with its possessive ending.</param>
/// <param name="IsCapital">Whether it begins with a capital.</param>
/// <param name="OpensSentence">Whether it is the first word of a sentence, of a line or of what is quoted, where a capital says nothing.</param>
/// <param name="Follows">Whether only spaces stand between it and the word before.</param>
internal readonly record struct TextWord(int Start, int Length, int End, bool IsCapital, bool OpensSentence, bool Follows)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>Whether it is an abbreviation in capitals, such as the name of a kind of service.</summary>
    public bool IsAbbreviation(string text)
    {
        if (Length < 2)
            return false;
        foreach (var c in In(text))
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }
}
