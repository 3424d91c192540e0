using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation;

/// <summary>What a perspective says of a code: each state on a case of its own.</summary>
public sealed class StateTests
{
    private static readonly Codebook Codebook = new CodebookBuilder()
        .Topic("impacts", prompted: [Perspective.SM], notAsked: [Perspective.CYP])
        .Impact("theme").Impact("member", parent: "theme").Feature("resources").Build();

    [Fact]
    public void Positive_and_negative_from_two_interviews_divide_and_from_one_are_ambivalent()
    {
        var study = new StudyBuilder(Codebook)
            .Authority("divided").Interview(Perspective.PR).Says("member").Interview(Perspective.PR).Says("member", Stance.Negative)
            .Authority("one").Interview(Perspective.PR).Says("member").Says("member", Stance.Negative)
            .Authority("mixed").Interview(Perspective.PR).Says("member", Stance.Mixed)
            .Authority("wins").Interview(Perspective.PR).Says("member").Interview(Perspective.PR).Says("member", Stance.Negative).Interview(Perspective.PR).Says("member", Stance.Mixed)
            .Authority("negative").Interview(Perspective.PR).Says("member", Stance.Negative).Interview(Perspective.PR).Says("member", Stance.Negative)
            .Authority("expected").Interview(Perspective.PR).Says("member").Says("member", Stance.Negative, Status.Anticipated);
        var result = Triangulator.Run(study.Build());
        StateKind Kind(string authority) => result.State(authority, "member", Perspective.PR).Kind;

        Kind("divided").ShouldBe(StateKind.Divided);
        Kind("one").ShouldBe(StateKind.Ambivalent);
        Kind("mixed").ShouldBe(StateKind.Ambivalent);
        Kind("wins").ShouldBe(StateKind.Ambivalent);
        Kind("negative").ShouldBe(StateKind.Reported);
        Kind("expected").ShouldBe(StateKind.Reported);
    }

    [Fact]
    public void Presence_is_carried_and_polarity_is_not()
    {
        var result = Triangulator.Run(new StudyBuilder(Codebook)
            .Authority("1").Interview(Perspective.PR).Says("member").Says("member", Stance.Negative).Says("theme")
            .Build());

        result.State("1", "member", Perspective.PR).Kind.ShouldBe(StateKind.Ambivalent);
        result.State("1", "theme", Perspective.PR).Kind.ShouldBe(StateKind.Reported);
    }

    [Fact]
    public void Silence_not_asked_and_not_interviewed_are_different_facts()
    {
        var result = Triangulator.Run(new StudyBuilder(Codebook)
            .Authority("1").Interview(Perspective.SM).Says("theme", status: Status.Anticipated).Interview(Perspective.SM, notAsked: ["impacts"])
            .Interview(Perspective.PR).Interview(Perspective.PC, notAsked: ["impacts"]).Interview(Perspective.CYP)
            .Build());
        string Words(Perspective perspective) => result.State("1", "theme", perspective).ToString();

        Words(Perspective.DCS).ShouldBe("not interviewed");
        Words(Perspective.SM).ShouldBe("asked, not named (n asked = 1), expected by 1");
        Words(Perspective.PR).ShouldBe("not volunteered (n asked = 1)");
        Words(Perspective.PC).ShouldBe("not asked");
        Words(Perspective.CYP).ShouldBe("not asked");
    }

    [Fact]
    public void What_was_said_wins_over_what_was_asked()
    {
        var state = Triangulator.Run(new StudyBuilder(Codebook).Authority("1").Interview(Perspective.CYP).Says("theme").Build()).State("1", "theme", Perspective.CYP);

        (state.Kind, state.Asked, state.Reporting).ShouldBe((StateKind.Reported, 0, 1));
    }

    [Fact]
    public void A_code_that_a_mapped_return_did_not_know_was_not_asked()
    {
        var result = Triangulator.Run(new StudyBuilder(Codebook)
            .Authority("1", askedCodes: [true, false, true]).Interview(Perspective.PR).Build());

        result.State("1", "theme", Perspective.PR).Kind.ShouldBe(StateKind.Silent);
        result.State("1", "member", Perspective.PR).Kind.ShouldBe(StateKind.NotAsked);
    }

    [Fact]
    public void A_feature_has_two_states_and_neither_is_read_from_the_other()
    {
        var result = Triangulator.Run(new StudyBuilder(Codebook).Authority("1").Interview(Perspective.PR).Says("resources", Stance.ToDevelop).Build());

        result.State("1", "resources", Perspective.PR).Kind.ShouldBe(StateKind.Silent);
        result.State("1", "resources", Perspective.PR, Stance.ToDevelop).Kind.ShouldBe(StateKind.Reported);
        result.States.Select(s => (s.Code.Id, s.Stance)).ShouldBe([("theme", null), ("member", null), ("resources", Stance.Contributes), ("resources", Stance.ToDevelop)]);
    }

    [Fact]
    public void The_round_is_named_unless_an_authoritys_rounds_are_pooled()
    {
        var result = Triangulator.Run(new StudyBuilder(Codebook)
            .Authority("1", round: 1).Interview(Perspective.PR).Says("theme").Authority("1", round: 2).Interview(Perspective.PR).Says("theme")
            .Authority("2", round: 2).Interview(Perspective.PR)
            .Build());

        result.States["1", "theme"].Round.ShouldBeNull();
        result.States["2", "theme"].Round.ShouldBe(2);
        result.State("1", "theme", Perspective.PR).Reporting.ShouldBe(2);
        result.Rank(RankSubject.Impacts(1), PerspectiveGroup.PR)["theme"]!.Authorities.ShouldBe(1);
    }

    [Fact]
    public void A_look_up_that_finds_nothing_says_what_is_unknown()
    {
        var result = Triangulator.Run(new StudyBuilder(Codebook).Authority("1").Build());

        Should.Throw<KeyNotFoundException>(() => result.States["9", "theme"]).Message.ShouldBe("The study has no authority '9'.");
        Should.Throw<KeyNotFoundException>(() => result.States["1", "nothing"]).Message.ShouldBe("Codebook test@1 has no code 'nothing'.");
    }
}
