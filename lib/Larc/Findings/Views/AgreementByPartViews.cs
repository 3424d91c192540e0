using System.Collections.Immutable;
using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>Where coders disagree, as charts and tables.</summary>
public static class AgreementByPartViews
{
    /// <summary>The most rows a chart of codes shows.</summary>
    private const int MostBars = 10;

    /// <summary>Agreement on each level and on features: whether an excerpt is of it.</summary>
    public static Table ToLevelTable(this AgreementByPart parts) => Of("Do coders agree on the level?", "Level", "Given by a coder", "Given by all", parts.ByLevel);

    /// <summary>Agreement on each code that somebody gave: is an excerpt of it or not? Those on which most excerpts differ first.</summary>
    public static Table ToCodeTable(this AgreementByPart parts) => Of("Do coders agree on the code?", "Code", "Given by a coder", "Given by all", parts.ByCode) with { RowLimit = 15 };

    /// <summary>Agreement on the code, by whose words were coded.</summary>
    public static Table ToPerspectiveTable(this AgreementByPart parts) =>
        Of("Whose words do coders read differently?", "Perspective", "Excerpts", "Coded alike", [.. parts.ByPerspective.Select(p => p with { Part = ChartTitle.Capital(p.Part) })]);

    /// <summary>The codes on which most excerpts differ, at most ten: how many of the excerpts that some coder gave the code another did not.</summary>
    public static RankedBars ToChart(this AgreementByPart parts)
    {
        var differing = parts.ByCode.Where(p => p.Differ > 0).ToList();
        var shown = differing.Take(MostBars).ToList();
        return new(
            parts.ByCode.IsEmpty ? "Where coders disagree" : differing.Count == 0 ? "Coders never choose different codes" : FormattableString.Invariant($"Coders differ on {differing.Count} of {PlainText.Count(parts.ByCode.Length, "code", "codes")}"),
            shown.Select(p => new RankedBar(p.Part, p.Differ) { Of = p.Excerpts }))
        {
            Subtitle = "Excerpts that one coder gave the code and another did not, of those that any coder gave it",
            Unit = "excerpts",
            LabelName = "Code",
            Notes = differing.Count > shown.Count ? [FormattableString.Invariant($"The {shown.Count} with the most such excerpts; the table holds all {parts.ByCode.Length}.")] : [],
            WhenEmpty = parts.ByCode.IsEmpty ? "No excerpt was coded by a second person." : "On every excerpt the coders chose the same code.",
        };
    }

    /// <summary>The pairs of codes that coders gave to the same excerpt, the most frequent first; which coder gave which is left out.</summary>
    public static Table ToPairsTable(this CoderComparison comparison) => Table.Of(
        "Codes that are taken for each other",
        comparison.Differences.Where(d => d.InCode)
            .Select(d => (Pair: Ordered(d.First.Code, d.SecondCode), Difference: d))
            .GroupBy(x => (First: x.Pair[0].Id, Second: x.Pair[1].Id))
            .Select(g => (Codes: g.First().Pair, Count: g.Count(), Interviews: g.Select(x => x.Difference.First.Interview.Index).Distinct().Count()))
            .OrderByDescending(x => x.Count).ThenBy(x => x.Codes[0].Label, StringComparer.Ordinal).ThenBy(x => x.Codes[1].Label, StringComparer.Ordinal),
        ("One code", x => x.Codes[0].Label),
        ("The other", x => x.Codes[1].Label),
        ("How they are related", x => Relation(x.Codes[0], x.Codes[1])),
        ("Excerpts", x => x.Count),
        ("Interviews", x => x.Interviews)) with
    {
        Subtitle = $"Codings of one excerpt to two codes; {PlainText.Count(comparison.Excerpts, "second coding", "second codings")} compared",
        RowLimit = 15,
        WhenEmpty = comparison.Excerpts == 0 ? "No excerpt was coded by a second person." : "On every excerpt the coders chose the same code.",
    };

    /// <summary>The excerpts on which coders differ in one code: one of them gave it, and another something else.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="code">Label or identifier of the code.</param>
    public static Table ToTable(this CoderComparison comparison, string code)
    {
        bool Is(Code c) => c.Label.Equals(code, StringComparison.OrdinalIgnoreCase) || c.Id.Equals(code, StringComparison.OrdinalIgnoreCase);
        var about = comparison with { Differences = [.. comparison.Differences.Where(d => d.InCode && (Is(d.First.Code) || Is(d.SecondCode)))] };
        return about.ToTable() with { WhenEmpty = comparison.Excerpts == 0 ? "No excerpt was coded by a second person." : "On this code the coders do not differ." };
    }

    /// <summary>The excerpts to which coders gave one code and different stances: a wrong sign would turn a finding round.</summary>
    public static Table ToStanceTable(this CoderComparison comparison)
    {
        var stances = comparison with { Differences = [.. comparison.Differences.Where(d => d.InStance && !d.InCode)] };
        return stances.ToTable() with { WhenEmpty = comparison.Excerpts == 0 ? "No excerpt was coded by a second person." : "Where coders chose the same code, they chose the same stance." };
    }

    private static Table Of(string title, string part, string counted, string alike, ImmutableArray<PartAgreement> rows)
    {
        List<(string, Func<PartAgreement, Cell>)> columns = [(part, p => p.Part), (counted, p => p.Excerpts), (alike, p => p.Alike), ("Interviews", p => p.Interviews)];
        // Columns of nothing but 'too few' would say in every row what one note says.
        var enough = rows.Any(p => !p.Alpha.TooFew);
        if (enough)
            columns.AddRange([("α", p => Number(p.Alpha, p.Alpha.Value)), ("α from", p => Number(p.Alpha, p.Alpha.Low)), ("α to", p => Number(p.Alpha, p.Alpha.High))]);
        return Table.Of(title, rows, [.. columns]) with
        {
            Subtitle = "Excerpts that more than one person coded",
            Notes = [enough
                ? "α is Krippendorff's, with the middle 95 % of resamples of interviews. The whole is in guided/02-check-the-coding"
                : "No row rests on enough excerpts and interviews for a coefficient: counts are all there is"],
            WhenEmpty = "No excerpt was coded by a second person.",
        };
    }

    private static Code[] Ordered(Code a, Code b) => StringComparer.Ordinal.Compare(a.Label, b.Label) <= 0 ? [a, b] : [b, a];

    private static string Relation(Code a, Code b) =>
        a.Parent == b.Id || b.Parent == a.Id ? "one above the other"
        : a.Parent is not null && a.Parent == b.Parent ? "beside each other"
        : a.Kind != b.Kind ? "an impact and a feature"
        : a.Level != b.Level ? "different levels"
        : a.Kind == CodeKind.Feature ? "both features" : "the same level";

    private static Cell Number(AgreementEstimate alpha, double? number) => number is { } value
        ? Cell.Of((decimal)value, 2)
        : alpha.TooFew ? new Absence("[too few]", TooFewWords)
        : alpha.Value is null ? new Absence("[undefined]", alpha.WhyNone ?? "")
        : Absence.NotAvailable with { Words = "no resample was drawn, or the coefficient was undefined in all" };

    // One note for all rows: each would otherwise explain its own numbers, which stand beside it.
    private const string TooFewWords = "too few excerpts or interviews, which stand in the row, for a coefficient";
}
