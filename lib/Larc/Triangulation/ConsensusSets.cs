using System.Numerics;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// The elements of consensus as bits: a listed impact as positive or as negative, a listed feature as contributing. What is said of a code below a
/// listed one is rolled up to it, with its polarity.
/// </summary>
internal sealed class ConsensusSets
{
    public static readonly (int First, int Second)[] Pairs = [(0, 1), (0, 2), (1, 2)];

    private readonly ulong[] _interviews;
    private readonly ulong[] _asked;

    public ConsensusSets(Presence presence, Asked asked, Func<Code, bool>? includes = null)
    {
        var codes = presence.Masks.Codebook.Codes;
        var elements = new List<(int Code, bool Negative)>();
        foreach (var kind in new[] { CodeKind.Impact, CodeKind.Feature })
        {
            for (var code = 0; code < codes.Length; code++)
            {
                if (codes[code].Kind != kind || !codes[code].ListedForStaff || includes?.Invoke(codes[code]) == false)
                    continue;
                elements.Add((code, false));
                if (kind == CodeKind.Impact)
                    elements.Add((code, true));
            }
        }

        Words = Math.Max(1, (elements.Count + 63) / 64);
        Scopes = [new ulong[Words], new ulong[Words]];
        for (var e = 0; e < elements.Count; e++)
            CodeMasks.Set(Scopes[codes[elements[e].Code].Kind == CodeKind.Impact ? 0 : 1], e);
        _interviews = InterviewSets(presence, elements);
        _asked = AskedSets(presence.Study, asked, elements);
    }

    /// <summary>Words of 64 bits in a set.</summary>
    public int Words { get; }

    /// <summary>The elements of each <see cref="ConsensusScope"/>.</summary>
    public ulong[][] Scopes { get; }

    /// <summary>What a staff interview names; empty for a family interview.</summary>
    public ReadOnlySpan<ulong> Of(int interview) => _interviews.AsSpan(interview * Words, Words);

    /// <summary>What was put to a staff perspective of an authority.</summary>
    public ReadOnlySpan<ulong> AskedOf(int authority, int perspective) => _asked.AsSpan(((authority * 3) + perspective) * Words, Words);

    /// <summary>Bits that three sets of one length have in common (name it with a mask to restrict a set).</summary>
    public static int Common(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, ReadOnlySpan<ulong> mask)
    {
        var count = 0;
        for (var w = 0; w < mask.Length; w++)
            count += BitOperations.PopCount(a[w] & b[w] & mask[w]);
        return count;
    }

    private ulong[] InterviewSets(Presence presence, List<(int Code, bool Negative)> elements)
    {
        var masks = presence.Masks;
        var rolledUp = new ulong[2 * masks.Codes * Words];
        for (var code = 0; code < masks.Codes; code++)
        {
            for (var e = 0; e < elements.Count; e++)
            {
                var element = elements[e];
                if (element.Code == code || masks.Codebook.CarriesTo(code).Contains(element.Code))
                    CodeMasks.Set(rolledUp.AsSpan(((2 * code) + (element.Negative ? 1 : 0)) * Words, Words), e);
            }
        }

        var sets = new ulong[presence.Study.InterviewCount * Words];
        for (var i = 0; i < presence.Study.InterviewCount; i++)
        {
            if (presence.Study.InterviewColumns.Perspective[i] > Perspective.PR)
                continue;
            for (var side = 0; side < 2; side++)
            {
                // A feature's second plane is 'to develop'; its roll-up there is empty, so it never enters.
                var own = presence.Own(i, side);
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

    private ulong[] AskedSets(Study study, Asked asked, List<(int Code, bool Negative)> elements)
    {
        var sets = new ulong[study.Authorities.Length * 3 * Words];
        for (var a = 0; a < study.Authorities.Length; a++)
        {
            for (var p = 0; p < 3; p++)
            {
                for (var e = 0; e < elements.Count; e++)
                {
                    if (asked.Of(a, p, 0, elements[e].Code) > 0)
                        CodeMasks.Set(sets.AsSpan(((a * 3) + p) * Words, Words), e);
                }
            }
        }

        return sets;
    }
}
