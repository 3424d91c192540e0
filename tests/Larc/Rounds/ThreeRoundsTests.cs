using Larc.Model;
using Larc.Rounds;
using Larc.Triangulation;
using static Larc.Tests.Rounds.RoundComparisonTests;
using static Larc.Tests.Rounds.TwoBooks;

namespace Larc.Tests.Rounds;

public sealed class ThreeRoundsTests
{
    private static readonly Codebook Latest = new CodebookBuilder().Named("book", 3)
        .Topic("set_up").Impact("courses", topic: "set_up").Impact("meetings", topic: "set_up").Impact("budgets", topic: "set_up")
        .Build();

    private static readonly CodebookMapping Next = new("book@2", "book@3", [new("learning", "courses", MappingKind.Same), new("budgets", "budgets", MappingKind.Same), new("meetings", "meetings", MappingKind.Narrower)]);

    [Fact]
    public void Mappings_lead_from_round_to_round()
    {
        var rows = Compare([Mapping, Next]);

        Said(rows["courses"]!).ShouldBe("2 of 6, 5 of 6, 5 of 6: rose, then about the same");
        Said(rows["budgets"]!).ShouldBe("[not asked], 5 of 6, 1 of 6: newly asked, then fell");
        Said(rows["dropped"]!).ShouldBe("4 of 6, [not asked], [not asked]: no longer asked");
        rows["meetings"]!.Steps.Select(s => s.Change).ShouldBe([RoundChange.NotComparable, RoundChange.NotComparable]);
        rows.Rows.Count(r => r.Code.Id == "meetings").ShouldBe(1);
    }

    [Fact]
    public void A_mapping_over_a_codebook_that_no_round_uses_leads_on_too()
    {
        var study = Study().Round(1, Old, "ABCDEF", Perspective.SM, ("training", 2)).Round(3, Latest, "ABCDEF", Perspective.SM, ("courses", 5)).Build();

        RoundComparison.Of(study, [Mapping, Next]).HasSeveral.ShouldBeFalse("nobody knows the codebook between");
        Said(RoundComparison.Of(study, [Mapping, Next], [New]).Compare(RankSubject.Impacts(1), PerspectiveGroup.SM)["courses"]!).ShouldBe("2 of 6, 5 of 6: rose");
    }

    [Fact]
    public void A_round_that_no_mapping_leads_from_is_left_out_and_the_others_are_compared()
    {
        var comparison = Study3().Compare(Next);

        comparison.Rounds.Select(r => r.Round).ShouldBe([2, 3]);
        comparison.SetAside.Select(s => s.File).Distinct().ShouldBe(["A-1.xlsx", "B-1.xlsx", "C-1.xlsx", "D-1.xlsx", "E-1.xlsx", "F-1.xlsx"]);
    }

    [Fact]
    public void A_round_in_which_a_code_was_not_put_is_passed_over_and_breaks_the_line()
    {
        var builder = Study().Round(1, New, "ABCDEF", Perspective.SM, ("learning", 1));
        foreach (var letter in "ABCDEF")
            builder.Authority($"{letter}", round: 2, codedWith: New).Interview(Perspective.SM, notAsked: ["set_up"]);
        builder.Round(3, New, "ABCDEF", Perspective.SM, ("learning", 5));
        var list = builder.Compare().Compare(RankSubject.Impacts(1), PerspectiveGroup.SM);

        list["learning"]!.Steps.ShouldBe([new(1, 2, RoundChange.NoLongerAsked), new(1, 3, RoundChange.Rose)]);
        list.ToChart().Lines.Single(l => l.Name == "Learning").Points.Select(p => p.ToString()).ShouldBe(["1 of 6", "[not asked]", "5 of 6"]);
    }

