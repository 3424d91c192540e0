namespace Larc.Returns.Checking;

/// <summary>Words as people type them: what does not count, and which known word is nearest.</summary>
internal static class Words
{
    /// <summary>The word without case, space, underscores, hyphens and apostrophes: two words with the same form are the same word.</summary>
    public static string Normalise(string word)
    {
        Span<char> buffer = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (!char.IsWhiteSpace(c) && c is not ('_' or '-' or '‐' or '‑' or '–' or '\'' or '’'))
                buffer[length++] = char.ToLowerInvariant(c);
        }

        return new(buffer[..length]);
    }

    /// <summary>The known word nearest to one that is not known, in the order given on equality; null when none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var sought = Normalise(word);
        if (sought.Length is 0 or > 100)
            return null;
        string? nearest = null;
        var limit = Math.Max(1, sought.Length / 3) + 1;
        foreach (var candidate in known)
        {
            var distance = EditDistance.Between(sought, Normalise(candidate), limit - 1);
            if (distance < limit)
                (nearest, limit) = (candidate, distance);
            if (limit == 0)
                break;
        }

        return nearest;
    }
}
