using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Published;

/// <summary>
/// How far two lists of a published table overlap, by the measures that triangulation uses. Computed from print alone: no study is involved.
/// </summary>
/// <param name="Of">What is compared: all lists of an order, or the list (or both) of a profile.</param>
/// <param name="First">The first list or perspective.</param>
/// <param name="Second">The second.</param>
/// <param name="Shared">Codes in both.</param>
/// <param name="Either">Codes in either.</param>
public sealed record PublishedOverlap(string Of, string First, string Second, int Shared, int Either)
{
    /// <summary>Persistence of the rank-biased overlap.</summary>
    public const double Persistence = 0.9;

    /// <summary>Shared over either, 0 to 1; null when both are empty.</summary>
    public double? Jaccard => SetSimilarity.Jaccard(Shared, Either);

    /// <summary>Rank-biased overlap, extrapolated, with <see cref="Persistence"/>; null for profiles, whose order is no rank.</summary>
    public double? RankBiasedOverlap { get; init; }

    /// <summary>Kendall's tau over the shared codes; null for profiles, and with fewer than two shared.</summary>
    public double? KendallTau { get; init; }

    /// <summary>
    /// Every pair of lists of an order; for a profile every pair of staff perspectives on what contributes, on what is to develop, and on both
    /// pooled: what pooling does to the means is why features to develop never enter consensus.
    /// </summary>
    public static ImmutableArray<PublishedOverlap> Pairs(PublishedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Kind switch
        {
            PublishedKind.Order => [.. PairsOf(table.Lists).Select(p => Ranked(p.First, p.Second, table.Codes(p.First), table.Codes(p.Second)))],
            PublishedKind.Profile => [.. Scopes(table).SelectMany(scope => PairsOf([.. PerspectiveGroup.Staff.Members.Select(p => p.ToString())])
                .Select(p => Sets(scope.Name, p.First, p.Second, scope.NamedBy(p.First), scope.NamedBy(p.Second))))],
            _ => [],
        };
    }

    /// <summary>The mean Jaccard similarity over the defined pairs of each scope, in order.</summary>
    public static ImmutableArray<(string Of, double? Mean)> Means(PublishedTable table) =>
        [.. Pairs(table).GroupBy(p => p.Of).Select(g => (g.Key, g.Select(p => p.Jaccard).Average()))];

    /// <summary>Overlaps as a table; after a profile's pairs stand their means.</summary>
    public static Table ToTable(PublishedTable table)
    {
        var pairs = Pairs(table);
        var order = table.Kind == PublishedKind.Order;
        (string, Func<PublishedOverlap, Cell>)[] columns =
        [
            .. order ? Array.Empty<(string, Func<PublishedOverlap, Cell>)>() : [("Features", (Func<PublishedOverlap, Cell>)(p => p.Of))],
            ("Pair", p => $"{p.First}–{p.Second}"),
            ("In both", p => p.Shared),
            ("In either", p => p.Either),
            ("Similarity (Jaccard)", p => Number(p.Jaccard)),
            .. order ? [("Rank-biased overlap", (Func<PublishedOverlap, Cell>)(p => Number(p.RankBiasedOverlap))), ("Kendall's tau", p => Number(p.KendallTau))] : Array.Empty<(string, Func<PublishedOverlap, Cell>)>(),
        ];
        return Table.Of($"{table.Title}: how far the lists overlap", pairs, columns) with
        {
            Subtitle = order
                ? FormattableString.Invariant($"Computed from the printed lists; rank-biased overlap with p = {Persistence}, tau over what both hold")
                : $"Computed from the printed lists; mean over pairs: {string.Join("; ", Means(table).Select(m => $"{m.Of} {Text(m.Mean)}"))}",
            Source = table.Source,
            WhenEmpty = "There are no two lists to compare.",
        };
    }

    private static PublishedOverlap Ranked(string first, string second, ImmutableArray<string> one, ImmutableArray<string> other) => Sets("", first, second, one, other) with
    {
        RankBiasedOverlap = Triangulation.RankBiasedOverlap.Extrapolated(one, other, Persistence),
        KendallTau = RankCorrelation.KendallTau(one, other),
    };

    private static PublishedOverlap Sets(string of, string first, string second, IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        new(of, first, second, one.Intersect(other).Count(), one.Union(other).Count());

    private static IEnumerable<(string Name, Func<string, IReadOnlyList<string>> NamedBy)> Scopes(PublishedTable table)
    {
        foreach (var list in table.Lists)
            yield return (list, perspective => table.NamedBy(list, perspective));
        yield return ("both pooled", perspective => [.. table.Lists.SelectMany(list => table.NamedBy(list, perspective).Select(code => $"{list} {code}"))]);
    }

    private static IEnumerable<(string First, string Second)> PairsOf(ImmutableArray<string> lists) =>
        from first in Enumerable.Range(0, lists.Length)
        from second in Enumerable.Range(first + 1, lists.Length - first - 1)
        select (lists[first], lists[second]);

    private static string Text(double? value) => value is { } number ? number.ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture) : "undefined";

    private static Cell Number(double? value) => value is { } number ? Cell.Of((decimal)number, 4) : Absence.NotApplicable with { Words = "undefined" };
}
