namespace Larc.Triangulation;

/// <summary>
/// Places (an authority, a pair of perspectives, impacts or features) that chance treats alike: the same elements are compared, and as many interviews that
/// were asked the same are dealt to each perspective. What chance gives is then one number, and is worked out over all of them together: or two
/// authorities whose people say the same would differ by the luck of the permutations.
/// </summary>
internal static class AlikePlaces
{
    /// <summary>For each place, the first place like it.</summary>
    public static int[] Of(PermutationDeck[] decks, ulong[] masks, int words)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var first = new int[masks.Length / words];
        for (var place = 0; place < first.Length; place++)
        {
            var (authority, one, other, scope) = ConsensusPlaces.Of(place);
            var key = FormattableString.Invariant($"{one}|{other}|{scope}|{decks[one].Held(authority)}|{decks[other].Held(authority)}|{string.Join(',', masks.AsSpan(place * words, words).ToArray())}");
            first[place] = known.TryGetValue(key, out var like) ? like : known[key] = place;
        }

        return first;
    }
}
