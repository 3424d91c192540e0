using System.Numerics;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// The elements of consensus as bits: a listed impact as positive or as negative, a listed feature as contributing. What is said of a code below a
/// listed one is rolled up to it, with its polarity. A retired code is no element: it goes on counting for the listed codes above it, and is not
/// compared by itself.
/// </summary>
internal sealed class ConsensusSets
{
    public static readonly (int First, int Second)[] Pairs = [(0, 1), (0, 2), (1, 2)];

    private readonly Presence _presence;
    private readonly List<(int Code, bool Negative)> _elements = [];
    private readonly ulong[] _interviews;
    private readonly ulong[] _asked;

    public ConsensusSets(Presence presence, Asked asked, Func<Code, bool>? includes = null)
    {
        _presence = presence;
        var codes = presence.Masks.Codebook.Codes;
        foreach (var kind in new[] { CodeKind.Impact, CodeKind.Feature })
        {
            for (var code = 0; code < codes.Length; code++)
            {
                if (codes[code].Kind != kind || codes[code].Retired || !codes[code].ListedForStaff || includes?.Invoke(codes[code]) == false)
                    continue;
                _elements.Add((code, false));
                if (kind == CodeKind.Impact)
                    _elements.Add((code, true));
            }
        }

        Words = Math.Max(1, (_elements.Count + 63) / 64);
        Scopes = [new ulong[Words], new ulong[Words]];
        for (var e = 0; e < _elements.Count; e++)
            CodeMasks.Set(Scopes[codes[_elements[e].Code].Kind == CodeKind.Impact ? 0 : 1], e);
        _interviews = InterviewSets();
        _asked = AskedSets(asked);
    }

    /// <summary>Words of 64 bits in a set.</summary>
    public int Words { get; }

    /// <summary>The elements of each <see cref="ConsensusScope"/>.</summary>
    public ulong[][] Scopes { get; }

    /// <summary>What a staff interview names; empty for a family interview.</summary>
    public ReadOnlySpan<ulong> Of(int interview) => _interviews.AsSpan(interview * Words, Words);

    /// <summary>What was put to a staff perspective of an authority.</summary>
    public ReadOnlySpan<ulong> AskedOf(int authority, int perspective) => _asked.AsSpan(((authority * 3) + perspective) * Words, Words);

    /// <summary>Of the elements in either set, those put as a prompt to one perspective and openly to the other.</summary>
    public int PromptedAgainstOpen(Perspective first, Perspective second, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, ReadOnlySpan<ulong> mask)
    {
        var count = 0;
        for (var e = 0; e < _elements.Count; e++)
        {
            var code = _elements[e].Code;
            if (CodeMasks.Has(mask, e) && (CodeMasks.Has(a, e) || CodeMasks.Has(b, e))
                && _presence.Masks.Codebook.ElicitationOf(code, first) != _presence.Masks.Codebook.ElicitationOf(code, second))
                count++;
        }

        return count;
    }

    /// <summary>The elements that a return knew, of the topics that were put.</summary>
    public ulong[] Put(StudyReturn @return, ulong topics)
    {
        var put = new ulong[Words];
        for (var e = 0; e < _elements.Count; e++)
        {
            var code = _elements[e].Code;
            if (@return.Knew(code) && (topics >> _presence.Masks.Codebook.TopicOf(code) & 1) != 0)
                CodeMasks.Set(put, e);
        }

        return put;
    }

    /// <summary>For each authority, pair and scope, the elements put to both perspectives there.</summary>
    public ulong[] Masks(int authorities)
    {
        var masks = new ulong[authorities * ConsensusPlaces.Each * Words];
        for (var place = 0; place < authorities * ConsensusPlaces.Each; place++)
        {
            var (authority, first, second, scope) = ConsensusPlaces.Of(place);
            for (var w = 0; w < Words; w++)
                masks[(place * Words) + w] = Scopes[scope][w] & AskedOf(authority, first)[w] & AskedOf(authority, second)[w];
        }

        return masks;
    }

    /// <summary>Jaccard similarity of two sets within a mask; null when both are empty there.</summary>
    public static double? Similarity(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, ReadOnlySpan<ulong> mask)
    {
        var common = Common(a, b, mask);
        return SetSimilarity.Jaccard(common, Common(a, a, mask) + Common(b, b, mask) - common);
    }

    /// <summary>Bits that three sets of one length have in common (name it with a mask to restrict a set).</summary>
    public static int Common(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, ReadOnlySpan<ulong> mask)
    {
        var count = 0;
        for (var w = 0; w < mask.Length; w++)
            count += BitOperations.PopCount(a[w] & b[w] & mask[w]);
        return count;
    }

    private ulong[] InterviewSets()
    {
        var masks = _presence.Masks;
        var rolledUp = new ulong[2 * masks.Codes * Words];
        for (var code = 0; code < masks.Codes; code++)
        {
            for (var e = 0; e < _elements.Count; e++)
            {
                var element = _elements[e];
                if (element.Code == code || masks.Codebook.CarriesTo(code).Contains(element.Code))
                    CodeMasks.Set(rolledUp.AsSpan(((2 * code) + (element.Negative ? 1 : 0)) * Words, Words), e);
            }
        }

        var sets = new ulong[_presence.Study.InterviewCount * Words];
        for (var i = 0; i < _presence.Study.InterviewCount; i++)
        {
            if (_presence.Study.InterviewColumns.Perspective[i] > Perspective.PR)
                continue;
            for (var side = 0; side < 2; side++)
            {
                // A feature's second plane is 'to develop'; its roll-up there is empty, so it never enters.
                var own = _presence.Own(i, side);
                for (var w = 0; w < own.Length; w++)
                {
                    for (var word = own[w]; word != 0; word &= word - 1)
                    {
                        var code = (w << 6) + BitOperations.TrailingZeroCount(word);
                        CodeMasks.Or(sets.AsSpan(i * Words), rolledUp.AsSpan(((2 * code) + side) * Words, Words));
                    }
                }
            }
        }

        return sets;
    }

    private ulong[] AskedSets(Asked asked)
    {
        var study = _presence.Study;
        var sets = new ulong[study.Authorities.Length * 3 * Words];
        for (var a = 0; a < study.Authorities.Length; a++)
        {
            for (var p = 0; p < 3; p++)
            {
                for (var e = 0; e < _elements.Count; e++)
                {
                    if (asked.Of(a, p, 0, _elements[e].Code) > 0)
                        CodeMasks.Set(sets.AsSpan(((a * 3) + p) * Words, Words), e);
                }
            }
        }

        return sets;
    }
}
