using Larc.Display;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Findings;

/// <summary>How a study was coded, as charts and tables.</summary>
public static class CodingViews
{
    /// <summary>Statements by level and status; features apart, because their status is ignored.</summary>
    public static Table ToStatusTable(this Study study)
    {
        (string, Func<IGrouping<int, Statement>, Cell>)[] columns =
        [
            ("Coded to", g => g.Key == 0 ? "Features" : ImpactLevel.Of(g.Key).ToString()),
            .. Enum.GetValues<Status>().Select(status => (ChartTitle.Capital(status.ToString()), (Func<IGrouping<int, Statement>, Cell>)(g =>
                g.Key == 0 ? Absence.NotApplicable : g.Count(s => s.Status == status)))),
            ("All", g => g.Count()),
        ];
        return Table.Of("Statements by level and status", study.Statements.GroupBy(s => s.Code.Level ?? 0).OrderBy(g => g.Key == 0 ? int.MaxValue : g.Key), columns) with
        {
            Notes = ["Only what has happened counts as an impact. The status of a feature is ignored."],
            WhenEmpty = "There are no statements.",
        };
    }

    /// <summary>Codes by how many statements carry them, most used first; codes nobody used are counted in a note.</summary>
    public static Table ToCodeUseTable(this Study study)
    {
        var codes = study.Codebooks.Reverse().SelectMany(book => book.Codes).DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.Ordinal);
        var counts = study.Statements.CountBy(s => s.Code.Id).ToDictionary(StringComparer.Ordinal);
        var uses = counts.Select(x => (Code: codes[x.Key], x.Value)).OrderByDescending(x => x.Value).ThenBy(x => x.Code.Label, StringComparer.Ordinal).ToList();
        var unused = codes.Values.Count(c => !c.Retired && !counts.ContainsKey(c.Id));
        return Table.Of(
            "How often each code was used",
            uses,
            ("Code", x => x.Code.Label),
            ("Kind", x => x.Code.Level is { } level ? FormattableString.Invariant($"impact, level {level}") : "feature"),
            ("Statements", x => x.Value)) with
        {
            Subtitle = FormattableString.Invariant($"{PlainText.Count(study.StatementCount, "statement", "statements")}, as coded; what they count for above is not included"),
            Notes = [FormattableString.Invariant($"{PlainText.Count(unused, "code", "codes")} of the codebook {(unused == 1 ? "was" : "were")} not used.")],
            RowLimit = 20,
            WhenEmpty = "There are no statements.",
        };
    }

    /// <summary>How often two coders agree, as counts.</summary>
    public static GroupedBars ToChart(this CoderComparison comparison) => new(
        comparison.Excerpts == 0 ? "How often two coders agree" : FormattableString.Invariant($"Two coders chose the same code {comparison.SameCode} of {comparison.Excerpts} times"),
        [""],
        comparison.Excerpts == 0 ? [] :
        [
            Bar("Same code", comparison.SameCode, comparison.Excerpts),
            Bar("Same stance", comparison.SameStance, comparison.Excerpts),
            Bar("Same status (impacts)", comparison.SameStatus, comparison.StatusCompared),
        ])
    {
        Subtitle = FormattableString.Invariant($"{PlainText.Count(comparison.Excerpts, "second coding", "second codings")} from {PlainText.Count(comparison.Interviews, "interview", "interviews")}; agreement by chance is not taken out. A feature has no status"),
        Unit = "second codings",
        WhenEmpty = "No excerpt was coded by a second person.",
    };

    /// <summary>The excerpts on which two coders differ, both codings side by side.</summary>
    public static Table ToTable(this CoderComparison comparison) => Table.Of(
        "Excerpts coded differently",
        comparison.Differences,
        ("Statement", d => $"{d.First.Interview.Authority.Name}, {d.First.Id}"),
        ("Place in source", d => d.First.SourceRef.Length == 0 ? NotGiven : d.First.SourceRef),
        ("They differ in", d => string.Join(", ", Differing(d))),
        ("First coder", d => d.First.Coder.Length == 0 ? NotGiven : d.First.Coder),
        ("First coding", d => Coding(d.First.Code, d.First.Stance, d.First.Status)),
        ("Second coder", d => d.SecondCoder.Length == 0 ? NotGiven : d.SecondCoder),
        ("Second coding", d => Coding(d.SecondCode, d.SecondStance, d.SecondStatus)),
        ("Excerpt", d => d.First.Excerpt)) with
    {
        Subtitle = "Internal: these are people's words",
        RowLimit = 12,
        WhenEmpty = comparison.Excerpts == 0 ? "No excerpt was coded by a second person." : "The two coders never differ.",
    };

    private static BarGroup Bar(string label, int same, int compared) =>
        compared == 0 ? new(label, Absence.NotApplicable with { Words = "there was none to compare" }) : new(label, same) { Of = compared };

    private static Absence NotGiven { get; } = Absence.NotAvailable with { Words = "not given in the return" };

    private static IEnumerable<string> Differing(CodingDifference difference)
    {
        if (difference.InCode)
            yield return "code";
        if (difference.InStance)
            yield return "stance";
        if (difference.InStatus)
            yield return "status";
    }

    private static string Coding(Code code, Stance stance, Status status) => code.Kind == CodeKind.Feature
        ? $"{code.Label}: {(stance == Stance.ToDevelop ? "to develop" : "contributes")}"
        : $"{code.Label}: {stance.ToString().ToLowerInvariant()}, {status.ToString().ToLowerInvariant()}";
}
