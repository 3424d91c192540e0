using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation;

/// <summary>'Practitioners report it, service managers do not': what may be said, and what is not comparable.</summary>
public sealed class OneSidedReportsTests
{
    private static readonly Codebook Codebook = new CodebookBuilder()
        .Topic("open").Topic("nine", prompted: [Perspective.SM]).Topic("theirs", notAsked: [Perspective.SM])
        .Impact("access", topic: "open").Impact("case_information", topic: "open").Impact("shared", topic: "open").Impact("unlisted", topic: "open", listed: "none")
        .Feature("leadership", topic: "nine").Feature("time", topic: "theirs").Build();

    [Theory]
    [InlineData(6, "case_information 6/6; access 2/6", "leadership: SM was prompted and PR was not; time: SM was not asked")]
    [InlineData(5, "", "case_information: SM was asked in fewer than 6 authorities (5); leadership: SM was prompted and PR was not; time: SM was not asked; access: SM was asked in fewer than 6 authorities (5)")]
    public void Only_what_both_were_asked_alike_in_enough_authorities_may_be_said(int authorities, string may, string notComparable)
    {
        var reports = Study(authorities, managers: true).ReportedOnlyBy(Perspective.PR, Perspective.SM);

        string.Join("; ", reports.Comparable.Select(r => $"{r.Code.Id} {r.By.Reporting}/{r.By.Asked}")).ShouldBe(may);
        string.Join("; ", reports.NotComparable.Select(r => $"{r.Code.Id}: {r.NotComparable}")).ShouldBe(notComparable);
        reports.Rows.ShouldAllBe(r => r.Not.Reporting == 0 && r.Not.Perspective == Perspective.SM);
    }

    [Fact]
    public void The_other_way_round_the_list_is_another()
    {
        var result = Study(6, managers: true);

        result.ReportedOnlyBy(Perspective.SM, Perspective.PR).Rows.ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => result.ReportedOnlyBy(Perspective.SM, Perspective.SM));
    }

    [Fact]
    public void Who_was_not_interviewed_does_not_fail_to_report()
    {
        var reports = Study(6, managers: false).ReportedOnlyBy(Perspective.PR, Perspective.SM);

        reports.Comparable.ShouldBeEmpty();
        reports.Rows.Length.ShouldBe(5);
        reports.Rows.ShouldAllBe(r => r.NotComparable == "SM was not interviewed");
    }

    private static TriangulationResult Study(int authorities, bool managers)
    {
        var study = new StudyBuilder(Codebook);
        for (var a = 0; a < authorities; a++)
        {
            study.Authority($"{a}");
            if (managers)
                study.Interview(Perspective.SM).Says("shared");
            study.Interview(Perspective.PR).Says("case_information", "shared", "unlisted", "leadership", "time");
            if (a < 2)
                study.Says("access");
        }

        return Triangulator.Run(study.Build());
    }
}
