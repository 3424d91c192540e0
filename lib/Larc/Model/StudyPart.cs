using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>One return to be taken into a new study, with the way its codes are translated.</summary>
/// <param name="Return">Index in the study it is taken from.</param>
/// <param name="As">How it stands in the new study (authority still by the old index).</param>
/// <param name="Codes">For each code of the return's codebook the code in the new one, or −1; null when they are the same.</param>
internal sealed record StudyPart(int Return, StudyReturn As, int[]? Codes)
{
    /// <summary>A return whose codes are translated by <paramref name="mapping"/>; broader codes have no counterpart.</summary>
    public static StudyPart Mapped(int index, StudyReturn @return, Codebook codebook, CodebookMapping mapping)
    {
        var codes = new int[@return.Codebook.Codes.Length];
        Array.Fill(codes, -1);
        var asked = new bool[codebook.Codes.Length];
        foreach (var pair in mapping.Pairs.Where(p => p.As != MappingKind.Broader))
        {
            var (from, to) = (@return.Codebook.IndexOf(pair.From), codebook.IndexOf(pair.To));
            if (from < 0 || to < 0 || codes[from] >= 0)
                continue;
            codes[from] = to;
            asked[to] = true;
            foreach (var above in codebook.CarriesTo(to))
                asked[above] = true;
        }

        return new(index, @return with { Codebook = codebook, AskedCodes = ImmutableArray.Create(asked) }, codes);
    }
}
