using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation;

/// <summary>Overlap of computed lists: the measures themselves are tested on the published lists.</summary>
public sealed class ListOverlapTests
{
    [Fact]
    public void Lists_are_compared_as_they_are_printed()
    {
        // Ten authorities; a feature is listed from five. Practitioners name a, b, c; managers b, a, and c too seldom.
        var overlap = Study(managers: "b8 a6 c4 old9", practitioners: "a9 b7 c5 d2").OverlapOf(RankSubject.Contributing, PerspectiveGroup.SM, PerspectiveGroup.PR);

        (overlap.FirstLength, overlap.SecondLength, overlap.Shared, overlap.Either, overlap.Tied).ShouldBe((2, 3, 2, 3, false));
        overlap.Jaccard.ShouldBe(2.0 / 3);
        overlap.KendallTau.ShouldBe(-1);
        overlap.RankBiased.ShouldBe(RankBiasedOverlap.Extrapolated(["b", "a"], ["a", "b", "c"], 0.9));
        overlap.PromptedAgainstOpen.ShouldBe(1);
    }

    [Fact]
    public void A_shared_place_is_said_and_an_empty_list_has_no_order()
    {
        Study(managers: "a6 b6", practitioners: "a9").OverlapOf(RankSubject.Contributing, PerspectiveGroup.SM, PerspectiveGroup.PR).Tied.ShouldBeTrue();

        var empty = Study(managers: "", practitioners: "a9").OverlapOf(RankSubject.Contributing, PerspectiveGroup.SM, PerspectiveGroup.PR);
        (empty.Jaccard, empty.RankBiased, empty.KendallTau).ShouldBe((0, null, null));
        empty.ToString().ShouldBe("Features that contribute, service managers and practitioners: 0 of 1 in both lists");
    }

    [Fact]
    public void A_list_by_theme_has_no_order_to_compare()
    {
        var codebook = new CodebookBuilder().Impact("z", level: 3, ordering: CodeOrdering.Theme).Build();
        var result = Triangulator.Run(new StudyBuilder(codebook).Authority("1").Interview(Perspective.SM).Says("z").Interview(Perspective.PR).Says("z").Build());
        var overlap = result.OverlapOf(RankSubject.Impacts(3), PerspectiveGroup.SM, PerspectiveGroup.PR);

        (overlap.Jaccard, overlap.RankBiased, overlap.KendallTau).ShouldBe((1, null, null));
    }

    [Fact]
    public void The_persistence_is_a_parameter() =>
        Study("b8 a6", "a9 b7 c5", new() { OverlapPersistence = 0.5m }).OverlapOf(RankSubject.Contributing, PerspectiveGroup.SM, PerspectiveGroup.PR).RankBiased
            .ShouldBe(RankBiasedOverlap.Extrapolated(["b", "a"], ["a", "b", "c"], 0.5));

    /// <summary>Ten authorities with one interview of each; "b8" is b, named in eight of them.</summary>
    private static TriangulationResult Study(string managers, string practitioners, StudyParameters? parameters = null)
    {
        var codebook = new CodebookBuilder().Topic("nine", prompted: [Perspective.SM]).Topic("open")
            .Feature("a", topic: "open").Feature("b", topic: "nine").Feature("c", topic: "open").Feature("d", topic: "open").Feature("old", topic: "open", retired: true).Build();
        var study = new StudyBuilder(codebook).Parameters(parameters ?? new());
        for (var a = 0; a < 10; a++)
        {
            study.Authority($"{a}");
            foreach (var (perspective, names) in new[] { (Perspective.SM, managers), (Perspective.PR, practitioners) })
            {
                study.Interview(perspective);
                study.Says([.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(n => a < n[^1] - '0').Select(n => n[..^1])]);
            }
        }

        return Triangulator.Run(study.Build());
    }
}
