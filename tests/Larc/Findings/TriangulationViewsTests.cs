using Larc.Findings;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Findings;

/// <summary>What triangulation finds, as it is read.</summary>
public sealed class TriangulationViewsTests
{
    private static readonly TriangulationResult Result = Triangulator.Run(SmallStudy.Study);

    [Fact]
    public void Tables_of_a_small_study() => Golden.Check("findings/triangulation-views.txt", string.Join("\n", [
        Result.ToComparison(Perspective.SM, Perspective.PR, RankSubject.Contributing),
        Result.ToConvergenceSummary(),
        Result.ReportedOnlyBy(Perspective.PR, Perspective.SM).ToTable(),
        Result.ReportedOnlyBy(Perspective.SM, Perspective.PC).ToTable(),
        Result.ToCoverageTable(RankSubject.Contributing),
        Result.ToCoverageTable(RankSubject.ToDevelop),
        Result.ToCoverageTable(RankSubject.Impacts(3)),
        Result.ToOverlapTable(RankSubject.Contributing, PerspectiveGroup.Staff),
        Result.ToOverlapTable(RankSubject.Impacts(3), PerspectiveGroup.Family),
        Result.ToConsensusTable(),
        Result.ToNewCodesTable(CodeKind.Impact),
        Result.ToNewCodesTable(CodeKind.Feature),
        Result.ToMatrix(RankSubject.Contributing).ToTable(),
    ]));

    [Fact]
    public void A_code_whose_topic_was_not_put_is_not_asked_though_others_of_the_list_were()
    {
        var codebook = new CodebookBuilder().Topic("nine").Topic("open").Feature("ict", "nine", label: "ICT").Feature("time", "open", label: "Time").Build();
        var result = Triangulator.Run(new StudyBuilder(codebook)
            .Authority("1").Interview(Perspective.SM).Says("ict", "time").Interview(Perspective.PR, notAsked: ["nine"]).Interview(Perspective.DCS)
            .Authority("2").Interview(Perspective.DCS, notAsked: ["nine"]).Build());
        var matrix = result.ToMatrix(RankSubject.Contributing);

        matrix.Perspectives.ShouldBe(["DCS", "SM", "PR", "PC", "CYP"]);
        matrix.Rows.Select(r => $"{r.Label}: {string.Join(", ", r.Cells.Select(c => $"{c.State} {c.Of}"))}").ShouldBe(
            ["ICT: Silent 1, Reported 1, NotAsked , NotInterviewed , NotInterviewed ", "Time: Silent 2, Reported 1, Silent 1, NotInterviewed , NotInterviewed "]);
    }

    [Theory]
    [InlineData(new[] { Perspective.DCS, Perspective.SM, Perspective.PR }, "training", "Directors, managers and practitioners all name 1 of 1 impacts")]
    [InlineData(new[] { Perspective.DCS, Perspective.PR }, "training", "DCS and PR both name 1 of 1 impacts")]
    [InlineData(new[] { Perspective.PR, Perspective.PC }, "training", "PR, alone asked, name 1 of 1 impacts")]
    [InlineData(new[] { Perspective.PC, Perspective.CYP }, "training", "PC and CYP both name 1 of 1 impacts")]
    [InlineData(new[] { Perspective.DCS, Perspective.SM, Perspective.PR }, "vision", "Nobody who was asked names a listed impact")]
    [InlineData(new Perspective[0], "", "Nobody was asked about these impacts")]
    public void The_title_of_the_matrix_counts_those_who_were_asked(Perspective[] interviewed, string says, string title)
    {
        var builder = new StudyBuilder(SmallStudy.Codebook).Authority("1");
        foreach (var perspective in interviewed)
            builder.Interview(perspective).Says(says);

        Triangulator.Run(builder.Build()).ToMatrix(RankSubject.Impacts(1)).Title.ShouldBe(title);
    }

    [Fact]
    public void Without_staff_the_curves_are_those_of_families()
    {
        var result = Triangulator.Run(new StudyBuilder(SmallStudy.Codebook).Authority("1").Interview(Perspective.CYP).Says("safer").Build());

        result.ToNewCodesChart("1", CodeKind.Impact).Series.ShouldHaveSingleItem().Name.ShouldBe("Children and young people");
        result.ToNewCodesChart("1", CodeKind.Feature).Series.ShouldBeEmpty();
    }

    [Fact]
    public void The_curve_looks_as_far_back_as_the_parameter_says()
    {
        var chart = Triangulator.Run(SmallStudy.Build()).ToNewCodesChart("102", CodeKind.Impact);

        chart.Title.ShouldBe("Too few interviews to see new codes become rare");
        chart.Series.Select(s => $"{s.Name} {string.Join(' ', s.NewCodes)}").ShouldBe(["Service managers 4", "Practitioners 1 1"]);
        Should.Throw<KeyNotFoundException>(() => Result.ToNewCodesChart("999", CodeKind.Impact)).Message.ShouldBe("The study has no authority '999'.");
    }

    [Fact]
    public void The_curves_message_is_what_the_last_interviews_added()
    {
        var study = new StudyBuilder(SmallStudy.Codebook).Parameters(new() { LastInterviews = 1 }).Authority("1", "Northshire")
            .Interview(Perspective.PR, date: new(2008, 1, 2)).Says("training").Interview(Perspective.PR, date: new(2008, 1, 1)).Says("training", "tools").Build();
        var chart = Triangulator.Run(study).ToNewCodesChart("1", CodeKind.Impact);

        chart.Title.ShouldBe("Practitioners: 0 new codes in the last 1 interviews");
        chart.Subtitle.ShouldBe("Northshire, impacts. Interviews in the order of their dates");
        chart.Notes.ShouldContain("Practitioners: over all orders of the interviews, 0.5 new codes in the last 1 on average.");
        chart.ToString().ShouldNotContain("saturat");
    }
}
