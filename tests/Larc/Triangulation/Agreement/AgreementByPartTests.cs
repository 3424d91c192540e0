using Larc.Display;
using Larc.Findings;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation.Agreement;

/// <summary>Agreement taken apart by level, code and perspective.</summary>
public sealed class AgreementByPartTests
{
    private static readonly Codebook Book = new CodebookBuilder()
        .Impact("training", label: "Training").Impact("plans", level: 2, label: "Plans").Feature("people", label: "People").Build();

    [Fact]
    public void A_part_counts_what_any_coder_gave_it_and_what_all_did()
    {
        var parts = AgreementByPart.Of(Ten(new() { MinimumAgreementExcerpts = 1, MinimumAgreementInterviews = 1, AgreementResamples = 50 }));

        parts.ByLevel.Select(p => $"{p.Part}: {p.Alike} of {p.Excerpts}").ShouldBe(
            ["Level 1: Changes to inputs, processes and structures: 4 of 8", "Level 2: Changes to experiences and attitudes: 1 of 5", "Features: 1 of 1"]);
        parts.ByCode.Select(p => $"{p.Part}: {p.Differ}").ShouldBe(["Plans: 4", "Training: 4", "People: 0"]);
        parts.ByPerspective.Select(p => $"{p.Part}: {p.Alike} of {p.Excerpts} in {p.Interviews}").ShouldBe(["service managers: 5 of 5 in 1", "practitioners: 1 of 5 in 1"]);
    }

    [Fact]
    public void Alpha_of_a_level_asks_whether_an_excerpt_is_of_it()
    {
        var level = AgreementByPart.Of(Ten(new() { MinimumAgreementExcerpts = 1, MinimumAgreementInterviews = 1, AgreementResamples = 0 })).ByLevel[0];

        // Ten excerpts, twenty codings, twelve of them of the level; four excerpts split: α = 1 − (observed 8) ÷ (expected 2 · 12 · 8 ÷ 19).
        level.Alpha.Value!.Value.ShouldBe(1 - (8 / (2 * 12 * 8 / 19.0)), 1e-12);
        level.Alpha.Excerpts.ShouldBe(10);
    }

    [Fact]
    public void A_part_with_too_few_excerpts_has_counts_and_no_coefficient()
    {
        var parts = AgreementByPart.Of(Ten(new()));

        parts.ByLevel.ShouldAllBe(p => p.Alpha.TooFew && p.Alpha.Value == null);
        parts.ToLevelTable().Columns.Select(c => c.Header).ShouldBe(["Level", "Given by a coder", "Given by all", "Interviews"]);
        parts.ToLevelTable().AllNotes.ShouldHaveSingleItem().ShouldStartWith("No row rests on enough excerpts");
    }

    [Fact]
    public void A_missing_coefficient_says_why_beside_those_there_are()
    {
        var table = AgreementByPart.Of(Ten(new() { MinimumAgreementExcerpts = 6, MinimumAgreementInterviews = 1, AgreementResamples = 0 })).ToLevelTable();

        table.Rows[0][4].Number.ShouldNotBeNull();
        table.Rows[1][4].Absence!.Symbol.ShouldBe("[too few]");
        table.AllNotes.ShouldContain(n => n.StartsWith("[too few] too few excerpts"));
    }

    [Fact]
    public void The_chart_says_on_how_many_codes_coders_differ()
    {
        var chart = AgreementByPart.Of(Ten(new())).ToChart();

        chart.Title.ShouldBe("Coders differ on 2 of 3 codes");
        chart.Bars.Select(b => $"{b.Label} {b.Value} of {b.Of}").ShouldBe(["Plans 4 of 5", "Training 4 of 8"]);
    }

    [Fact]
    public void Codes_taken_for_each_other_are_counted_in_either_order()
    {
        var table = CoderComparison.Of(Ten(new())).ToPairsTable();

        table.Rows.ShouldHaveSingleItem().Select(c => c.ToString()).ShouldBe(["Plans", "Training", "different levels", "4", "1"]);
        CoderComparison.Of(Ten(new())).ToTable("plans").Rows.Count.ShouldBe(4);
        CoderComparison.Of(Ten(new())).ToTable("People").ToString().ShouldContain("On this code the coders do not differ.");
        CoderComparison.Of(Ten(new())).ToStanceTable().Rows.ShouldHaveSingleItem()[2].ToString().ShouldBe("stance");
    }

    [Fact]
    public void Without_a_second_coder_everything_says_so()
    {
        var study = new StudyBuilder(Book).Authority("1").Interview(Perspective.SM).Says("training").Build();
        var parts = AgreementByPart.Of(study);

        foreach (IRich shown in new IRich[] { parts.ToChart(), parts.ToLevelTable(), parts.ToCodeTable(), parts.ToPerspectiveTable(), CoderComparison.Of(study).ToPairsTable(), CoderComparison.Of(study).ToStanceTable() })
            shown.ToHtml().ShouldContain("No excerpt was coded by a second person.");
    }

    [Fact]
    public void The_number_of_cores_changes_nothing()
    {
        var study = Ten(new() { MinimumAgreementExcerpts = 1, MinimumAgreementInterviews = 1, AgreementResamples = 200 });

        AgreementByPart.Of(study, 1).ByLevel.ShouldBe(AgreementByPart.Of(study, 4).ByLevel);
    }

    /// <summary>Five excerpts of a manager that are coded alike, then five of a practitioner: one alike, and four in which plans and training are taken for each other.</summary>
    private static Study Ten(StudyParameters parameters) => new StudyBuilder(Book).Parameters(parameters)
        .Authority("1")
        .Interview(Perspective.SM)
        .Says("training").CodedAgain("training")
        .Says("training").CodedAgain("training", Stance.Negative)
        .Says("training").CodedAgain("training")
        .Says("plans").CodedAgain("plans")
        .Says("people").CodedAgain("people")
        .Interview(Perspective.PR)
        .Says("training").CodedAgain("training")
        .Says("training").CodedAgain("plans")
        .Says("training").CodedAgain("plans")
        .Says("plans").CodedAgain("training")
        .Says("plans").CodedAgain("training")
        .Build();
}
