using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation;

/// <summary>Counts and ranks of small studies, worked out by hand.</summary>
public sealed class RankTests
{
    [Fact]
    public void Staff_lists_go_by_authorities_then_participants_and_family_lists_the_other_way_round()
    {
        var codebook = new CodebookBuilder().Impact("wide", label: "Wide").Impact("deep", label: "Deep").Build();
        var study = new StudyBuilder(codebook).Authority("1");
        foreach (var perspective in new[] { Perspective.SM, Perspective.PC })
        {
            study.Authority("1").Interview(perspective).Says("wide", "deep").Interview(perspective).Says("deep").Interview(perspective).Says("deep");
            study.Authority("2").Interview(perspective).Says("wide");
        }

        var result = Triangulator.Run(study.Build());

        Rows(result.Rank(RankSubject.Impacts(1), PerspectiveGroup.SM)).ShouldBe(["1 wide 2/2", "2 deep 1/3"]);
        Rows(result.Rank(RankSubject.Impacts(1), PerspectiveGroup.All)).ShouldBe(["1 wide 2/4", "2 deep 1/6"]);
        Rows(result.Rank(RankSubject.Impacts(1), PerspectiveGroup.PC)).ShouldBe(["1 deep 1/3", "2 wide 2/2"]);
        Rows(result.Rank(RankSubject.Impacts(1), PerspectiveGroup.Family)).ShouldBe(["1 deep 1/3", "2 wide 2/2"]);
    }

    [Fact]
    public void Equal_counts_share_a_rank_are_marked_and_stand_by_label_then_identifier()
    {
        var codebook = new CodebookBuilder()
            .Feature("z", label: "Alpha").Feature("b", label: "Same").Feature("a", label: "Same").Feature("last", label: "Beta").Build();
        var result = Triangulator.Run(new StudyBuilder(codebook)
            .Authority("1").Interview(Perspective.PR).Says("z", "a", "b", "last").Interview(Perspective.PR).Says("z", "a", "b")
            .Authority("2").Interview(Perspective.PR).Says("z")
            .Build());

        Rows(result.Rank(RankSubject.Contributing, PerspectiveGroup.PR)).ShouldBe(["1 z 2/3", "2= a 1/2", "2= b 1/2", "4 last 1/1"]);
    }

    [Fact]
    public void A_statement_counts_for_everything_above_it_once()
    {
        var codebook = new CodebookBuilder()
            .Impact("top").Impact("middle", parent: "top").Impact("bottom", parent: "middle").Impact("composite", parts: ["middle"], listed: "staff").Build();
        var result = Triangulator.Run(new StudyBuilder(codebook)
            .Authority("1").Interview(Perspective.PR).Says("bottom", "top", "bottom").Interview(Perspective.PR).Says("composite")
            .Build());

        Rows(result.Rank(RankSubject.Impacts(1), PerspectiveGroup.PR)).ShouldBe(["1 composite 1/2", "2= bottom 1/1", "2= middle 1/1", "2= top 1/1"]);
    }

    [Fact]
    public void Only_impacts_that_happened_count_and_a_features_status_is_ignored()
    {
        var codebook = new CodebookBuilder().Impact("impact", level: 3).Feature("feature").Build();
        var study = new StudyBuilder(codebook).Authority("1").Interview(Perspective.PR);
        foreach (var status in Enum.GetValues<Status>().Where(s => s != Status.Happened))
            study.Says("impact", status: status).Says("feature", status: status);
        var result = Triangulator.Run(study.Build());

        result.Rank(RankSubject.Impacts(3), PerspectiveGroup.PR).Rows.ShouldBeEmpty();
        Rows(result.Rank(RankSubject.Contributing, PerspectiveGroup.PR)).ShouldBe(["1 feature 1/1"]);
    }

    [Fact]
    public void Contributing_and_to_develop_are_counted_apart_at_every_step_of_the_tree()
    {
        var codebook = new CodebookBuilder().Feature("parent").Feature("child", parent: "parent").Build();
        var result = Triangulator.Run(new StudyBuilder(codebook)
            .Authority("1").Interview(Perspective.PR).Says("child", Stance.ToDevelop)
            .Authority("2").Interview(Perspective.PR).Says("child")
            .Interview(Perspective.PR).Says("parent").Says("child", Stance.ToDevelop)
            .Build());

        Rows(result.Rank(RankSubject.Contributing, PerspectiveGroup.PR)).ShouldBe(["1 parent 1/2", "2 child 1/1"]);
        Rows(result.Rank(RankSubject.ToDevelop, PerspectiveGroup.PR)).ShouldBe(["1= child 2/2", "1= parent 2/2"]);
    }

    [Fact]
    public void A_retired_code_has_no_row_and_still_counts_for_what_is_above_it()
    {
        var codebook = new CodebookBuilder().Impact("theme").Impact("old", parent: "theme", retired: true).Build();
        var result = Triangulator.Run(new StudyBuilder(codebook).Authority("1").Interview(Perspective.PR).Says("old").Build());

        Rows(result.Rank(RankSubject.Impacts(1), PerspectiveGroup.PR)).ShouldBe(["1 theme 1/1"]);
        result.States.Select(s => s.Code.Id).ShouldBe(["theme"]);
        result.Convergence.ShouldAllBe(c => c.Code.Id == "theme");
    }

