using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation;

/// <summary>New codes interview by interview: as a curve, and as a number for the last ones.</summary>
public sealed class NewCodeTests
{
    private static readonly Codebook Codebook = new CodebookBuilder()
        .Topic("nine", notAsked: [Perspective.PC])
        .Impact("a").Impact("part", parent: "a").Impact("b").Impact("old", retired: true).Feature("f", topic: "nine").Feature("g", topic: "nine").Build();

    [Fact]
    public void Each_interview_adds_the_codes_that_none_before_it_names()
    {
        var curve = Impacts(new StudyBuilder(Codebook).Authority("1")
            .Interview(Perspective.PR).Says("part")
            .Interview(Perspective.PR).Says("part", "old").Says("b", status: Status.Anticipated)
            .Interview(Perspective.PR)
            .Interview(Perspective.PR).Says("b", Stance.Negative).Says("a").Says("f"));

        curve.NewCodes.ShouldBe([1, 0, 0, 2]);
        (curve.Interviews, curve.Codes, curve.NewInLast, curve.LastInterviews).ShouldBe((4, 3, 2, 3));

        // 'part' is named by two of four, 'a' and 'b' by one: after one interview ½ + ¼ + ¼; after two 5⁄6 + ½ + ½; after three 1 + ¾ + ¾.
        curve.MeanCodes.Select(m => Math.Round(m, 12)).ShouldBe([1, Math.Round(11.0 / 6, 12), 2.5, 3]);
        curve.MeanNewInLast!.Value.ShouldBe(2, 1e-12);
    }

    [Fact]
    public void Interviews_stand_by_date_where_each_has_one_and_by_identifier_otherwise()
    {
        NewCodeCurve Curve(DateOnly? second) => Impacts(new StudyBuilder(Codebook).Authority("1")
            .Interview(Perspective.PR, "i1", date: new(2008, 3, 1)).Says("a", "b")
            .Interview(Perspective.PR, "i2", date: second).Says("a"));

        (Curve(new(2008, 2, 1)).ByDate, string.Join(' ', Curve(new(2008, 2, 1)).NewCodes)).ShouldBe((true, "1 1"));
        (Curve(null).ByDate, string.Join(' ', Curve(null).NewCodes)).ShouldBe((false, "2 0"));
        Curve(null).MeanCodes.ShouldBe(Curve(new(2008, 2, 1)).MeanCodes);
    }

    [Fact]
    public void An_interview_that_was_not_asked_is_no_interview_without_new_codes()
    {
        var curves = Triangulator.Run(new StudyBuilder(Codebook).Authority("1")
            .Interview(Perspective.SM).Says("f")
            .Interview(Perspective.SM, notAsked: ["nine", "nine: to develop"])
            .Interview(Perspective.SM, notAsked: ["nine"]).Says("g", Stance.ToDevelop)
            .Interview(Perspective.PC)
            .Build()).NewCodes;

        var features = curves.Single(c => c.Perspective == Perspective.SM && c.Kind == CodeKind.Feature);
        features.NewCodes.ShouldBe([1, 1]);
        curves.Single(c => c.Perspective == Perspective.SM && c.Kind == CodeKind.Impact).NewCodes.ShouldBe([0, 0, 0]);

        // Parents were asked of impacts, and of features only what is to develop; nobody else was interviewed.
        curves.Select(c => $"{c.Perspective} {c.Kind}").ShouldBe(["SM Impact", "SM Feature", "PC Impact", "PC Feature"]);
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, 0)]
    public void The_number_needs_more_interviews_than_it_looks_back_on(int interviews, int? expected)
    {
        var study = new StudyBuilder(Codebook).Authority("1");
        for (var i = 0; i < interviews; i++)
            study.Interview(Perspective.PR).Says("a");
        var curve = Impacts(study);

        curve.NewInLast.ShouldBe(expected);
        (curve.MeanNewInLast is null).ShouldBe(expected is null);
        Impacts(study.Parameters(new() { LastInterviews = 2 })).NewInLast.ShouldBe(0);
    }

    [Fact]
    public void The_mean_is_that_of_every_order_in_which_the_interviews_could_have_been_held()
    {
        string[][] said = [["a"], ["a", "b"], ["part"], [], ["b", "part", "a"]];
        var sums = new double[said.Length];
        var orders = Orders([.. Enumerable.Range(0, said.Length)]).ToList();
        foreach (var order in orders)
        {
            for (var n = 0; n < said.Length; n++)
                sums[n] += order.Take(n + 1).SelectMany(i => said[i]).Distinct().Count();
        }

        var study = new StudyBuilder(Codebook).Authority("1");
        foreach (var codes in said)
            study.Interview(Perspective.PR).Says(codes);
        var mean = Impacts(study).MeanCodes;

        orders.Count.ShouldBe(120);
        for (var n = 0; n < said.Length; n++)
            mean[n].ShouldBe(sums[n] / orders.Count, 1e-12);
    }

    private static IEnumerable<int[]> Orders(int[] items) =>
        items.Length <= 1 ? [items] : items.SelectMany(first => Orders([.. items.Where(i => i != first)]).Select(rest => (int[])[first, .. rest]));

    private static NewCodeCurve Impacts(StudyBuilder study) => Triangulator.Run(study.Build()).NewCodes.Single(c => c.Kind == CodeKind.Impact);
}
