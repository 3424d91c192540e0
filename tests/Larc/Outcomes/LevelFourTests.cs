using Larc.Model;
using Larc.Outcomes;
using Larc.Tests.Findings;

namespace Larc.Tests.Outcomes;

public sealed class LevelFourTests
{
    [Fact]
    public void It_is_counted_how_many_identify_nothing_embedded()
    {
        var views = LevelFour.Of(SmallStudy.Study).Views;

        views.Select(v => (v.Group.Plural, v.IdentifyNone, v.Asked)).ShouldBe(
        [
            // Two directors and three managers, one of whom names the information system as embedded; one practitioner of four was not asked.
            ("service managers and directors", 4, 5),
            ("practitioners", 3, 3),
            ("parents and carers", 2, 2),
        ]);
    }

    [Fact]
    public void Challenges_and_aspirations_stand_apart_by_the_level_they_would_embed()
    {
        var managers = LevelFour.Of(SmallStudy.Study).Views[0];

        managers.Items.Select(i => (i.Embeds, i.Status, i.Code.Id, i.Reach.Participants)).ShouldBe(
        [
            (1, Status.Happened, "it_system", 1),
            (1, Status.Challenge, "it_system", 1),
            (2, Status.Aspiration, "language", 1),
        ]);
    }

    [Fact]
    public void Challenges_and_aspirations_on_a_code_of_a_level_below_stand_under_that_level()
    {
        var codebook = new CodebookBuilder().Impact("theme", 2).Impact("dialogue", 2, parent: "theme").Impact("language", 4, embeds: 1).Build();
        var study = new StudyBuilder(codebook).Authority("1")
            .Interview(Perspective.PR).Says("dialogue", status: Status.Challenge).Says("language", status: Status.Aspiration).Says("theme").Says("theme", status: Status.Anticipated)
            .Interview(Perspective.PR).Says("dialogue", status: Status.Challenge).Build();
        var practitioners = LevelFour.Of(study).Views[1];

        practitioners.Items.Select(i => (i.Embeds, i.Status, i.Code.Id, i.Reach.Participants, i.Reach.ParticipantsAsked)).ShouldBe(
            [(1, Status.Aspiration, "language", 1, 2), (2, Status.Challenge, "dialogue", 2, 2)]);
        (practitioners.IdentifyNone, practitioners.Asked).ShouldBe((2, 2));
    }

    [Fact]
    public void Children_stand_there_only_where_they_were_asked()
    {
        var codebook = new CodebookBuilder().Impact("language", 4, embeds: 2).Build();
        var study = new StudyBuilder(codebook).Authority("1").Interview(Perspective.CYP).Says("language", status: Status.Aspiration).Build();

        LevelFour.Of(study).Views.Select(v => v.Group.Plural).ShouldBe(["service managers and directors", "practitioners", "parents and carers", "children and young people"]);
        LevelFour.Of(study).Views[0].Interviewed.ShouldBe(0);
    }

    [Fact]
    public void A_codebook_without_level_four_says_so()
    {
        var study = new StudyBuilder(new CodebookBuilder().Impact("a").Build()).Authority("1").Interview(Perspective.SM).Build();

        LevelFour.Of(study).HasCodes.ShouldBeFalse();
        LevelFour.Of(study).ToString().ShouldContain("The codebook has no code of level 4.");
    }

    [Fact]
    public void The_table_is_as_expected() => Golden.Check("outcomes/level-four.txt", LevelFour.Of(SmallStudy.Study).ToString());
}
