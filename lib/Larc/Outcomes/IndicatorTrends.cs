using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Larc.Display;
using Larc.Model;

namespace Larc.Outcomes;

/// <summary>
/// The numbers authorities returned, as trends. A missing number stays missing and says why; a change that needs one is missing too.
/// A change is what happened to the number, not what caused it.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial record IndicatorTrends : IRich
{
    private const int MostLines = 4;

    private IndicatorTrends(ImmutableArray<IndicatorTrend> trends) => Trends = trends;

    /// <summary>By indicator, key group and authority.</summary>
    public ImmutableArray<IndicatorTrend> Trends { get; }

    /// <summary>The trends of a study. A period returned in several rounds counts as its latest round says; two different numbers for it in one return are none.</summary>
    public static IndicatorTrends Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return new([.. study.Indicators
            .GroupBy(i => (Name: i.Name.Trim(), i.KeyGroup, study.Returns[i.Return].Authority))
            .OrderBy(g => g.Key.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(g => g.Key.KeyGroup?.Id ?? "", StringComparer.Ordinal)
            .ThenBy(g => g.Key.Authority)
            .Select(g => new IndicatorTrend(g.Key.Name, g.Key.KeyGroup, study.Authorities[g.Key.Authority], Points(study, g)))]);
    }

    /// <summary>Every number, and the change from the first period to the last.</summary>
    /// <param name="name">What an authority is called; its name by default.</param>
    public Table ToTable(Func<Authority, string>? name = null) => Table.Of(
        "Indicators returned by the authorities",
        Trends,
        ("Indicator", t => t.Indicator),
        ("Key group", t => t.KeyGroup?.Label ?? "All children"),
        ("Authority", t => name is null ? t.Authority.Name : name(t.Authority)),
        ("Periods", t => t.Points.Length == 1 ? t.Points[0].Period : $"{t.Points[0].Period} to {t.Points[^1].Period}"),
        ("First", t => ToCell(t.Points[0].Value)),
        ("Last", t => ToCell(t.Points[^1].Value)),
        ("Change", t => ToCell(t.Change)),
        ("Ascription", t => QuantifiedEvidence.InWords(t.Points.Max(p => p.Ascription)))) with
    {
        Subtitle = "As returned; a change needs both numbers",
        Notes = [QuantifiedEvidence.OnlyImprovements],
        WhenEmpty = "No authority returned an indicator.",
    };

    /// <summary>One indicator over its periods, at most four authorities in a chart; a missing number is a gap.</summary>
    /// <param name="indicator">Name of the indicator, as returned.</param>
    /// <param name="keyGroup">Key group, or null for all children.</param>
    /// <param name="authorities">Codes of the authorities; the first four that returned it when none is given.</param>
    /// <exception cref="KeyNotFoundException">No such authority returned the indicator for the key group.</exception>
    public IndicatorLines ToChart(string indicator, KeyGroup? keyGroup = null, params IEnumerable<string> authorities)
    {
        var wanted = authorities.ToList();
        List<IndicatorTrend> chosen =
        [
            .. Of(indicator, keyGroup).Where(t => wanted.Count == 0 || wanted.Contains(t.Authority.Code)).Take(MostLines),
        ];
        if (chosen.Count == 0)
            throw new KeyNotFoundException($"No authority asked for returned '{indicator}' for {keyGroup?.Label ?? "all children"}. Returned are: {string.Join(", ", Trends.Select(t => t.Indicator).Distinct())}.");
        List<string> periods = [.. InOrder(chosen.SelectMany(t => t.Points).Select(p => p.Period).Distinct(StringComparer.OrdinalIgnoreCase), p => p)];
        return new(
            ChartTitle.Fit($"{chosen[0].Indicator}: {Message(indicator, keyGroup)}", ChartTitle.Capital(Message(indicator, keyGroup)), chosen[0].Indicator),
            periods,
            chosen.Select(t => new IndicatorLine(t.Authority.Name, periods.Select(p => t.Points.FirstOrDefault(x => string.Equals(x.Period, p, StringComparison.OrdinalIgnoreCase)) is { } point ? ToCell(point.Value) : Absence.NotAvailable))))
        {
            Subtitle = $"{chosen[0].Indicator}. {keyGroup?.Label ?? "All children"}, as returned; {chosen.Count} of {PlainText.Count(Of(indicator, keyGroup).Count(), "authority", "authorities")} that returned it",
            Notes = [QuantifiedEvidence.OnlyImprovements],
        };
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToString();

    /// <summary>A measure as a cell: the number, or the symbol of why it is missing, with its own reason.</summary>
    internal static Cell ToCell(Measure measure) => measure.Kind switch
    {
        MeasureKind.Value or MeasureKind.TrueZero => measure.Value,
        MeasureKind.Suppressed => Absence.Suppressed with { Words = measure.Reason },
        MeasureKind.NotApplicable => Absence.NotApplicable with { Words = measure.Reason },
        MeasureKind.LowReliability => Absence.LowReliability with { Words = measure.Reason },
        _ => Absence.NotAvailable with { Words = measure.Reason },
    };

    private static ImmutableArray<IndicatorPoint> Points(Study study, IEnumerable<Indicator> rows) =>
        [.. InOrder(
            rows.GroupBy(r => r.Period.Trim(), StringComparer.OrdinalIgnoreCase)
                .Select(period => Point(period.Key, [.. period.GroupBy(r => study.Returns[r.Return].Round).MaxBy(round => round.Key)!])),
            p => p.Period)];

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, string> period) =>
        items.OrderBy(i => Year(period(i))).ThenBy(period, StringComparer.OrdinalIgnoreCase);

    /// <summary>How many authorities' numbers rose and fell from their first period to their last; those that cannot be told are neither.</summary>
    private string Message(string indicator, KeyGroup? keyGroup)
    {
        var changes = Of(indicator, keyGroup).Select(t => t.Change.OrNull()).ToList();
        return FormattableString.Invariant($"rose in {changes.Count(c => c > 0)}, fell in {changes.Count(c => c < 0)} of {PlainText.Count(changes.Count, "authority", "authorities")}");
    }

    private IEnumerable<IndicatorTrend> Of(string indicator, KeyGroup? keyGroup) =>
        Trends.Where(t => string.Equals(t.Indicator, indicator, StringComparison.OrdinalIgnoreCase) && t.KeyGroup == keyGroup);

    private static IndicatorPoint Point(string period, ImmutableArray<Indicator> rows) => new(
        period,
        One(rows.Select(r => r.Value)),
        One(rows.Select(r => r.Denominator)),
        rows.Max(r => r.Ascription));

    private static Measure One(IEnumerable<Measure> measures) => measures.Distinct().ToList() is [var only]
        ? only
        : Measure.Missing(MeasureKind.Unavailable, "returned more than once for the period, with different numbers");

    /// <summary>The first year named in a period, so that "Spring 2008" follows "Autumn 2007"; periods without one come last.</summary>
    private static int Year(string period) => FourDigits().Match(period) is { Success: true } year ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : int.MaxValue;

    [GeneratedRegex("[12][0-9]{3}", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