    [Fact]
    public void The_title_of_the_chart_counts_what_its_lines_show()
    {
        var list = Study().Round(1, New, "ABCDEF", Perspective.SM, ("learning", 1), ("door", 5)).Round(2, New, "ABCDEF", Perspective.SM, ("learning", 6), ("door", 5))
            .Round(3, New, "ABCDEF", Perspective.SM, ("learning", 5), ("door", 5)).Compare().Compare(RankSubject.Impacts(1), PerspectiveGroup.SM);

        list["learning"]!.Steps.Select(s => s.Change).ShouldBe([RoundChange.Rose, RoundChange.Fell]);
        list.ToChart().Title.ShouldBe("1 of 2 impacts rose, none fell");
    }

    [Fact]
    public void No_line_leads_to_a_round_that_does_not_compare()
    {
        var list = Study().Round(1, Old, "ABCDEF", Perspective.SM, ("trust", 6)).Round(2, New, "ABCDEF", Perspective.SM, ("trust", 5)).Round(3, New, "ABCDEF", Perspective.SM, ("trust", 5))
            .Compare(Mapping).Compare(RankSubject.Contributing, PerspectiveGroup.SM);

        Said(list["trust"]!).ShouldBe("6 of 6, 5 of 6, 5 of 6: not comparable, then about the same");
        list.ToTable().Title.ShouldBe("Features that contribute, round by round: service managers");
        var chart = list.ToChart();
        chart.Title.ShouldBe("1 feature: none rose or fell");
        chart.Lines.ShouldHaveSingleItem().Points.Select(p => p.ToString()).ShouldBe(["[not alike]", "5 of 6", "5 of 6"]);
    }

    [Fact]
    public void A_line_rises_or_falls_only_as_its_participants_do()
    {
        // Authorities fall from 5 to 3 of 8 by small steps; participants who say it rise from 5 to 6 of 16.
        var builder = Study();
        foreach (var (round, one, both) in new[] { (1, 5, 0), (2, 4, 1), (3, 3, 3) })
        {
            for (var at = 0; at < 8; at++)
            {
                builder.Authority("ABCDEFGH"[at..(at + 1)], round: round, codedWith: New).Interview(Perspective.PR);
                if (at < one)
                    builder.Says("learning");
                builder.Interview(Perspective.PR);
                if (at < both)
                    builder.Says("learning");
            }
        }

        var list = builder.Compare().Compare(RankSubject.Impacts(1), PerspectiveGroup.PR);

        list["learning"]!.Steps.Select(s => s.Change).ShouldBe([RoundChange.Unchanged, RoundChange.Unchanged]);
        list.ToChart().Title.ShouldBe("1 impact: none rose or fell");
        list.ToChart().Lines.ShouldHaveSingleItem().Points.Select(p => p.ToString()).ShouldBe(["[not alike]", "4 of 8", "3 of 8"]);
    }

    [Fact]
    public void The_same_authorities_are_those_of_every_round()
    {
        var comparison = Study().Round(1, New, "ABCDEFG", Perspective.SM).Round(2, New, "BCDEFGH", Perspective.SM).Round(3, New, "ABCDEFH", Perspective.SM, ("learning", 7)).Compare();

        comparison.SameAuthorities.Select(a => a.Code).ShouldBe(["B", "C", "D", "E", "F"]);
        comparison.Compare(RankSubject.Impacts(1), PerspectiveGroup.SM)["learning"]!.Last.Why.ShouldBe("fewer than 6 authorities were asked in every round: 5");
    }

    private static RoundList Compare(CodebookMapping[] mappings) => Study3().Compare(mappings).Compare(RankSubject.Impacts(1), PerspectiveGroup.SM);

    private static StudyBuilder Study3() => Study()
        .Round(1, Old, "ABCDEF", Perspective.SM, ("training", 2), ("dropped", 4), ("panels", 3))
        .Round(2, New, "ABCDEF", Perspective.SM, ("learning", 5), ("budgets", 5), ("meetings", 2))
        .Round(3, Latest, "ABCDEF", Perspective.SM, ("courses", 5), ("budgets", 1), ("meetings", 6));
}
