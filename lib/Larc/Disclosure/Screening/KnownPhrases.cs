using System.Buffers;

namespace Larc.Disclosure.Screening;

/// <summary>
/// Finds names that are known beforehand: of the study's list, its authorities and a return's localities. A name of several words of three letters or more is
/// found in whatever case; another one ('North', 'Authority A') only as it is written, or in capitals. Hyphens and spaces are the same, '&amp;' is 'and'.
/// </summary>
internal sealed class KnownPhrases
{
    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Phrase>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private SearchValues<string>? _firstWords;

    public KnownPhrases() => _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a name. One of <paramref name="ordinary"/> words (a point of the compass, 'Town') counts within a sentence only.</summary>
    public void Add(ScreeningPattern pattern, string name, IReadOnlySet<string>? ordinary = null)
    {
        var words = Split(name);
        if (words.Length == 0)
            return;
        var phrase = new Phrase(pattern, words, words.Length > 1 && words.All(w => w.Length > 2), words.Length == 1 && ordinary?.Contains(words[0]) == true);
        var first = words[0].EndsWith("'s", StringComparison.OrdinalIgnoreCase) && words[0].Length > 2 ? words[0][..^2] : words[0];
        if (!_byFirst.TryGetValue(first, out var list))
            _byFirst.Add(first, list = []);
        if (!list.Any(p => p.Words.SequenceEqual(words, StringComparer.Ordinal)))
            list.Add(phrase);
    }

    public void Find(string text, IReadOnlyList<TextWord> words, ICollection<TextHit> hits)
    {
        if (_byFirst.Count == 0)
            return;
        // Most texts hold the first word of no name: looking for all of them at once is fast.
        _firstWords ??= SearchValues.Create([.. _byFirst.Keys], StringComparison.OrdinalIgnoreCase);
        if (!text.AsSpan().ContainsAny(_firstWords))
            return;
        var parts = new Parts(text, words);
        for (var i = 0; i < parts.Count; i++)
        {
            if (!_lookup.TryGetValue(parts[i], out var list))
                continue;
            Phrase? longest = null;
            foreach (var phrase in list)
            {
                if ((longest is null || phrase.Words.Length > longest.Words.Length) && parts.Match(i, phrase))
                    longest = phrase;
            }

            if (longest is null)
                continue;
            var (start, end) = parts.Span(i, longest.Words.Length);
            hits.Add(new(longest.Pattern, start, end - start));
            i += longest.Words.Length - 1;
        }
    }

    private static string[] Split(string name)
    {
        var found = new List<TextWord>();
        var spelled = name.Replace("&", " and ", StringComparison.Ordinal);
        TextWords.Read(spelled, found);
        return [.. found.SelectMany(w => spelled.AsSpan(w.Start, w.End - w.Start).ToString().Replace('’', '\'').Split('-', '‑'))];
    }

    private sealed record Phrase(ScreeningPattern Pattern, string[] Words, bool InAnyCase, bool WithinSentence);

    /// <summary>The words of a text, cut at hyphens, with 'and' for '&amp;'.</summary>
    private readonly struct Parts
    {
        private readonly string _text;
        private readonly List<(int Start, int Length, bool Opens)> _parts;

        public Parts(string text, IReadOnlyList<TextWord> words)
        {
            _text = text;
            _parts = new(words.Count);
            var last = 0;
            foreach (var word in words)
            {
                if (text.AsSpan(last, word.Start - last).IndexOf('&') is >= 0 and var and)
                    _parts.Add((last + and, 1, false));
                var start = word.Start;
                for (var i = word.Start; i <= word.End; i++)
                {
                    if (i < word.End && text[i] is not ('-' or '‑'))
                        continue;
                    _parts.Add((start, i - start, word.OpensSentence && start == word.Start));
                    start = i + 1;
                }

                last = word.End;
            }
        }

        public int Count => _parts.Count;

        public ReadOnlySpan<char> this[int i] => Trimmed(i, possessive: false);

        public (int Start, int End) Span(int first, int count) => (_parts[first].Start, _parts[first + count - 1].Start + _parts[first + count - 1].Length);

        public bool Match(int first, Phrase phrase)
        {
            if (first + phrase.Words.Length > _parts.Count || (phrase.WithinSentence && _parts[first].Opens))
                return false;
            for (var i = 0; i < phrase.Words.Length; i++)
            {
                var word = Trimmed(first + i, possessive: phrase.Words[i].EndsWith("'s", StringComparison.OrdinalIgnoreCase));
                var same = word.Equals(phrase.Words[i], StringComparison.Ordinal)
                    || (word.Equals(phrase.Words[i], StringComparison.OrdinalIgnoreCase) && (phrase.InAnyCase || IsUpper(word)));
                if (!same)
                    return false;
            }

            return true;
        }

        private static bool IsUpper(ReadOnlySpan<char> word)
        {
            foreach (var c in word)
            {
                if (char.IsLower(c))
                    return false;
            }

            return true;
        }

        /// <summary>A word without its possessive ending, unless the name has one itself.</summary>
        private ReadOnlySpan<char> Trimmed(int i, bool possessive)
        {
            var (start, length, _) = _parts[i];
            var word = _text.AsSpan(start, length);
            if (word is "&")
                return "and";
            if (!possessive && word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’')
                return word[..^2];
            return word;
        }
    }
}
