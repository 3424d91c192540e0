using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>Reads a study's symbol policy (<c>symbols.yaml</c>): one line for each symbol, <c>c: suppressed</c>.</summary>
internal static class SymbolPolicyFile
{
    private static readonly Dictionary<string, MeasureKind> s_kinds = new()
    {
        ["suppressed"] = MeasureKind.Suppressed,
        ["unavailable"] = MeasureKind.Unavailable,
        ["notApplicable"] = MeasureKind.NotApplicable,
        ["lowReliability"] = MeasureKind.LowReliability,
    };

    /// <summary>Reads <paramref name="path"/>; the default policy and the problems when it is not sound.</summary>
    public static (SymbolPolicy Policy, ImmutableArray<FileProblem> Problems) Read(string path)
    {
        var file = new YamlFile(path);
        if (file.Open() is not { } root)
            return (SymbolPolicy.Default, [.. file.Problems]);
        var symbols = ImmutableSortedDictionary.CreateBuilder<string, MeasureKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var symbol in root.Keys)
        {
            if (root.Word(symbol, s_kinds) is { } kind)
                symbols[symbol] = kind;
            else if (root.Text(symbol) is null)
                root.Problem(symbol, $"'{symbol}' says nothing; expected is one of {string.Join(", ", s_kinds.Keys)}.");
        }

        return file.IsSound ? (new(symbols.ToImmutable()), []) : (SymbolPolicy.Default, [.. file.Problems]);
    }
}
