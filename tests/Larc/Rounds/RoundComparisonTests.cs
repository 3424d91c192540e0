using Larc.Model;
using Larc.Rounds;
using Larc.Triangulation;
using static Larc.Tests.Rounds.TwoBooks;

namespace Larc.Tests.Rounds;

public sealed class RoundComparisonTests
{
    private static readonly RankSubject Level1 = RankSubject.Impacts(1);

    [Fact]
    public void A_code_that_is_the_same_rises_and_falls_by_the_share_of_authorities_asked()
    {
        var rows = Two([("training", 2), ("panels", 6)], [("learning", 6), ("meetings", 2), ("budgets", 1)]);

        Said(rows["learning"]!).ShouldBe("2 of 8, 6 of 8: rose");
        Said(rows["meetings"]!).ShouldBe("6 of 8, 2 of 8: fell");
        rows["learning"]!.Difference.ShouldBe(0.5m);
        rows.Rows.Select(r => r.Code.Id).ShouldBe(["learning", "meetings", "budgets", .. rows.Rows.Skip(3).Select(r => r.Code.Id)], "what rose most comes first");
    }

    [Theory]
    [InlineData(4, 5, RoundChange.Unchanged)]
    [InlineData(4, 6, RoundChange.Rose)]
    [InlineData(6, 4, RoundChange.Fell)]
    [InlineData(4, 4, RoundChange.Unchanged)]
    public void Shares_as_close_as_those_of_one_prominence_are_about_the_same(int before, int after, RoundChange change) =>
        Two([("training", before)], [("learning", after)])["learning"]!.Change.ShouldBe(change);

    [Fact]
    public void Fewer_authorities_only_because_fewer_were_asked_in_each_is_no_fall()
    {
        var builder = Study();
        foreach (var letter in "ABCDEF")
        {
            builder.Authority($"{letter}", codedWith: Old).Interview(Perspective.PC).Interview(Perspective.PC).Interview(Perspective.PC).Interview(Perspective.PC).Says("safer");
            builder.Authority($"{letter}", round: 2, codedWith: New).Interview(Perspective.PC);
        }

        foreach (var letter in "AB")
            builder.Authority($"{letter}", round: 2, codedWith: New).Interview(Perspective.PC, id: "z").Says("safer");
        var row = builder.Compare(Mapping).Compare(RankSubject.Impacts(3), PerspectiveGroup.PC)["safer"]!;

        row.Last.Why.ShouldBe("named in fewer of the authorities but not by fewer of those asked: 24 participants were asked in round 1, 8 in round 2");
    }

    [Fact]
    public void Codes_merged_into_one_are_counted_together_and_an_authority_that_names_both_counts_once()
    {
        var row = Two([("panels", 5), ("forums", 3)], [("meetings", 5)])["meetings"]!;

        Said(row).ShouldBe("5 of 8, 5 of 8: about the same");
        row.Counts[0].Codes.Select(c => c.Id).ShouldBe(["panels", "forums"]);
        row.Counts[0].Participants.ShouldBe(5);
    }

    [Fact]
    public void A_divided_code_compares_only_where_one_code_stands_above_all_its_parts()
    {
        var rows = Two([("tools", 2), ("roles", 5)], [("forms", 4), ("records", 7), ("lead", 3), ("team", 2)]);

        Said(rows["instruments"]!).ShouldBe("2 of 8, 7 of 8: rose");
        rows["instruments"]!.Listed.ShouldBeTrue("'tools' was listed");
        rows["forms"]!.Last.Why.ShouldBe("a part of 'Label of tools' in round 1, which was divided; only 'Label of instruments' can be compared");
        rows["lead"]!.Last.ShouldBe(new(1, 2, RoundChange.NotComparable, "a part of 'Label of roles' in round 1, which was divided"));
        Said(rows["lead"]!).ShouldBe("[apart], 3 of 8: not comparable");
        Said(rows["roles"]!).ShouldBe("5 of 8, [apart]: not comparable");
        rows["roles"]!.Last.Why.ShouldBe("divided in round 2 into 'Label of lead' and 'Label of team'");
        rows["tools"].ShouldBeNull("it stands beside 'instruments'");
    }

