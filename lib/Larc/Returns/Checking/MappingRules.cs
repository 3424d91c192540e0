using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>A mapping must name codebooks that are known, and codes that they have.</summary>
internal static class MappingRules
{
    public static IEnumerable<FileProblem> Check(CodebookMapping mapping, CodebookShelf codebooks, string path)
    {
        var from = codebooks.Find(mapping.From)?.Codebook;
        var to = codebooks.Find(mapping.To)?.Codebook;
        if (from is null)
            yield return new(path, 0, $"the codebook '{mapping.From}' is not known; known are {codebooks.References}.");
        if (to is null)
            yield return new(path, 0, $"the codebook '{mapping.To}' is not known; known are {codebooks.References}.");
        foreach (var pair in mapping.Pairs)
        {
            if (from is not null && from.IndexOf(pair.From) < 0)
                yield return new(path, 0, $"'{pair.From}' is no code of {mapping.From}.");
            if (to is not null && to.IndexOf(pair.To) < 0)
                yield return new(path, 0, $"'{pair.To}' is no code of {mapping.To}.");
        }
    }
}
