using System.Collections.Frozen;
using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Disclosure.Screening;

/// <summary>Looks through texts for what may identify somebody. It keeps its workspace, so one of them serves one thread.</summary>
internal sealed class TextScreener
{
    /// <summary>Localities are often called by words that are ordinary where they open a sentence.</summary>
    private static readonly FrozenSet<string> s_ordinary = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central", "Town", "City", "County", "Rural", "Urban", "Coastal", "Inner", "Outer", "Upper", "Lower", "Mid", "All", "Other", "None");

    private readonly List<TextWord> _words = [];
    private readonly List<TextHit> _hits = [];
    private readonly KnownPhrases _names = new();
    private readonly KnownPhrases[] _localities;

    public TextScreener(Study study)
    {
        foreach (var name in study.Names)
            _names.Add(ScreeningPattern.ListedName, name);
        foreach (var name in study.Authorities.SelectMany(a => a.Aliases.Prepend(a.Name)))
            _names.Add(ScreeningPattern.AuthorityName, name);
        _localities = [.. study.Returns.Select(_ => new KnownPhrases())];
        foreach (var (@return, locality) in study.InterviewColumns.Return.Zip(study.InterviewColumns.Locality).Distinct())
        {
            if (locality.Length > 1)
                _localities[@return].Add(ScreeningPattern.Locality, locality, s_ordinary);
        }
    }

    /// <summary>What a text may hold, in order of place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="return">Index of the return it comes from, whose localities are looked for; −1 for those of every return.</param>
    public ImmutableArray<TextHit> Find(string text, int @return)
    {
        if (text.Length == 0)
            return [];
        _hits.Clear();
        IdentifyingDetail.Find(text, _hits);
        // Either apostrophe is written; the place of every word stays.
        text = text.Replace('’', '\'');
        TextWords.Read(text, _words);
        _names.Find(text, _words, _hits);
        if (@return >= 0)
            _localities[@return].Find(text, _words, _hits);
        else
            Array.ForEach(_localities, l => l.Find(text, _words, _hits));
        // Places, titles and names that are also words need a capital within a sentence, which most excerpts do not have.
        if (_words.Exists(w => w is { IsCapital: true, OpensSentence: false, Length: > 1 }))
        {
            NamedPlaces.Find(text, _words, _hits);
            NamePatterns.Find(text, _words, _hits);
        }
        else
        {
            NamePatterns.FindOpening(text, _words, _hits);
        }

        return _hits.Count switch
        {
            0 => [],
            1 => [_hits[0]],
            _ => [.. _hits.Where(h => !_hits.Any(other => IsPartOf(h, other))).Distinct().OrderBy(h => h.Start).ThenBy(h => h.Pattern)],
        };
    }

    /// <summary>Whether a hit lies in a longer one: 'Oakfield' in 'Oakfield Primary School' is one thing to decide on.</summary>
    private static bool IsPartOf(TextHit hit, TextHit other) => other.Length > hit.Length && other.Start <= hit.Start && hit.Start + hit.Length <= other.Start + other.Length;
}
