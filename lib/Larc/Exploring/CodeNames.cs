using Larc.Model;

namespace Larc.Exploring;

/// <summary>Codes as people name them: by identifier or label, and sometimes misspelt.</summary>
internal static class CodeNames
{
    private const int Piece = 3;

    /// <summary>The code of a name, whatever the case of its letters. The latest codebook that has a code names it.</summary>
    /// <exception cref="KeyNotFoundException">There is none, or several have the label; the message names some that may be meant.</exception>
    public static Code Find(Study study, string name)
    {
        var codes = study.Codebooks.Reverse().SelectMany(book => book.Codes).DistinctBy(c => c.Id).ToList();
        if ((codes.Find(c => c.Id == name) ?? codes.Find(c => Same(c.Id, name))) is { } code)
            return code;
        var labelled = codes.FindAll(c => Same(c.Label, name));
        return labelled.Count switch
        {
            1 => labelled[0],
            > 1 => throw new KeyNotFoundException($"Several codes are called '{name}': {string.Join(", ", labelled.Select(c => c.Id))}. Name one by its identifier."),
            _ => throw new KeyNotFoundException($"The study has no code '{name}'; {Near(codes, name)}."),
        };
    }

    private static string Near(List<Code> codes, string name)
    {
        var sought = Pieces(name);
        var near = codes.Select(c => (Code: c, Likeness: Math.Max(Likeness(sought, c.Id), Likeness(sought, c.Label))))
            .Where(x => x.Likeness >= 0.4)
            .OrderByDescending(x => x.Likeness)
            .ThenBy(x => x.Code.Id, StringComparer.Ordinal)
            .Take(5)
            .Select(x => $"{x.Code.Id} ({x.Code.Label})");
        return string.Join(", ", near) is { Length: > 0 } names ? $"near it are {names}" : "Count(By.Code) shows those that are used";
    }

    /// <summary>Share of the pieces of both that are alike, 0 to 1.</summary>
    private static double Likeness(HashSet<string> sought, string name)
    {
        var pieces = Pieces(name);
        return sought.Count + pieces.Count == 0 ? 0 : 2.0 * pieces.Count(sought.Contains) / (sought.Count + pieces.Count);
    }

    /// <summary>All runs of three characters.</summary>
    private static HashSet<string> Pieces(string name)
    {
        var word = name.Replace('_', ' ').ToLowerInvariant();
        return [.. Enumerable.Range(0, Math.Max(0, word.Length - Piece + 1)).Select(at => word.Substring(at, Piece))];
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
