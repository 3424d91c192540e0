using Larc.Model;
using Larc.Outcomes;
using Larc.Tests.Findings;

namespace Larc.Tests.Outcomes;

public sealed class KeyGroupOutcomesTests
{
    private static readonly KeyGroup LookedAfter = SmallStudy.Codebook.KeyGroups[0];

    /// <summary>LAC: staff are SM and PR of 101, SM and PR of 103; family are the case c1 (PC and CYP, one participant) and the PC of 103.</summary>
    [Fact]
    public void Staff_stand_beside_families_counted_by_participants_and_authorities_of_those_asked()
    {
        var outcomes = KeyGroupOutcomes.For(SmallStudy.Study, LookedAfter);

        Counts(outcomes, "wellbeing", o => o.Staff).ShouldBe((1, 4, 1, 2));
        Counts(outcomes, "wellbeing", o => o.Family).ShouldBe((2, 2, 2, 2));
        Counts(outcomes, "safer", o => o.Family).ShouldBe((2, 2, 2, 2));
        Counts(outcomes, "happier", o => o.Family).ShouldBe((1, 2, 1, 2));
        Counts(outcomes, "safer", o => o.For(PerspectiveGroup.CYP)).ShouldBe((1, 1, 1, 1));
        (outcomes.Staff.Participants, outcomes.Staff.ParticipantsAsked).ShouldBe((2, 4));
        (outcomes.Family.Participants, outcomes.Family.ParticipantsAsked).ShouldBe((2, 2));
    }

    [Fact]
    public void Both_directions_survive()
    {
        var numbers = KeyGroupOutcomes.For(SmallStudy.Study, LookedAfter).Outcomes.Single(o => o.Code.Id == "numbers");

        (numbers.Staff.Increase, numbers.Staff.Decrease, numbers.HasDirection).ShouldBe((1, 1, true));
        (numbers.Family.Increase, numbers.Family.Decrease).ShouldBe((0, 0));
    }

    [Fact]
    public void One_side_absent_is_said_in_words()
    {
        var outcomes = KeyGroupOutcomes.For(SmallStudy.Study, SmallStudy.Codebook.KeyGroups[1]);
        var wellbeing = outcomes.Outcomes.ShouldHaveSingleItem();

        wellbeing.Family.Reach.ToString().ShouldBe("nobody of this perspective was interviewed");
        wellbeing.Staff.Reach.ToString().ShouldBe("not volunteered (3 asked), in 0 of 1 authority");
        wellbeing.Staff.Anticipated.ShouldBe(1);
    }

    [Fact]
    public void Nobody_interviewed_nobody_asked_and_nobody_naming_one_differ()
    {
        var study = new StudyBuilder(SmallStudy.Codebook).Authority("1").Interview(Perspective.PC, keyGroup: SmallStudy.Codebook.KeyGroups[1].Id).Build();
        var notAsked = new StudyBuilder(SmallStudy.Codebook).Authority("1")
            .Interview(Perspective.PC, keyGroup: LookedAfter.Id, notAsked: [.. SmallStudy.Codebook.Codes.Where(c => c.Level == 3).Select(c => c.Topic).Distinct()]).Build();

        KeyGroupOutcomes.For(study, LookedAfter).ToTable().WhenEmpty.ShouldBe("Nobody of this key group was interviewed.");
        KeyGroupOutcomes.For(notAsked, LookedAfter).ToChart().WhenEmpty.ShouldBe("Nobody of this key group was asked about outcomes.");
        KeyGroupOutcomes.For(study, SmallStudy.Codebook.KeyGroups[1]).ToTable().WhenEmpty.ShouldBe("Nobody of this key group names an outcome.");
    }

    [Fact]
    public void Not_asked_prompted_and_open_silence_differ()
    {
        Reach silent = new(0, 3, 0, 2) { ParticipantsInterviewed = 3, Elicitation = Elicitation.Open };
        silent.ToCell().ToString().ShouldBe("not volunteered (3 asked)");
        (silent with { Elicitation = Elicitation.Prompted }).ToCell().ToString().ShouldBe("asked, not named (3 asked)");
        (silent with { Elicitation = null }).ToCell().ToString().ShouldBe("not named (3 asked)");
        (silent with { ParticipantsAsked = 0 }).ToCell().ToString().ShouldBe("[not asked]");
        (silent with { ParticipantsAsked = 0, ParticipantsInterviewed = 0 }).ToCell().ToString().ShouldBe("[no interview]");
    }

    [Fact]
    public void Stance_is_not_carried_up_the_tree()
    {
        var study = new StudyBuilder(SmallStudy.Codebook).Authority("1").Interview(Perspective.PC, keyGroup: "LAC").Says("safer", Stance.Negative).Build();
        var outcomes = KeyGroupOutcomes.For(study, LookedAfter);

        outcomes.Outcomes.Select(o => (o.Code.Id, o.Family.NegativeOrMixed)).ShouldBe([("wellbeing", 0), ("safer", 1)]);
        outcomes.Outcomes[0].Family.Reach.Participants.ShouldBe(1);
    }

    [Fact]
    public void The_table_is_as_expected() => Golden.Check("outcomes/key-group.txt", KeyGroupOutcomes.For(SmallStudy.Study, LookedAfter).ToString());

    [Fact]
    public void The_chart_sets_absences_apart_from_zero()
    {
        var row = KeyGroupOutcomes.For(SmallStudy.Study, SmallStudy.Codebook.KeyGroups[1]).ToChart().Rows.ShouldHaveSingleItem();
        (row.First.ToString(), row.Second.ToString()).ShouldBe(("0", "[no interview]"));
        row.FirstOf.ShouldNotBeNull();
        row.SecondOf.ShouldBeNull();
    }

    [Fact]
    public void An_unknown_key_group_is_refused_with_those_there_are() =>
        Should.Throw<ArgumentException>(() => KeyGroupOutcomes.For(SmallStudy.Study, new("XYZ", "Another group"))).Message
            .ShouldStartWith("Codebook test@1 has no key group 'XYZ': it has LAC, ASD, KS3.");

    private static (int, int, int, int) Counts(KeyGroupOutcomes outcomes, string code, Func<Outcome, OutcomeView> view) =>
        view(outcomes.Outcomes.Single(o => o.Code.Id == code)).Reach is var reach ? (reach.Participants, reach.ParticipantsAsked, reach.Authorities, reach.AuthoritiesAsked) : default;
}
