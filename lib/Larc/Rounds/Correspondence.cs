using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Rounds;

/// <summary>
/// What the codes of an earlier round are beside those of a later one. A code compares when its counterparts cover it: one that is the same, several that
/// were merged into it, or counterparts for every code below it. A theme of which only a part was asked does not compare, nor does a code that was divided.
/// </summary>
internal sealed class Correspondence
{
    private readonly Codebook _from;
    private readonly Codebook _to;
    private readonly int _fromRound;
    private readonly int _toRound;
    private readonly CodeTranslation _translation;
    private readonly ILookup<int, CodeLink> _linksTo;
    private readonly ILookup<int, CodeLink> _linksFrom;
    private readonly ILookup<int, int> _below;
    private readonly Dictionary<int, RoundCodes> _known = [];
    private readonly HashSet<int> _used = [];

    public Correspondence(ComparedRound from, ComparedRound to, CodeTranslation translation)
    {
        (_from, _to, _fromRound, _toRound, _translation) = (from.Codebook, to.Codebook, from.Round, to.Round, translation);
        var links = translation.Links.Where(l => !_to.Codes[l.To].Retired).ToList();
        _linksTo = links.ToLookup(l => l.To);
        _linksFrom = links.ToLookup(l => l.From);
        var open = Enumerable.Range(0, _to.Codes.Length).Where(c => !_to.Codes[c].Retired).ToList();
        _below = open.Where(c => _to.Codes[c].Parent is not null).Select(c => (Above: _to.IndexOf(_to.Codes[c].Parent!), Code: c))
            .Concat(open.SelectMany(c => _to.Codes[c].Parts.Select(p => (Above: c, Code: _to.IndexOf(p)))))
            .ToLookup(x => x.Above, x => x.Code);
        foreach (var code in open)
            _used.UnionWith(Earlier(code).Codes);
    }

    /// <summary>Whether a code of the earlier round stands beside some code of the later one.</summary>
    public bool IsUsed(int code) => _used.Contains(code);

    /// <summary>What the earlier round has beside a code of the later one.</summary>
    public RoundCodes Earlier(int code)
    {
        if (!_known.TryGetValue(code, out var known))
            _known[code] = known = Find(code);
        return known;
    }

    /// <summary>What the later round has beside a code of the earlier one that stands beside none of its codes: nothing, or a reason.</summary>
    public RoundCodes Later(int code)
    {
        if (_translation.Splits.GetValueOrDefault(code) is { } split)
            return Apart(FormattableString.Invariant($"divided in round {_toRound} into {Label(_to, split.Into)}"));
        if (_linksFrom[code].Any(l => l.As != MappingKind.Broader))
            return Apart(FormattableString.Invariant($"it is a part of {Label(_to, _linksFrom[code].Where(l => l.As != MappingKind.Broader).Select(l => l.To))} of round {_toRound}, which cannot be compared"));
        if (_linksFrom[code].Any())
            return Apart(FormattableString.Invariant($"round {_toRound} asks about a part of it only, {Label(_to, _linksFrom[code].Select(l => l.To))}"));
        var parts = Enumerable.Range(0, _from.Codes.Length).Where(c => _from.CarriesTo(c).Contains(code) && _linksFrom[c].Any()).ToList();
        return parts.Count > 0 ? Apart(FormattableString.Invariant($"round {_toRound} asks about some codes below it, not about the whole")) : RoundCodes.None;
    }

    private static RoundCodes Apart(string why) => new([], why);

    private static string Label(Codebook codebook, IEnumerable<int> codes)
    {
        List<string> labels = [.. codes.Select(c => RoundWords.Quoted(codebook.Codes[c]))];
        return labels.Count < 2 ? labels[0] : $"{string.Join(", ", labels.SkipLast(1))} and {labels[^1]}";
    }

    private RoundCodes Find(int code)
    {
        var links = _linksTo[code].ToList();
        var whole = links.Where(l => l.As != MappingKind.Broader).Select(l => l.From).ToList();
        if (links.Exists(l => l.As == MappingKind.Same))
            return OfOneKind(code, whole);

        // What was said of the wider code cannot be told apart, even where codes below this one have counterparts of their own.
        if (_translation.Splits.Values.Where(s => s.Into.Contains(code)).OrderBy(s => s.From).FirstOrDefault() is { } split)
            return Apart(PartOf(split));
        if (links.Exists(l => l.As == MappingKind.Broader))
            return Apart(FormattableString.Invariant($"round {_fromRound} asked more widely, about {Label(_from, links.Where(l => l.As == MappingKind.Broader).Select(l => l.From))}"));

        var below = _below[code].ToList();
        ImmutableArray<int> sources = [.. whole.Concat(below.SelectMany(c => Earlier(c).Codes)).Distinct().Order()];
        if (below.Count > 0 && !sources.IsEmpty && below.TrueForAll(c => Earlier(c).Compares || IsDividedWithin(c, code)))
            return OfOneKind(code, sources);
        return sources.IsEmpty ? RoundCodes.None : new(sources, FormattableString.Invariant($"round {_fromRound} asked about a part of it only, {Label(_from, sources)}"));
    }

    private RoundCodes OfOneKind(int code, IEnumerable<int> sources)
    {
        ImmutableArray<int> codes = [.. sources];
        return codes.All(c => _from.Codes[c].Kind == _to.Codes[code].Kind) ? new(codes) : Apart(FormattableString.Invariant($"an impact in one of the rounds {_fromRound} and {_toRound}, a feature in the other"));
    }

    /// <summary>Whether what a code was divided from counts for <paramref name="above"/> or for something below that.</summary>
    private bool IsDividedWithin(int code, int above) =>
        _translation.Splits.Values.Any(s => s.Into.Contains(code) && s.Parent >= 0 && (s.Parent == above || _to.CarriesTo(s.Parent).Contains(above)));

    private string PartOf(CodeSplit split) =>
        FormattableString.Invariant($"a part of {RoundWords.Quoted(_from.Codes[split.From])} in round {_fromRound}, which was divided")
        + (split.Parent < 0 ? "" : $"; only {Label(_to, [split.Parent])} can be compared");
}
