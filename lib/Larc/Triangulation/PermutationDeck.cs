using Larc.Model;

namespace Larc.Triangulation;

/// <summary>The interviews of one perspective, and the authorities' places they are dealt to.</summary>
internal sealed class PermutationDeck
{
    private readonly int[] _interviews;
    private readonly int[] _authorityOf;
    private readonly List<(ulong Key, int Count)> _strata = [];

    public PermutationDeck(Study study, Perspective perspective)
    {
        var columns = study.InterviewColumns;
        _interviews = InOrder(study, perspective);
        _authorityOf = [.. _interviews.Select(i => columns.Authority[i])];
        for (var start = 0; start < _interviews.Length;)
        {
            var @return = columns.Return[_interviews[start]];
            var end = start;
            while (end < _interviews.Length && columns.Return[_interviews[end]] == @return)
                end++;
            var (authority, round) = (study.Authorities[study.Returns[@return].Authority].Code, study.Returns[@return].Round);
            _strata.Add((RandomStream.Key(study.Parameters.Seed, authority, round, perspective), end - start));
            start = end;
        }
    }

    /// <summary>Deals the interviews anew and joins what they name into the authorities' cells.</summary>
    public void Deal(int permutation, int perspective, ConsensusSets sets, ulong[] cells)
    {
        var keys = new ulong[_interviews.Length];
        var next = 0;
        foreach (var (key, count) in _strata)
        {
            var stream = RandomStream.Of(key, permutation);
            for (var k = 0; k < count; k++)
                keys[next++] = stream.Next();
        }

        var dealt = (int[])_interviews.Clone();
        Array.Sort(keys, dealt);
        for (var place = 0; place < dealt.Length; place++)
            CodeMasks.Or(cells.AsSpan(((_authorityOf[place] * 3) + perspective) * sets.Words), sets.Of(dealt[place]));
    }

    /// <summary>By authority, round and identifier, whatever the order in the study: the draws must not depend on it.</summary>
    private static int[] InOrder(Study study, Perspective perspective)
    {
        var columns = study.InterviewColumns;
        var placeOf = new int[study.Returns.Length];
        var returns = Enumerable.Range(0, study.Returns.Length)
            .OrderBy(r => study.Authorities[study.Returns[r].Authority].Code, StringComparer.Ordinal)
            .ThenBy(r => study.Returns[r].Round);
        foreach (var (place, @return) in returns.Index())
            placeOf[@return] = place;

        int[] interviews = [.. Enumerable.Range(0, columns.Count).Where(i => columns.Perspective[i] == perspective)];

        // A loaded study is in this order already, and looking is much cheaper than sorting.
        for (var k = 1; k < interviews.Length; k++)
        {
            if (Compare(interviews[k - 1], interviews[k]) <= 0)
                continue;
            Array.Sort(interviews, Compare);
            break;
        }

        return interviews;

        int Compare(int a, int b) => placeOf[columns.Return[a]] is var x && placeOf[columns.Return[b]] is var y && x != y
            ? x.CompareTo(y)
            : string.CompareOrdinal(columns.Id[a], columns.Id[b]);
    }
}