    [Fact]
    public void Family_interviews_of_one_case_count_once_where_families_are_pooled_and_only_there()
    {
        var result = Triangulator.Run(new StudyBuilder(new CodebookBuilder().Impact("safer", level: 3).Build())
            .Authority("1").Interview(Perspective.PC, caseId: "c").Says("safer").Interview(Perspective.CYP, caseId: "c").Says("safer")
            .Interview(Perspective.CYP, caseId: "c").Says("safer").Interview(Perspective.PR, caseId: "c").Says("safer")
            .Authority("2").Interview(Perspective.PC, caseId: "c").Says("safer").Interview(Perspective.PC)
            .Build());
        int Participants(PerspectiveGroup group) => result.Rank(RankSubject.Impacts(3), group)["safer"]!.Participants;

        Participants(PerspectiveGroup.PC).ShouldBe(2);
        Participants(PerspectiveGroup.CYP).ShouldBe(2);
        Participants(PerspectiveGroup.Staff).ShouldBe(1);
        Participants(PerspectiveGroup.Family).ShouldBe(2);
        Participants(PerspectiveGroup.All).ShouldBe(3);
        result.Rank(RankSubject.Impacts(3), PerspectiveGroup.Family).ParticipantsAsked.ShouldBe(3);
    }

    [Fact]
    public void Asked_is_what_an_interview_was_asked_of_the_list()
    {
        var codebook = new CodebookBuilder()
            .Topic("features", toDevelopNotAsked: [Perspective.DCS]).Topic("nine", notAsked: [Perspective.PC]).Feature("any").Feature("one", topic: "nine").Feature("old", topic: "gone", retired: true).Build();
        var result = Triangulator.Run(new StudyBuilder(codebook)
            .Authority("1").Interview(Perspective.DCS).Interview(Perspective.PR, notAsked: ["features", "nine"]).Interview(Perspective.PC, notAsked: ["features"])
            .Authority("2").Interview(Perspective.PR, notAsked: ["features"])
            .Build());

        Asked(RankSubject.Contributing, PerspectiveGroup.PR).ShouldBe((1, 1));
        Asked(RankSubject.ToDevelop, PerspectiveGroup.PR).ShouldBe((2, 2));
        Asked(RankSubject.Contributing, PerspectiveGroup.PC).ShouldBe((0, 0));
        Asked(RankSubject.ToDevelop, PerspectiveGroup.DCS).ShouldBe((1, 1));
        Asked(RankSubject.Contributing, PerspectiveGroup.All).ShouldBe((2, 2));
        Asked(RankSubject.Impacts(1), PerspectiveGroup.All).ShouldBe((0, 0));

        (int, int) Asked(RankSubject subject, PerspectiveGroup group)
        {
            var list = result.Rank(subject, group);
            return (list.AuthoritiesAsked, list.ParticipantsAsked);
        }
    }

    [Fact]
    public void A_feature_is_listed_from_half_of_the_authorities_asked_rounded_up_and_never_below_six_authorities()
    {
        string[] Below(int authorities)
        {
            var codebook = new CodebookBuilder().Feature("in_three").Feature("in_four").Build();
            var study = new StudyBuilder(codebook);
            for (var a = 0; a < authorities; a++)
            {
                study.Authority($"{a}").Interview(Perspective.DCS);
                if (a < 4)
                    study.Says("in_four");
                if (a < 3)
                    study.Says("in_three");
            }

            return [.. Triangulator.Run(study.Build()).Rank(RankSubject.Contributing, PerspectiveGroup.DCS).Rows.Where(r => r.BelowThreshold).Select(r => r.Code.Id)];
        }

        Below(5).ShouldBeEmpty();
        Below(6).ShouldBeEmpty();
        Below(7).ShouldBe(["in_three"]);
        Below(9).ShouldBe(["in_four", "in_three"]);
    }

