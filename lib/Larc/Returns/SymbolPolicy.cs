using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Returns;

/// <summary>Which symbols may stand in place of a number, and what each says. A symbol not in the policy is an error, never a missing number.</summary>
/// <param name="Symbols">The symbols, without brackets, and the kind of missing number each stands for.</param>
public sealed record SymbolPolicy(ImmutableSortedDictionary<string, MeasureKind> Symbols)
{
    /// <summary>The symbols used when the study names none: c suppressed, x unavailable, z not applicable, low, k and u of low reliability.</summary>
    public static SymbolPolicy Default { get; } = new(new Dictionary<string, MeasureKind>
    {
        ["c"] = MeasureKind.Suppressed,
        ["x"] = MeasureKind.Unavailable,
        ["z"] = MeasureKind.NotApplicable,
        ["low"] = MeasureKind.LowReliability,
        ["k"] = MeasureKind.LowReliability,
        ["u"] = MeasureKind.LowReliability,
    }.ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase));

    /// <summary>The kind a cell's symbol stands for; square brackets around it do not count. Null when it is no symbol of the policy.</summary>
    public MeasureKind? KindOf(string cell)
    {
        var symbol = cell.Trim();
        if (symbol.Length > 2 && symbol[0] == '[' && symbol[^1] == ']')
            symbol = symbol[1..^1].Trim();
        return Symbols.TryGetValue(symbol, out var kind) ? kind : null;
    }

    /// <summary>The symbols, separated by commas.</summary>
    public override string ToString() => string.Join(", ", Symbols.Keys);
}
