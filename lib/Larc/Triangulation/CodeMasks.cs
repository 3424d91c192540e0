using System.Numerics;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>Sets of a codebook's codes as bits, one for each code, so that counting through the tree is a bitwise or.</summary>
internal sealed class CodeMasks
{
    private readonly ulong[] _carry;

    public CodeMasks(Codebook codebook)
    {
        Codebook = codebook;
        Codes = codebook.Codes.Length;
        Words = Math.Max(1, (Codes + 63) / 64);
        Impacts = new ulong[Words];
        CarriesOn = new ulong[Words];
        IsFeature = new bool[Codes];
        _carry = new ulong[Codes * Words];
        for (var code = 0; code < Codes; code++)
        {
            IsFeature[code] = codebook.Codes[code].Kind == CodeKind.Feature;
            if (!IsFeature[code])
                Set(Impacts, code);
            foreach (var above in codebook.CarriesTo(code))
            {
                Set(CarriesOn, code);
                Set(_carry.AsSpan(code * Words, Words), above);
            }
        }
    }

    public Codebook Codebook { get; }

    public int Codes { get; }

    /// <summary>Words of 64 bits that hold one bit for each code.</summary>
    public int Words { get; }

    /// <summary>The impacts; every other code is a feature.</summary>
    public ulong[] Impacts { get; }

    public bool[] IsFeature { get; }

    /// <summary>The codes with something above them.</summary>
    public ulong[] CarriesOn { get; }

    public static void Set(Span<ulong> bits, int index) => bits[index >> 6] |= 1UL << (index & 63);

    public static bool Has(ReadOnlySpan<ulong> bits, int index) => (bits[index >> 6] & (1UL << (index & 63))) != 0;

    public static void Or(Span<ulong> into, ReadOnlySpan<ulong> from)
    {
        into = into[..from.Length];
        for (var w = 0; w < from.Length; w++)
            into[w] |= from[w];
    }

    /// <summary>Adds 1 to the counter of every bit that is set.</summary>
    public static void Tally(ReadOnlySpan<ulong> bits, Span<int> counters)
    {
        for (var w = 0; w < bits.Length; w++)
        {
            for (var word = bits[w]; word != 0; word &= word - 1)
                counters[(w << 6) + BitOperations.TrailingZeroCount(word)]++;
        }
    }

    /// <summary>Adds to <paramref name="bits"/> every code that theirs are carried to.</summary>
    public void Carry(Span<ulong> bits)
    {
        // The table is transitive, so what this adds need not be looked at again.
        for (var w = 0; w < Words; w++)
        {
            for (var word = bits[w] & CarriesOn[w]; word != 0; word &= word - 1)
            {
                var code = (w << 6) + BitOperations.TrailingZeroCount(word);
                Or(bits, _carry.AsSpan(code * Words, Words));
            }
        }
    }
}