    [Fact]
    public void A_family_view_is_listed_from_five_individuals_in_the_pooled_list_only()
    {
        var study = new StudyBuilder(new CodebookBuilder().Impact("five", level: 3).Impact("four", level: 3).Impact("two", level: 3).Impact("unlisted", level: 3, listed: "staff").Build()).Authority("1");
        for (var i = 0; i < 5; i++)
        {
            study.Interview(Perspective.CYP, keyGroup: "LAC").Says("five", "unlisted");
            if (i < 4)
                study.Says("four");
            if (i < 2)
                study.Says("two");
        }

        var result = Triangulator.Run(study.Interview(Perspective.PR).Says("four").Build());

        result.Rank(RankSubject.Impacts(3), PerspectiveGroup.CYP).Rows.Where(r => r.BelowThreshold).Select(r => r.Code.Id).ShouldBe(["four", "two"]);
        result.Rank(RankSubject.Impacts(3), PerspectiveGroup.CYP, "lac").Rows.ShouldAllBe(r => !r.BelowThreshold);
        result.Rank(RankSubject.Impacts(3), PerspectiveGroup.All).Rows.ShouldAllBe(r => !r.BelowThreshold);

        var printed = result.PrintedList(RankSubject.Impacts(3), PerspectiveGroup.CYP);
        printed.Ranked.ShouldBeTrue();
        printed.Rows.Select(r => (r.Rank, r.Tied, r.Code.Id)).ShouldBe([(1, false, "five")]);
        printed.BelowThreshold.Select(r => r.Code.Id).ShouldBe(["four"]);
        printed.Tail.Select(r => r.Code.Id).ShouldBe(["two"]);
        printed.TailInWords.ShouldBe("two or fewer");
        var longer = Triangulator.Run(study.Parameters(new() { TailParticipants = 4 }).Build()).PrintedList(RankSubject.Impacts(3), PerspectiveGroup.CYP);
        longer.BelowThreshold.ShouldBeEmpty();
        longer.Tail.Select(r => r.Code.Id).ShouldBe(["four", "two"]);
        longer.TailInWords.ShouldBe("4 or fewer");
        result.PrintedList(RankSubject.Impacts(3), PerspectiveGroup.CYP, "LAC").Ranked.ShouldBeFalse();
    }

    [Fact]
    public void A_printed_list_ranks_listed_codes_among_themselves_and_a_list_by_theme_has_no_ranks()
    {
        var codebook = new CodebookBuilder()
            .Impact("theme").Impact("member", parent: "theme").Impact("other")
            .Impact("z", level: 3, ordering: CodeOrdering.Theme).Impact("a", level: 3, ordering: CodeOrdering.Theme).Build();
        var result = Triangulator.Run(new StudyBuilder(codebook)
            .Authority("1").Interview(Perspective.PR).Says("member", "other", "a").Interview(Perspective.PR).Says("member", "z", "a").Build());

        Rows(result.Rank(RankSubject.Impacts(1), PerspectiveGroup.PR)).ShouldBe(["1= member 1/2", "1= theme 1/2", "3 other 1/1"]);
        result.PrintedList(RankSubject.Impacts(1), PerspectiveGroup.PR).Rows.Select(r => (r.Rank, r.Tied, r.Code.Id)).ShouldBe([(1, false, "theme"), (2, false, "other")]);
        var themes = result.PrintedList(RankSubject.Impacts(3), PerspectiveGroup.PR);
        themes.Ranked.ShouldBeFalse();
        themes.Rows.Select(r => r.Code.Id).ShouldBe(["z", "a"]);
    }

    [Fact]
    public void Every_list_of_the_contract_is_there_even_when_it_is_empty()
    {
        var codebook = new CodebookBuilder().KeyGroups("A", "B").Impact("x").Build();
        var ranks = Triangulator.Run(new StudyBuilder(codebook).Authority("1").Build()).Ranks;

        ranks.Length.ShouldBe((8 * 6) + (2 * 2 * 4));
        ranks.ShouldAllBe(l => l.Rows.IsEmpty && l.AuthoritiesAsked == 0 && l.ParticipantsAsked == 0);
    }

    [Fact]
    public void A_study_without_a_return_gives_an_empty_result()
    {
        var result = Triangulator.Run(new StudyBuilder(new CodebookBuilder().Impact("x").Build()).Build());

        result.Ranks.Length.ShouldBe(48);
        result.States.ShouldBeEmpty();
        result.Consensus.ShouldBeEmpty();
        result.Round.ShouldBeNull();
    }

    [Fact]
    public void Words_behind_a_count_are_those_that_make_it()
    {
        var codebook = new CodebookBuilder().Impact("theme").Impact("member", parent: "theme").Impact("other").Build();
        var study = new StudyBuilder(codebook)
            .Authority("1").Interview(Perspective.PR, keyGroup: "LAC").Says("member", id: "yes1").Says("theme", Stance.Negative, id: "yes2").Says("theme", status: Status.Anticipated, id: "no1").Says("other", id: "no2")
            .Interview(Perspective.SM, keyGroup: "LAC").Says("theme", id: "sm")
            .Authority("2").Interview(Perspective.PR, keyGroup: "ASD").Says("theme", id: "asd")
            .Build();

        string[] Ids(string? keyGroup = null, Stance? stance = null, string? authority = null) =>
            [.. study.StatementsFor("theme", PerspectiveGroup.PR, keyGroup, stance, authority).Select(s => s.Id)];

        Ids().ShouldBe(["yes1", "yes2", "asd"]);
        Ids(keyGroup: "LAC").ShouldBe(["yes1", "yes2"]);
        Ids(stance: Stance.Negative).ShouldBe(["yes2"]);
        Ids(authority: "2").ShouldBe(["asd"]);
        Should.Throw<KeyNotFoundException>(() => study.StatementsFor("theme", PerspectiveGroup.PR, "XYZ")).Message.ShouldBe("Codebook test@1 has no key group 'XYZ'.");
    }

    private static string[] Rows(RankList list) => [.. list.Rows.Select(r => $"{r.Rank}{(r.Tied ? "=" : "")} {r.Code.Id} {r.Authorities}/{r.Participants}")];
}
