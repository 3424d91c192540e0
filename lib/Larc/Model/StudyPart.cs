using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>One return to be taken into a new study, with the way its codes are translated.</summary>
/// <param name="Return">Index in the study it is taken from.</param>
/// <param name="As">How it stands in the new study (authority still by the old index).</param>
/// <param name="Codes">For each code of the return's codebook the code in the new one, or −1; null when they are the same.</param>
internal sealed record StudyPart(int Return, StudyReturn As, int[]? Codes)
{
    /// <summary>The codes of the return's codebook that the new one divides.</summary>
    public IReadOnlyDictionary<int, CodeSplit> Splits { get; init; } = FrozenDictionary<int, CodeSplit>.Empty;

    /// <summary>
    /// A return whose codes are translated by <paramref name="mapping"/>. Broader codes have no counterpart; one that was divided counts for the code
    /// above its parts, and none of the parts was asked.
    /// </summary>
    public static StudyPart Mapped(int index, StudyReturn @return, Codebook codebook, CodebookMapping mapping)
    {
        var translation = CodeTranslation.Of(@return.Codebook, codebook, mapping);
        var asked = new bool[codebook.Codes.Length];
        foreach (var to in translation.Targets.Where(t => t >= 0))
        {
            asked[to] = true;
            foreach (var above in codebook.CarriesTo(to))
                asked[above] = true;
        }

        return new(index, @return with { Codebook = codebook, AskedCodes = ImmutableArray.Create(asked) }, translation.Targets) { Splits = translation.Splits };
    }
}
