using Larc.Display;
using Larc.Model;

namespace Larc.Findings;

/// <summary>What a study holds, as charts and tables.</summary>
public static class StudyViews
{
    /// <summary>Interviews by perspective.</summary>
    public static GroupedBars ToInterviewsChart(this Study study)
    {
        var counts = study.InterviewsByPerspective();
        var staff = PerspectiveGroup.Staff.Members.Sum(p => counts[(int)p]);
        return new(
            FormattableString.Invariant($"{staff} staff and {study.InterviewCount - staff} family interviews are used"),
            PerspectiveGroup.Singles.Select(g => (ChartTitle.Capital(g.Plural), counts[(int)g.Members[0]] is var count and > 0 ? (Cell)count : Absence.NotInterviewed)))
        {
            Subtitle = $"Interviews used, by who speaks; {PlainText.Count(study.Authorities.Length, "authority", "authorities")}",
            Unit = "interviews",
        };
    }

    /// <summary>Interviews by authority and perspective.</summary>
    public static Table ToInterviewsTable(this Study study)
    {
        var counts = study.Interviews.CountBy(i => (i.Authority.Code, i.Perspective)).ToDictionary(x => x.Key, x => x.Value);
        (string, Func<Authority, Cell>)[] columns =
        [
            ("Authority", a => a.Name),
            ("Type", a => a.Type.Length > 0 ? a.Type : Absence.NotAvailable),
            ("Region", a => a.Region.Length > 0 ? a.Region : Absence.NotAvailable),
            .. PerspectiveGroup.Singles.Select(g => (g.Id, (Func<Authority, Cell>)(a => counts.TryGetValue((a.Code, g.Members[0]), out var count) ? count : Absence.NotInterviewed))),
        ];
        return Table.Of("Interviews used, by authority and perspective", study.Authorities, columns) with { WhenEmpty = "No return can be used yet." };
    }

    /// <summary>The codebook: how many codes of each kind and level, and how each topic was put to each perspective.</summary>
    public static Panel ToOverview(this Codebook codebook) => new(
        Table.Of(
            "Codes by kind and level",
            codebook.Codes.Where(c => !c.Retired).GroupBy(c => (c.Kind, c.Level)).OrderBy(g => g.Key),
            ("Kind", g => g.Key.Level is { } level ? ImpactLevel.Of(level).ToString() : "Features"),
            ("Codes", g => g.Count()),
            ("Listed for staff", g => g.Count(c => c.ListedForStaff)),
            ("Listed for families", g => g.Count(c => c.ListedForFamily))),
        Table.Of(
            "How each topic was put",
            codebook.Topics,
            [("Topic", t => t.Label), .. PerspectiveGroup.Singles.Select(g => (g.Id, (Func<Topic, Cell>)(t => PerspectiveWords.Of(t.For(g.Members[0])))))]))
    {
        Heading = codebook.ToString(),
    };

    /// <summary>The four levels of the impact model, with the question each asks.</summary>
    public static Table ToTable(this IEnumerable<ImpactLevel> levels) => Table.Of(
        "The impact model",
        levels,
        ("Level", l => l.Number),
        ("What changes", l => l.Name),
        ("The question", l => l.Question));

    /// <summary>Statements as rows: who said what, and how it was coded. For drilling down from a count.</summary>
    public static Table ToTable(this IEnumerable<Statement> statements) => Table.Of(
        "Statements",
        statements,
        ("Authority", s => s.Interview.Authority.Name),
        ("Perspective", s => s.Interview.Perspective.ToString()),
        ("Interview", s => s.Interview.Id),
        ("Statement", s => s.Id),
        ("Code", s => s.Code.Label),
        ("Stance", s => s.Stance == Stance.ToDevelop ? "to develop" : s.Stance.ToString().ToLowerInvariant()),
        ("Status", s => s.Code.Kind == CodeKind.Feature ? Absence.NotApplicable : s.Status.ToString().ToLowerInvariant()),
        ("Excerpt", s => s.Excerpt)) with
    {
        Subtitle = "Internal: these are people's words",
        WhenEmpty = "No statement is behind this.",
    };
}
