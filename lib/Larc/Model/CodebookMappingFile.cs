using System.Collections.Immutable;

namespace Larc.Model;

/// <summary>Reads a mapping between codebooks (<c>mappings/*.yaml</c>).</summary>
public static class CodebookMappingFile
{
    private static readonly Dictionary<string, MappingKind> Words = new()
    {
        ["same"] = MappingKind.Same,
        ["narrower"] = MappingKind.Narrower,
        ["broader"] = MappingKind.Broader,
    };

    /// <summary>Reads the mapping in <paramref name="path"/>.</summary>
    /// <returns>The mapping, or null with its problems; never throws for what the file holds.</returns>
    public static (CodebookMapping? Mapping, ImmutableArray<FileProblem> Problems) Read(string path)
    {
        var file = new YamlFile(path);
        if (file.Open() is not { } root)
            return (null, [.. file.Problems]);
        root.NoOthers("from", "to", "pairs");
        var (from, to) = (root.Required("from"), root.Required("to"));
        var pairs = ImmutableArray.CreateBuilder<MappingPair>();
        foreach (var section in root.Sections("pairs"))
        {
            section.NoOthers("from", "to", "as");
            pairs.Add(new(section.Required("from"), section.Required("to"), section.Word("as", Words) ?? MappingKind.Same));
        }

        return file.IsSound ? (new(from, to, pairs.ToImmutable()), []) : (null, [.. file.Problems]);
    }
}