    [Fact]
    public void What_was_asked_more_widely_or_in_part_only_is_not_compared_and_says_so()
    {
        var rows = Two([("wide", 5), ("narrow", 3), ("old_theme", 2), ("old_part", 6)], [("part_of_wide", 1), ("wider", 6), ("part", 1)]);

        rows["part_of_wide"]!.Last.Why.ShouldBe("round 1 asked more widely, about 'Label of wide'");
        Said(rows["wide"]!).ShouldBe("5 of 8, [apart]: not comparable");
        rows["wide"]!.Last.Why.ShouldBe("round 2 asks about a part of it only, 'Label of part_of_wide'");
        rows["wider"]!.Last.Why.ShouldBe("round 1 asked about a part of it only, 'Label of narrow'");
        rows["old_theme"]!.Last.Why.ShouldBe("round 2 asks about some codes below it, not about the whole");
        Said(rows["part"]!).ShouldBe("6 of 8, 1 of 8: fell");
    }

    [Fact]
    public void Newly_asked_and_no_longer_asked_are_never_zero()
    {
        var rows = Two([("dropped", 5), ("access", 4)], [("learning", 1)]);

        Said(rows["budgets"]!).ShouldBe("[not asked], 0 of 8: newly asked");
        Said(rows["dropped"]!).ShouldBe("5 of 8, [not asked]: no longer asked");
        Said(rows["access"]!).ShouldBe("4 of 8, [not asked]: no longer asked");
        rows["gone"].ShouldBeNull("it is retired");
    }

    [Fact]
    public void Codes_nobody_named_in_any_round_are_left_out() => Two([("training", 1)], [])["meetings"].ShouldBeNull();

    [Fact]
    public void A_theme_that_a_topic_was_not_put_to_is_newly_asked_of_that_perspective()
    {
        var comparison = Study().Round(1, Old, "ABCDEF", Perspective.DCS).Round(2, New, "ABCDEF", Perspective.DCS, ("safer", 3)).Compare(Mapping);

        Said(comparison.Compare(RankSubject.Impacts(3), PerspectiveGroup.DCS)["safer"]!).ShouldBe("[not asked], 3 of 6: newly asked");
    }

    [Fact]
    public void Prompted_in_one_round_and_asked_openly_in_the_other_is_not_compared()
    {
        var study = Study().Round(1, Old, "ABCDEF", Perspective.SM, ("trust", 6), ("time", 4)).Round(1, Old, "ABCDEF", Perspective.PR, ("trust", 4))
            .Round(2, New, "ABCDEF", Perspective.SM, ("trust", 2), ("time", 2)).Round(2, New, "ABCDEF", Perspective.PR, ("trust", 2)).Compare(Mapping);

        study.Compare(RankSubject.Contributing, PerspectiveGroup.SM)["trust"]!.Last.Why.ShouldBe("service managers were prompted in round 1 and asked openly in round 2");
        study.Compare(RankSubject.Contributing, PerspectiveGroup.SM)["time"]!.Change.ShouldBe(RoundChange.Fell);
        study.Compare(RankSubject.Contributing, PerspectiveGroup.PR)["trust"]!.Change.ShouldBe(RoundChange.Fell);
        study.Compare(RankSubject.Contributing, PerspectiveGroup.Staff)["trust"]!.Change.ShouldBe(RoundChange.NotComparable);
    }

    [Fact]
    public void A_group_of_other_perspectives_is_not_compared()
    {
        var study = Study().Round(1, Old, "ABCDEF", Perspective.SM, ("time", 4)).Round(1, Old, "ABCDEF", Perspective.DCS).Round(2, New, "ABCDEF", Perspective.SM, ("time", 2)).Compare(Mapping);

        study.Compare(RankSubject.Contributing, PerspectiveGroup.Staff)["time"]!.Last.Why.ShouldBe("directors of children's services were asked in round 1, not in round 2");
        study.Compare(RankSubject.Contributing, PerspectiveGroup.SM)["time"]!.Change.ShouldBe(RoundChange.Fell);
    }

    [Fact]
    public void A_perspective_that_nobody_interviewed_in_a_round_is_not_compared()
    {
        var study = Study().Round(1, Old, "ABCDEF", Perspective.SM, ("time", 4)).Round(2, New, "ABCDEF", Perspective.PR, ("time", 2)).Compare(Mapping);

        study.Compare(RankSubject.Contributing, PerspectiveGroup.SM)["time"]!.Last.Why.ShouldBe("no service manager was interviewed in round 2");
        study.Compare(RankSubject.Contributing, PerspectiveGroup.PR)["time"]!.Last.Why.ShouldBe("no practitioner was interviewed in round 1");
    }

