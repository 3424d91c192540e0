using System.Collections.Immutable;

namespace Larc.Returns.Checking;

/// <summary>The words a column takes and what each means. Different ways to write a word are found by its normalised form.</summary>
internal sealed class WordList<T>
{
    private readonly Dictionary<string, (string Word, T Value)> _byForm = new(StringComparer.Ordinal);

    public WordList(IEnumerable<(string Word, T Value)> words, IEnumerable<(string Other, string Word)>? others = null)
    {
        Words = [.. words.Select(w => w.Word)];
        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (word, value) in words)
        {
            // Two words of one form (a codebook may have them) can be told apart only when written exactly.
            if (!_byForm.TryAdd(Checking.Words.Normalise(word), (word, value)))
                shared.Add(Checking.Words.Normalise(word));
        }

        foreach (var form in shared)
            _byForm.Remove(form);
        foreach (var (word, value) in words)
            _byForm.TryAdd(word, (word, value));
        foreach (var (other, word) in others ?? [])
        {
            if (_byForm.TryGetValue(Checking.Words.Normalise(word), out var entry))
                _byForm.TryAdd(Checking.Words.Normalise(other), entry);
        }
    }

    /// <summary>The words as they are to be written.</summary>
    public ImmutableArray<string> Words { get; }

    public bool TryFind(string written, out string word, out T value)
    {
        var found = _byForm.TryGetValue(written, out var entry) || _byForm.TryGetValue(Checking.Words.Normalise(written), out entry);
        (word, value) = entry;
        return found;
    }

    public override string ToString() => ReturnWording.OneOf(Words);
}
