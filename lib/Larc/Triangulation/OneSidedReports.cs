using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// The codes listed for either that one perspective reports and another does not, over the study. Only what both were asked, in the same way and in enough
/// authorities, bears the sentence 'these report it, those do not'.
/// </summary>
public sealed record OneSidedReports
{
    private OneSidedReports(Perspective reporting, Perspective other, ImmutableArray<OneSidedReport> rows) => (Reporting, Other, Rows) = (reporting, other, rows);

    /// <summary>The perspective that reports.</summary>
    public Perspective Reporting { get; }

    /// <summary>The perspective that does not.</summary>
    public Perspective Other { get; }

    /// <summary>Every code that one reports and the other does not: what may be said first, then by authorities, then by label.</summary>
    public ImmutableArray<OneSidedReport> Rows { get; }

    /// <summary>Those of which it may be said.</summary>
    public IEnumerable<OneSidedReport> Comparable => Rows.Where(r => r.MayBeSaid);

    /// <summary>Those that are not comparable, each with the reason.</summary>
    public IEnumerable<OneSidedReport> NotComparable => Rows.Where(r => !r.MayBeSaid);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Reporting} report, {Other} do not: {Comparable.Count()} codes; not comparable: {NotComparable.Count()}");

    internal static OneSidedReports Of(IEnumerable<ConvergenceResult> convergence, Perspective reporting, Perspective other) => new(
        reporting,
        other,
        [
            .. convergence
                .Where(c => c.IsListed)
                .Select(c => c.First.Perspective == reporting ? (Result: c, By: c.First, Not: c.Second) : (Result: c, By: c.Second, Not: c.First))
                .Where(x => x.By.Perspective == reporting && x.Not.Perspective == other && x.By.Reporting > 0 && x.Not.Reporting == 0)
                .Select(x => new OneSidedReport(x.Result.Code, x.By, x.Not, x.Result.NotComparable))
                .OrderBy(r => r.MayBeSaid ? 0 : 1)
                .ThenByDescending(r => r.By.Reporting)
                .ThenBy(r => r.Code.Label, StringComparer.Ordinal)
                .ThenBy(r => r.Code.Id, StringComparer.Ordinal),
        ]);
}
