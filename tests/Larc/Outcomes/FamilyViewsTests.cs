using Larc.Model;
using Larc.Outcomes;
using Larc.Triangulation;

namespace Larc.Tests.Outcomes;

public sealed class FamilyViewsTests
{
    private static readonly Codebook Codebook = new CodebookBuilder()
        .Impact("theme", 3, listed: "staff")
        .Impact("safer", 3, label: "Feels safer", parent: "theme", listed: "family")
        .Impact("happier", 3, label: "Feels happier", parent: "theme", listed: "family")
        .Impact("calmer", 3, label: "Calmer", parent: "theme", listed: "family")
        .Build();

    [Fact]
    public void Each_side_has_its_own_order_from_the_threshold()
    {
        var views = FamilyViews.Of(Triangulator.Run(Study()));

        // Parents: safer 6, happier 5, calmer 4. Children: happier 5, safer 2.
        View(views, "safer").For(PerspectiveGroup.PC).Rank.ShouldBe(1);
        View(views, "happier").For(PerspectiveGroup.PC).Rank.ShouldBe(2);
        View(views, "calmer").IsListedBy(PerspectiveGroup.PC).ShouldBeFalse();
        View(views, "happier").For(PerspectiveGroup.CYP).Rank.ShouldBe(1);
        View(views, "safer").For(PerspectiveGroup.CYP).ShouldBe(new(PerspectiveGroup.CYP, 2, 5, null, false) { Interviewed = 5 });
        views.Asked(PerspectiveGroup.PC).ShouldBe(6);
        Golden.Check("outcomes/family-views.txt", $"{views}\n\n{views.ToViewTable()}");
    }

    [Fact]
    public void Without_families_there_is_nothing_and_it_is_said() =>
        FamilyViews.Of(Triangulator.Run(new StudyBuilder(Codebook).Authority("1").Interview(Perspective.SM).Says("theme").Build())).ToString()
            .ShouldContain("No parent, carer, child or young person was asked.");

    [Fact]
    public void A_side_that_nobody_interviewed_has_no_count_of_nought()
    {
        var views = FamilyViews.Of(Triangulator.Run(new StudyBuilder(Codebook).Authority("1").Interview(Perspective.PC).Says("safer").Build()));

        views.ToTable().Subtitle.ShouldEndWith("asked: 1 parent or carer; no child or young person");
        var row = views.ToViewTable().Rows.ShouldHaveSingleItem();
        row.Select(c => c.ToString()).Skip(1).ShouldBe(["1 of 1", "[below]", "[no interview]", "[no interview]"]);
    }

    private static FamilyView View(FamilyViews views, string code) => views.Rows.Single(r => r.Code.Id == code);

    private static Study Study()
    {
        var builder = new StudyBuilder(Codebook).Authority("1");
        for (var i = 0; i < 6; i++)
            builder.Interview(Perspective.PC).Says([.. new[] { "safer", "happier", "calmer" }.Where((_, at) => i < 6 - at)]);
        for (var i = 0; i < 5; i++)
            builder.Interview(Perspective.CYP).Says([.. new[] { "happier", "safer" }.Where((_, at) => at == 0 || i < 2)]);
        return builder.Build();
    }
}