    [Fact]
    public void Membership_changes_so_all_authorities_and_the_same_ones_are_counted_apart()
    {
        var study = Study().Round(1, Old, "ABCDEFGH", Perspective.SM, ("training", 4)).Round(2, New, "CDEFGHXYZ", Perspective.SM, ("learning", 6)).Compare(Mapping);

        study.SameAuthorities.Select(a => a.Code).ShouldBe(["C", "D", "E", "F", "G", "H"]);
        Said(study.Compare(Level1, PerspectiveGroup.SM, RoundScope.AllAuthorities)["learning"]!).ShouldBe("4 of 8, 6 of 9: rose");
        Said(study.Compare(Level1, PerspectiveGroup.SM)["learning"]!).ShouldBe("2 of 6, 6 of 6: rose");
    }

    [Fact]
    public void Of_the_same_authorities_only_those_asked_in_both_rounds_count()
    {
        var study = Study().Round(1, Old, "ABCDEF", Perspective.SM, ("training", 3)).Round(1, Old, "G", Perspective.PR)
            .Round(2, New, "ABCDEFG", Perspective.SM, ("learning", 7)).Compare(Mapping);

        study.SameAuthorities.Length.ShouldBe(7);
        Said(study.Compare(Level1, PerspectiveGroup.SM)["learning"]!).ShouldBe("3 of 6, 6 of 6: rose");
    }

    [Theory]
    [InlineData("ABCDE", "ABCDEF", RoundScope.AllAuthorities, "fewer than 6 authorities were asked: 5 in round 1, 6 in round 2")]
    [InlineData("ABCDEF", "BCDEFG", RoundScope.SameAuthorities, "fewer than 6 authorities were asked in every round: 5")]
    [InlineData("ABCDEF", "UVWXYZ", RoundScope.SameAuthorities, "no authority was asked in every round")]
    public void Below_six_authorities_nothing_is_compared(string first, string second, RoundScope scope, string why)
    {
        var study = Study().Round(1, Old, first, Perspective.SM, ("training", 3)).Round(2, New, second, Perspective.SM, ("learning", 3)).Compare(Mapping);

        var row = study.Compare(Level1, PerspectiveGroup.SM, scope)["learning"];
        if (why.StartsWith("no authority", StringComparison.Ordinal))
            row.ShouldBeNull("nobody is counted");
        else
            row!.Last.Why.ShouldBe(why);
    }

    [Fact]
    public void A_codebook_that_no_mapping_leads_to_is_left_out_with_its_reason()
    {
        var study = Study().Round(1, Old, "ABCDEF", Perspective.SM, ("training", 3)).Round(2, New, "ABCDEF", Perspective.SM, ("learning", 3)).Compare();

        study.HasSeveral.ShouldBeFalse();
        study.Rounds.Select(r => r.Round).ShouldBe([2]);
        study.SetAside.Length.ShouldBe(6);
        study.SetAside[0].ShouldSatisfyAllConditions(s => s.Codebook.ShouldBe("book@1"), s => s.RoundCodebook.ShouldBe("book@2"), s => s.Statements.ShouldBe(1), s => s.Interviews.ShouldBe(1));
        study.Compare(Level1, PerspectiveGroup.SM).Rows.ShouldBeEmpty();
        study.Compare(Level1, PerspectiveGroup.SM).ToTable().WhenEmpty.ShouldBe("There is no second round to compare with.");
    }

    [Fact]
    public void One_codebook_needs_no_mapping()
    {
        var study = Study().Round(1, Old, "ABCDEF", Perspective.SM, ("training", 3)).Round(4, Old, "ABCDEF", Perspective.SM, ("training", 6)).Compare();

        Said(study.Compare(Level1, PerspectiveGroup.SM)["training"]!).ShouldBe("3 of 6, 6 of 6: rose");
    }

