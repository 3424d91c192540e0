using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// The interviews of one perspective, and the authorities' places they are dealt to. An interview changes places only with others that were asked the
/// same: one that was not asked is silent wherever it is dealt to, and would make chance look smaller than it is.
/// </summary>
internal sealed class PermutationDeck
{
    private readonly int[] _ordered;
    private readonly int[] _interviews;
    private readonly int[] _authorityOf;
    private readonly int[] _drawOf;
    private readonly List<(ulong Key, int Count)> _streams = [];
    private readonly List<(int Start, int Count)> _askedAlike = [];
    private readonly HashSet<int> _moving = [];
    private readonly Dictionary<int, string> _held;

    public PermutationDeck(Study study, Perspective perspective, Asked asked, ConsensusSets sets)
    {
        var columns = study.InterviewColumns;
        var ordered = _ordered = InOrder(study, perspective);
        for (var start = 0; start < ordered.Length;)
        {
            var @return = columns.Return[ordered[start]];
            var end = start;
            while (end < ordered.Length && columns.Return[ordered[end]] == @return)
                end++;
            var (authority, round) = (study.Authorities[study.Returns[@return].Authority].Code, study.Returns[@return].Round);
            _streams.Add((RandomStream.Key(study.Parameters.Seed, authority, round, perspective), end - start));
            start = end;
        }

        // Draws are made in the order of the returns; the places are in runs of interviews that were asked alike.
        var groups = Groups(study, ordered, asked, sets);
        _drawOf = [.. Enumerable.Range(0, ordered.Length).OrderBy(k => groups[k])];
        _interviews = [.. _drawOf.Select(k => ordered[k])];
        _authorityOf = [.. _interviews.Select(i => columns.Authority[i])];
        for (var start = 0; start < _drawOf.Length;)
        {
            var end = start;
            while (end < _drawOf.Length && groups[_drawOf[end]] == groups[_drawOf[start]])
                end++;
            _askedAlike.Add((start, end - start));
            if (_authorityOf[start..end] is var places && places.AsSpan().ContainsAnyExcept(places[0]))
                _moving.UnionWith(places);
            start = end;
        }

        _held = _askedAlike.Index()
            .SelectMany(g => _authorityOf[g.Item.Start..(g.Item.Start + g.Item.Count)].GroupBy(a => a).Select(a => (Authority: a.Key, Count: FormattableString.Invariant($"{g.Index}:{a.Count()}"))))
            .GroupBy(x => x.Authority, x => x.Count)
            .ToDictionary(x => x.Key, x => string.Join(',', x));
    }

    /// <summary>Whether any interview of an authority can change places with one held elsewhere.</summary>
    public bool Moves(int authority) => _moving.Contains(authority);

    /// <summary>How many interviews of an authority were asked what, as a key: authorities with the same key are dealt alike.</summary>
    public string Held(int authority) => _held.GetValueOrDefault(authority, "");

    /// <summary>The interviews, by authority, round and identifier: those of one authority stand together.</summary>
    public ReadOnlySpan<int> Interviews => _ordered;

    /// <summary>The interviews dealt anew: each stands where, in the order of <see cref="Interviews"/>, the one stands whose place it takes.</summary>
    public int[] Dealt(int permutation)
    {
        var dealt = Deal(permutation);
        var inOrder = new int[dealt.Length];
        for (var place = 0; place < dealt.Length; place++)
            inOrder[_drawOf[place]] = dealt[place];
        return inOrder;
    }

    /// <summary>Deals the interviews anew and joins what they name into the authorities' cells.</summary>
    public void Deal(int permutation, int perspective, ConsensusSets sets, ulong[] cells)
    {
        var dealt = Deal(permutation);
        for (var place = 0; place < dealt.Length; place++)
            CodeMasks.Or(cells.AsSpan(((_authorityOf[place] * 3) + perspective) * sets.Words), sets.Of(dealt[place]));
    }

    /// <summary>The interview dealt to each place.</summary>
    private int[] Deal(int permutation)
    {
        var drawn = new ulong[_interviews.Length];
        var next = 0;
        foreach (var (key, count) in _streams)
        {
            var stream = RandomStream.Of(key, permutation);
            for (var k = 0; k < count; k++)
                drawn[next++] = stream.Next();
        }

        var keys = Array.ConvertAll(_drawOf, k => drawn[k]);
        var dealt = (int[])_interviews.Clone();
        foreach (var (start, count) in _askedAlike)
            Array.Sort(keys, dealt, start, count);
        return dealt;
    }

    /// <summary>A number for each interview, shared by those to whom the same elements were put; in the order in which they first come.</summary>
    private static int[] Groups(Study study, int[] interviews, Asked asked, ConsensusSets sets)
    {
        var byElements = new Dictionary<string, int>(StringComparer.Ordinal);
        var byTopics = new Dictionary<(int Return, ulong Topics), int>();
        return Array.ConvertAll(interviews, i =>
        {
            var (@return, topics) = (study.InterviewColumns.Return[i], asked.TopicsPut(i));
            if (!byTopics.TryGetValue((@return, topics), out var group))
            {
                var elements = string.Join(',', sets.Put(study.Returns[@return], topics));
                if (!byElements.TryGetValue(elements, out group))
                    byElements.Add(elements, group = byElements.Count);
                byTopics.Add((@return, topics), group);
            }

            return group;
        });
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
