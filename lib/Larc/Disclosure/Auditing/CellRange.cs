using System.Globalization;
using System.Text.Json.Serialization;

namespace Larc.Disclosure.Auditing;

/// <summary>What a reader is told that a hidden cell may hold: whole numbers, both ends included.</summary>
/// <param name="Min">The least it may be.</param>
/// <param name="Max">The most it may be; null when nothing is said of it.</param>
internal readonly record struct CellRange([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long Min, long? Max)
{
    /// <summary>Any count: nothing is said but that it is no less than zero.</summary>
    public static CellRange AnyCount { get; } = new(0, null);

    /// <summary>Whether the range holds one number only.</summary>
    public bool IsOne => Min == Max;

    /// <summary>Whether a number lies in the range.</summary>
    public bool Holds(long number) => number >= Min && !(number > Max);

    /// <summary>'1 to 4', '3', or '0 or more'.</summary>
    public override string ToString() => IsOne
        ? Min.ToString(CultureInfo.InvariantCulture)
        : Max is { } max ? FormattableString.Invariant($"{Min} to {max}") : FormattableString.Invariant($"{Min} or more");
}