    [Fact]
    public void Family_interviews_of_one_case_count_once_together_and_by_themselves_apart()
    {
        var builder = Study();
        foreach (var (round, book) in new[] { (1, Old), (2, New) })
        {
            foreach (var letter in "ABCDEF")
            {
                builder.Authority($"{letter}", round: round, codedWith: book)
                    .Interview(Perspective.PC, caseId: "c1").Says("safer").Interview(Perspective.CYP, caseId: "c1").Says("safer");
            }
        }

        var comparison = builder.Compare(Mapping);
        comparison.Compare(RankSubject.Impacts(3), PerspectiveGroup.Family)["safer"]!.Counts.ShouldAllBe(c => c.Participants == 6 && c.ParticipantsAsked == 6);
        comparison.Compare(RankSubject.Impacts(3), PerspectiveGroup.PC)["safer"]!.Counts.ShouldAllBe(c => c.Participants == 6);
        comparison.Compare(RankSubject.Impacts(3), PerspectiveGroup.All)["safer"]!.Counts.ShouldAllBe(c => c.ParticipantsAsked == 6);
    }

    [Fact]
    public void Only_what_happened_counts_and_features_to_develop_are_counted_by_themselves()
    {
        var builder = Study().Round(1, Old, "ABCDEF", Perspective.PR);
        foreach (var letter in "ABCDEF")
            builder.Authority($"{letter}", round: 2, codedWith: New).Interview(Perspective.PR).Says("learning", status: Status.Anticipated).Says("time", Stance.ToDevelop);
        var comparison = builder.Compare(Mapping);

        comparison.Compare(Level1, PerspectiveGroup.PR)["learning"].ShouldBeNull();
        comparison.Compare(RankSubject.Contributing, PerspectiveGroup.PR)["time"].ShouldBeNull();
        Said(comparison.Compare(RankSubject.ToDevelop, PerspectiveGroup.PR)["time"]!).ShouldBe("0 of 6, 6 of 6: rose");
    }

    [Fact]
    public void An_empty_study_compares_nothing_and_says_so()
    {
        var comparison = RoundComparison.Of(Study().Build(), []);

        comparison.HasSeveral.ShouldBeFalse();
        comparison.Compare(Level1, PerspectiveGroup.SM).ToChart().AltText.ShouldContain("no second round");
        comparison.ToTable().ToString().ShouldContain("No return can be used yet.");
        comparison.ToOverview().Rows.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_said_of_a_comparison_is_read()
    {
        var comparison = Study()
            .Round(1, Old, "ABCDEFGH", Perspective.SM, ("training", 2), ("panels", 6), ("forums", 4), ("tools", 3), ("roles", 4), ("wide", 2), ("narrow", 5), ("dropped", 6), ("access", 1), ("old_part", 4), ("trust", 8), ("time", 3))
            .Round(1, Old, "AB", Perspective.PC, ("safer", 1))
            .Round(2, New, "ABCDEFGXYZ", Perspective.SM, ("learning", 7), ("meetings", 2), ("forms", 3), ("records", 6), ("lead", 4), ("part_of_wide", 3), ("wider", 6), ("budgets", 5), ("part", 4), ("trust", 4), ("time", 6))
            .Round(2, New, "AB", Perspective.PC, ("safer", 2))
            .Compare(Mapping);

        Golden.Check("rounds/two-rounds.txt", string.Join("\n\n",
            comparison,
            comparison.ToMembershipTable(),
            comparison.ToOverview(),
            comparison.Compare(Level1, PerspectiveGroup.SM),
            comparison.Compare(Level1, PerspectiveGroup.SM, RoundScope.AllAuthorities),
            comparison.Compare(Level1, PerspectiveGroup.SM).ToChart(),
            comparison.For("A"),
            comparison.For("A").ToOverview(),
            comparison.For("Z")));
    }

    internal static string Said(RoundRow row) => $"{string.Join(", ", row.Counts.Select(c => $"{c.ToCell()}".Replace('\u00a0', ' ').Split(" (")[0]))}: {string.Join(", then ", row.Steps.Select(s => RoundWords.Of(s.Change)))}";

    /// <summary>Eight service managers in the same eight authorities in both rounds.</summary>
    private static RoundList Two((string, int)[] first, (string, int)[] second) =>
        Study().Round(1, Old, "ABCDEFGH", Perspective.SM, first).Round(2, New, "ABCDEFGH", Perspective.SM, second).Compare(Mapping).Compare(Level1, PerspectiveGroup.SM);
}
