using System.Collections.Frozen;

namespace Larc.Disclosure.Screening;

/// <summary>
/// Finds given names and titles with a name. A name that is also a word, a month or a season ('Will', 'Mark', 'May', 'Grace') is taken as a name only within
/// a sentence, not as part of a title of something ('the Quality Mark'), and not where a month is meant ('in May', 'May 2008'). What opens a sentence
/// has a capital anyway: there it is missed, and a person's eye is needed. Names in small letters are missed too.
/// </summary>
internal static class NamePatterns
{
    private static readonly FrozenSet<string> s_titles = FrozenSet.Create(StringComparer.Ordinal, "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Doctor", "Prof", "Professor", "Sir", "Dame", "Lord", "Lady", "Rev", "Nurse", "Councillor", "Cllr", "Auntie", "Aunt", "Uncle");

    private static readonly FrozenSet<string> s_months = FrozenSet.Create(StringComparer.Ordinal, "April", "May", "June", "August", "Summer", "Autumn");

    private static readonly FrozenSet<string> s_beforeMonths = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "in", "since", "by", "until", "till", "from", "of", "last", "next", "this", "every", "each", "early", "late", "mid", "during", "before", "after", "between", "around", "through");

    private static readonly FrozenSet<string> s_joins = FrozenSet.Create(StringComparer.Ordinal, "to", "and", "or", "until");

    private static readonly FrozenSet<string> s_allMonths = FrozenSet.Create(
        StringComparer.Ordinal, "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Spring", "Summer", "Autumn", "Winter");

    public static void Find(string text, IReadOnlyList<TextWord> words, ICollection<TextHit> hits)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!word.IsCapital)
                continue;
            if (i + 1 < words.Count && Contains(s_titles, word.In(text)) && words[i + 1] is { IsCapital: true, Length: > 1 } named && IsNext(text, word, named) && !named.IsAbbreviation(text))
                hits.Add(new(ScreeningPattern.TitledName, word.Start, named.Start + named.Length - word.Start));
            else if (GivenNames.IsName(word.In(text)) || (GivenNames.IsAlsoWord(word.In(text)) && IsMeant(text, words, i)))
                Add(word);
            else if (IsCompound(text, word))
                Add(word);
        }

        // The name after a title is part of a hit already.
        void Add(TextWord word)
        {
            if (!hits.Any(h => h.Start <= word.Start && word.Start < h.Start + h.Length))
                hits.Add(new(ScreeningPattern.GivenName, word.Start, word.Length));
        }
    }

    /// <summary>The same for a text whose only capitals open sentences: there only names that are nothing else count.</summary>
    public static void FindOpening(string text, IReadOnlyList<TextWord> words, ICollection<TextHit> hits)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.IsCapital && word.Length > 1 && (GivenNames.IsName(word.In(text)) || IsCompound(text, word)))
                hits.Add(new(ScreeningPattern.GivenName, word.Start, word.Length));
        }
    }

    private static bool IsCompound(string text, TextWord word) => word.In(text).IndexOfAny('-', '‑') is > 0 and var hyphen && GivenNames.IsName(word.In(text)[..hyphen]);

    private static bool IsMeant(string text, IReadOnlyList<TextWord> words, int i)
    {
        var word = words[i];
        if (word.OpensSentence || i == 0)
            return false;
        var before = words[i - 1];
        // After another capital it belongs to a title of something, unless that capital only opens the sentence or is 'I'.
        if (before is { IsCapital: true, OpensSentence: false, Length: > 1 } && word.Follows && !GivenNames.IsName(before.In(text)))
            return false;
        if (!Contains(s_months, word.In(text)))
            return true;
        var after = i + 1 < words.Count ? words[i + 1] : default;
        // 'From April to June'.
        if (i > 1 && Contains(s_joins, before.In(text)) && Contains(s_allMonths, words[i - 2].In(text)))
            return false;
        return !(Contains(s_beforeMonths, before.In(text)) || char.IsAsciiDigit(text[before.Start]) || (after.Length > 0 && char.IsAsciiDigit(text[after.Start])));
    }

    /// <summary>Whether a name follows its title, with or without a full stop between.</summary>
    private static bool IsNext(string text, TextWord title, TextWord named) => text.AsSpan(title.End, named.Start - title.End).TrimStart('.').IsWhiteSpace();

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
