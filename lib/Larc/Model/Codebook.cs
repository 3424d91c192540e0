using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>
/// A versioned set of codes, topics and key groups. Codes have a dense index (their place in <see cref="Codes"/>), which the study's columns hold.
/// Made by <c>CodebookFile</c>, which refuses an inconsistent one.
/// </summary>
public sealed class Codebook
{
    private readonly FrozenDictionary<string, int> _codeIndex;
    private readonly FrozenDictionary<string, int> _topicIndex;
    private readonly FrozenDictionary<string, int> _keyGroupIndex;
    private readonly int[] _topicOfCode;
    private readonly ImmutableArray<ImmutableArray<int>> _carriesTo;

    internal Codebook(string id, int version, string title, string source, ImmutableArray<KeyGroup> keyGroups, ImmutableArray<Topic> topics, ImmutableArray<Code> codes)
    {
        (Id, Version, Title, Source, KeyGroups, Topics, Codes) = (id, version, title, source, keyGroups, topics, codes);
        _codeIndex = Index(codes.Select(c => c.Id), StringComparer.Ordinal);
        _topicIndex = Index(topics.Select(t => t.Id), StringComparer.Ordinal);
        _keyGroupIndex = Index(keyGroups.Select(g => g.Id), StringComparer.OrdinalIgnoreCase);
        _topicOfCode = [.. codes.Select(c => _topicIndex[c.Topic])];
        _carriesTo = CarryTable();
    }

    /// <summary>Identifier, lower case with hyphens.</summary>
    public string Id { get; }

    /// <summary>Version, from 1.</summary>
    public int Version { get; }

    /// <summary>How a return names it: <c>id@version</c>.</summary>
    public string Reference => FormattableString.Invariant($"{Id}@{Version}");

    /// <summary>Title, as printed.</summary>
    public string Title { get; }

    /// <summary>Where the codes come from.</summary>
    public string Source { get; }

    /// <summary>The groups of children looked at.</summary>
    public ImmutableArray<KeyGroup> KeyGroups { get; }

    /// <summary>What may be asked.</summary>
    public ImmutableArray<Topic> Topics { get; }

    /// <summary>The codes, in the order of the file.</summary>
    public ImmutableArray<Code> Codes { get; }

    /// <summary>The levels that impacts of this codebook use, ascending.</summary>
    public IEnumerable<int> Levels => Codes.Where(c => c.Level is not null).Select(c => c.Level!.Value).Distinct().Order();

    /// <summary>Index of the code <paramref name="id"/>, or −1.</summary>
    public int IndexOf(string id) => _codeIndex.GetValueOrDefault(id, -1);

    /// <summary>Index of the key group <paramref name="id"/> (case does not count), or −1.</summary>
    public int IndexOfKeyGroup(string id) => _keyGroupIndex.GetValueOrDefault(id, -1);

    /// <summary>Index of the topic <paramref name="id"/>, or −1.</summary>
    public int IndexOfTopic(string id) => _topicIndex.GetValueOrDefault(id, -1);

    /// <summary>The code <paramref name="id"/>.</summary>
    /// <exception cref="KeyNotFoundException">The codebook has no such code.</exception>
    public Code this[string id] => IndexOf(id) is var index and >= 0 ? Codes[index] : throw new KeyNotFoundException($"Codebook {Reference} has no code '{id}'.");

    /// <summary>Index of the topic of the code at <paramref name="code"/>.</summary>
    public int TopicOf(int code) => _topicOfCode[code];

    /// <summary>
    /// The codes a statement on <paramref name="code"/> counts for besides itself: everything above it and every composite it is part of, transitively.
    /// Presence is carried there; stance is not interpreted ('same theme', methods §2).
    /// </summary>
    public ImmutableArray<int> CarriesTo(int code) => _carriesTo[code];

    /// <summary>How the code's topic is put to a perspective; <paramref name="toDevelop"/> chooses the question on features to develop.</summary>
    public Elicitation ElicitationOf(int code, Perspective perspective, bool toDevelop = false) => Topics[_topicOfCode[code]].For(perspective, toDevelop);

    /// <summary>Every code at or below <paramref name="id"/> in the tree, composites' parts included.</summary>
    /// <exception cref="KeyNotFoundException">The codebook has no such code.</exception>
    public IEnumerable<Code> Subtree(string id)
    {
        var root = IndexOf(this[id].Id);
        return Codes.Where((_, index) => index == root || _carriesTo[index].Contains(root));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Title} ({Reference})";

    private static FrozenDictionary<string, int> Index(IEnumerable<string> ids, StringComparer comparer) =>
        ids.Select((id, index) => (id, index)).ToFrozenDictionary(x => x.id, x => x.index, comparer);

    private ImmutableArray<ImmutableArray<int>> CarryTable()
    {
        var direct = new List<int>[Codes.Length];
        for (var i = 0; i < direct.Length; i++)
            direct[i] = Codes[i].Parent is { } parent ? [_codeIndex[parent]] : [];
        for (var i = 0; i < direct.Length; i++)
        {
            foreach (var part in Codes[i].Parts)
                direct[_codeIndex[part]].Add(i);
        }

        return [.. Enumerable.Range(0, direct.Length).Select(Reachable)];

        ImmutableArray<int> Reachable(int code)
        {
            var seen = new SortedSet<int>();
            var open = new Stack<int>(direct[code]);
            while (open.TryPop(out var next))
            {
                if (seen.Add(next))
                    direct[next].ForEach(open.Push);
            }

            return [.. seen];
        }
    }
}
