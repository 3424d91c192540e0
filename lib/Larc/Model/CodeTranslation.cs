using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>
/// A mapping read as a whole. One code mapped to several is a split, however its pairs are worded; several codes mapped to one are merged.
/// Pairs that name a code neither codebook has are left out: the loader reports them.
/// </summary>
internal sealed class CodeTranslation
{
    private CodeTranslation(ImmutableArray<CodeLink> links, FrozenDictionary<int, CodeSplit> splits, int[] targets) => (Links, Splits, Targets) = (links, splits, targets);

    /// <summary>How codes relate, a split's parts as broader, by the order of both codebooks.</summary>
    public ImmutableArray<CodeLink> Links { get; }

    /// <summary>The codes that are divided.</summary>
    public FrozenDictionary<int, CodeSplit> Splits { get; }

    /// <summary>For each code of the old codebook the code of the new one that its statements count for, or −1.</summary>
    public int[] Targets { get; }

    /// <summary>Reads the pairs of a mapping together.</summary>
    public static CodeTranslation Of(Codebook from, Codebook to, CodebookMapping mapping)
    {
        var links = new List<CodeLink>();
        var splits = new Dictionary<int, CodeSplit>();
        var targets = new int[from.Codes.Length];
        Array.Fill(targets, -1);
        var known = mapping.Pairs
            .Select(p => new CodeLink(from.IndexOf(p.From), to.IndexOf(p.To), p.As))
            .Where(l => l.From >= 0 && l.To >= 0)
            .GroupBy(l => (l.From, l.To))
            .Select(g => g.MinBy(l => l.As))
            .ToLookup(l => l.From);
        foreach (var pairs in known)
        {
            CodeLink[] all = [.. pairs.OrderBy(l => l.To)];
            CodeLink[] whole = [.. all.Where(l => l.As != MappingKind.Broader)];
            if (whole is [var only])
            {
                targets[pairs.Key] = only.To;
                links.AddRange(all);
                if (all.Length > 1)
                    splits[pairs.Key] = new(pairs.Key, [.. all.Where(l => l != only).Select(l => l.To)], only.To);
                continue;
            }

            links.AddRange(all.Select(l => l with { As = MappingKind.Broader }));
            if (all.Length == 1)
                continue;
            var parent = targets[pairs.Key] = AboveAll(to, all.Select(l => l.To));
            splits[pairs.Key] = new(pairs.Key, [.. all.Select(l => l.To).Where(t => t != parent)], parent);
            if (parent >= 0)
                links.Add(new(pairs.Key, parent, MappingKind.Narrower));
        }

        return new([.. links.Distinct().OrderBy(l => l.From).ThenBy(l => l.To)], splits.ToFrozenDictionary(), targets);
    }

    /// <summary>Every code with the code of the same codebook: itself.</summary>
    public static CodeTranslation Identity(Codebook codebook)
    {
        var codes = Enumerable.Range(0, codebook.Codes.Length).ToArray();
        return new([.. codes.Select(c => new CodeLink(c, c, MappingKind.Same))], FrozenDictionary<int, CodeSplit>.Empty, codes);
    }

    /// <summary>Two mappings one after the other, as one. Only what is the same or narrower on both ways stays comparable.</summary>
    public static CodebookMapping Join(CodebookMapping first, Codebook from, Codebook middle, CodebookMapping second, Codebook to)
    {
        var after = Of(middle, to, second).Links.ToLookup(l => l.From);
        var pairs = Of(from, middle, first).Links.SelectMany(one => after[one.To].Select(two =>
            new MappingPair(from.Codes[one.From].Id, to.Codes[two.To].Id, Both(one.As, two.As))));
        return new(from.Reference, to.Reference, [.. pairs]);
    }

    private static MappingKind Both(MappingKind first, MappingKind second) =>
        first == MappingKind.Broader || second == MappingKind.Broader ? MappingKind.Broader
        : first == MappingKind.Same ? second
        : first;

    /// <summary>The nearest code at or above every one of them (a composite is above its parts); −1 when there is none.</summary>
    private static int AboveAll(Codebook codebook, IEnumerable<int> codes) => codes
        .Select(c => codebook.CarriesTo(c).Append(c).ToHashSet())
        .Aggregate((shared, above) => [.. shared.Intersect(above)])
        .OrderByDescending(c => codebook.CarriesTo(c).Length)
        .ThenBy(c => c)
        .FirstOrDefault(-1);
}
