using Larc.Model;
using Larc.Rounds;
using static Larc.Tests.Rounds.TwoBooks;

namespace Larc.Tests.Rounds;

public sealed class AuthorityTrendTests
{
    [Fact]
    public void One_authority_is_enough_and_states_stay_apart()
    {
        var trend = Study()
            .Authority("A").Interview(Perspective.SM).Says("training", "dropped", "trust", "tools").Interview(Perspective.PR).Says("panels").Interview(Perspective.DCS)
            .Authority("A", round: 2, codedWith: New).Interview(Perspective.SM, notAsked: ["features"]).Says("meetings", "budgets", "trust").Interview(Perspective.PR).Says("meetings").Interview(Perspective.DCS).Says("safer")
            .Compare(Mapping).For("A");

        Row("meetings", Perspective.SM).ShouldBe("not volunteered (n asked = 1) > reported (1 of 1): newly reported");
        Row("learning", Perspective.SM).ShouldBe("reported (1 of 1) > not volunteered (n asked = 1): no longer reported");
        Row("meetings", Perspective.PR).ShouldBe("reported (1 of 1) > reported (1 of 1): still reported");
        Row("budgets", Perspective.SM).ShouldBe("[not asked] > reported (1 of 1): newly asked");
        Row("dropped", Perspective.SM).ShouldBe("reported (1 of 1) > [not asked]: no longer asked");
        Row("safer", Perspective.DCS).ShouldBe("[not asked] > reported (1 of 1): newly asked");
        Row("trust", Perspective.SM).ShouldBe("reported (1 of 1) > reported (1 of 1): not comparable: service managers were prompted in round 1 and asked openly in round 2");
        Row("instruments", Perspective.SM).ShouldBe("reported (1 of 1) > not volunteered (n asked = 1): no longer reported");
        trend.Rows.ShouldNotContain(r => r.Code.Id == "learning" && r.Perspective == Perspective.PR, "nobody reports it in any round");
        trend.Rows.Select(r => r.Change).ShouldBeInOrder();
        trend.ToTable().Rows.Count.ShouldBe(trend.Rows.Length);
        trend.ToTable(TrendChange.NewlyReported).Rows.Count.ShouldBe(trend.Count(TrendChange.NewlyReported));
        (trend with { Rows = [] }).ToTable(TrendChange.NewlyReported, TrendChange.StillReported).WhenEmpty.ShouldBe("Nobody here reports a listed code in any round.");

        string Row(string code, Perspective perspective) =>
            trend.Of(perspective).Single(r => r.Code.Id == code) is var row ? $"{string.Join(" > ", row.States.Select(s => s.ToCell()))}: {RoundWords.Of(row.Change)}{(row.Why.Length > 0 ? $": {row.Why}" : "")}" : "";
    }

    [Fact]
    public void A_perspective_not_interviewed_in_a_round_is_not_silent_in_it()
    {
        var trend = Study().Authority("A").Interview(Perspective.PR).Says("training").Authority("A", round: 2, codedWith: New).Interview(Perspective.SM).Says("learning").Compare(Mapping).For("A");

        trend.Rows.Select(r => (r.Perspective, r.Change, r.Why)).ShouldBe(
        [
            (Perspective.SM, TrendChange.NotComparable, "nobody of this perspective was interviewed in round 1"),
            (Perspective.PR, TrendChange.NotComparable, "nobody of this perspective was interviewed in round 2"),
        ]);
    }

    [Fact]
    public void What_two_rounds_are_silent_of_is_compared_with_the_round_that_reported_it()
    {
        var trend = Study().Round(1, Old, "A", Perspective.SM, ("trust", 1), ("time", 1)).Round(2, New, "A", Perspective.SM).Round(3, New, "A", Perspective.SM).Compare(Mapping).For("A");

        trend.Rows.Select(r => r.ToString()).ShouldBe(
        [
            "SM, Label of time: no longer reported",
            "SM, Label of trust: not comparable: service managers were prompted in round 1 and asked openly in round 3",
        ]);
    }

    [Fact]
    public void A_round_without_a_return_is_said_to_have_none()
    {
        var trend = Study().Round(1, Old, "A", Perspective.SM).Round(2, New, "B", Perspective.SM, ("learning", 1)).Compare(Mapping).For("B");

        var row = trend.Rows.ShouldHaveSingleItem();
        (row.Change, row.Why).ShouldBe((TrendChange.NotComparable, "there is no return of round 1"));
        row.States[0].ToString().ShouldBe("no return of that round is used");
    }

    [Fact]
    public void Divided_and_ambivalent_are_kept_and_what_is_expected_stands_beside()
    {
        var trend = Study()
            .Authority("A").Interview(Perspective.SM).Says("training").Says("training", Stance.Negative).Interview(Perspective.PR).Says("training").Interview(Perspective.PR).Says("training", Stance.Negative)
            .Authority("A", round: 2, codedWith: New).Interview(Perspective.SM).Says("learning", status: Status.Anticipated).Interview(Perspective.PR).Says("learning")
            .Compare(Mapping).For("A");

        trend.Of(Perspective.SM).Single().States.Select(s => $"{s}").ShouldBe(["ambivalent (1 of 1)", "not volunteered (n asked = 1), expected by 1"]);
        trend.Of(Perspective.PR).Single().States.Select(s => $"{s}").ShouldBe(["divided (2 of 2)", "reported (1 of 1)"]);
    }

    [Fact]
    public void An_authority_of_a_round_that_is_left_out_has_nothing_to_show_and_is_no_error() =>
        Study().Round(1, Old, "A", Perspective.SM, ("training", 1)).Round(2, New, "B", Perspective.SM, ("learning", 1)).Compare().For("A").Rows.ShouldBeEmpty();

    [Fact]
    public void Somebody_else_is_refused_by_name() =>
        Should.Throw<KeyNotFoundException>(() => Study().Round(1, Old, "A", Perspective.SM).Compare().For("Q")).Message.ShouldBe("No round has an authority 'Q'.");
}
