using Larc.Display;
using Larc.Findings;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Findings;

public sealed class CoderAgreementViewsTests
{
    private static readonly Codebook Book = new CodebookBuilder().Impact("one", label: "Training").Impact("two", label: "Plans", level: 2).Feature("people", label: "People").Build();

    [Fact]
    public void The_table_gives_numbers_reasons_and_limits()
    {
        var table = CoderAgreement.Of(Study()).ToTable();

        table.Subtitle.ShouldBe("42 excerpts of 40 interviews, coded by at least two people");
        // 37 of 42 alike; the first coder's shares 20, 20 and 2, the second's 15, 25 and 2. By chance κ expects 804 ÷ 1764, Fleiss' κ 3266 ÷ 7056.
        Row(table, "Code").ShouldBe(["Code", "42", "40", "37", "0.78", .. Row(table, "Code")[5..7], "[z]", "0.78", "0.78", "0.84"]);
        Row(table, "Status of impacts").ShouldBe(["Status of impacts", "40", "40", "40", "[undefined]", "[undefined]", "[undefined]", "[z]", "[undefined]", "[undefined]", "[undefined]"]);
        Row(table, "Stance of features").ShouldBe(["Stance of features", "2", "1", "2", "[too few]", "[too few]", "[too few]", "[z]", "[too few]", "[too few]", "[too few]"]);
        table.AllNotes.ShouldContain("[too few] too few: 2 excerpts of 1 interview; it takes at least 30 of 10.");
        table.AllNotes.ShouldContain("[undefined] no variation: every rating that could be compared is the same, and chance alone would give that.");
        table.AllNotes.ShouldContain(n => n.StartsWith("From and to: the middle 95 % of 50 resamples"));
        table.AllNotes.ShouldContain(n => n.Contains("divided the text alike is not tested"));
        table.AllNotes.ShouldContain("1 second coding by the first coder in person left out: agreeing with oneself says nothing of others.");
    }

    [Fact]
    public void The_long_table_holds_every_coefficient_with_what_it_rests_on()
    {
        var table = CoderAgreement.Of(Study()).ToCoefficientTable();

        table.Rows.Count.ShouldBe(25);
        table.Columns.Skip(2).ShouldAllBe(c => c.Kind == ColumnKind.Number);
        table.Rows[0].Select(c => c.ToString()).Take(2).ShouldBe(["Code", "Krippendorff's α"]);
        table.Rows[0].Skip(5).Select(c => c.Number).ShouldBe([42, 0, 50, 0]);
    }

    [Fact]
    public void Differences_stand_side_by_side()
    {
        var table = CoderComparison.Of(Study()).ToTable();

        table.Columns.Select(c => c.Header).ShouldBe(["Statement", "Place in source", "They differ in", "First coder", "First coding", "Second coder", "Second coding", "Excerpt"]);
        table.Rows.Count.ShouldBe(5);
        table.Rows[0].Select(c => c.ToString()).ShouldBe(
            ["Ashby, s0001", "[x]", "code, stance", "AB", "Training: positive, happened", "CD", "Plans: negative, happened", "Things have changed here."]);
    }

    [Fact]
    public void The_same_status_is_counted_where_there_are_two_statuses()
    {
        // The status of a feature is ignored: it can neither agree nor differ.
        var comparison = CoderComparison.Of(new StudyBuilder(Book).Authority("1").Interview(Perspective.SM)
            .Says("one").CodedAgain("one")
            .Says("two").CodedAgain("two", status: Status.Anticipated)
            .Says("people").CodedAgain("people")
            .Says("people").CodedAgain("people", status: Status.Challenge)
            .Says("people").CodedAgain("one")
            .Build());

        (comparison.Excerpts, comparison.SameStatus, comparison.StatusCompared).ShouldBe((5, 1, 2));
        comparison.ToChart().ToTable().Rows.Select(r => string.Join(" | ", r)).ShouldBe(["Same code | 4 | 5", "Same stance | 4 | 5", "Same status (impacts) | 1 | 2"]);
        var features = CoderComparison.Of(new StudyBuilder(Book).Authority("1").Interview(Perspective.SM).Says("people").CodedAgain("people").Build());
        features.ToChart().ToTable().Rows[^1][1].Absence!.Symbol.ShouldBe("[z]");
    }

    [Fact]
    public void A_code_of_two_codebooks_is_used_and_unused_once()
    {
        var later = new CodebookBuilder().Named("later").Impact("one", label: "Training now").Impact("two", level: 2).Build();
        var table = new StudyBuilder(Book).Authority("1").Interview(Perspective.SM).Says("one").Authority("1", round: 2, codedWith: later).Interview(Perspective.SM).Says("one").Build().ToCodeUseTable();

        table.Rows.ShouldHaveSingleItem().Select(c => c.ToString()).ShouldBe(["Training now", "impact, level 1", "2"]);
        table.Notes.ShouldBe(["2 codes of the codebook were not used."]);
        new StudyBuilder(Book).Build().ToCodeUseTable().ToString().ShouldContain("There are no statements.");
    }

    [Fact]
    public void Nobody_coded_anything_twice()
    {
        var study = new StudyBuilder(Book).Authority("1").Interview(Perspective.SM).Says("one").Build();

        CoderAgreement.Of(study).ToTable().ToString().ShouldContain("No excerpt was coded by a second person.");
        CoderAgreement.Of(study).ToCoefficientTable().ToString().ShouldContain("No excerpt was coded by a second person.");
        CoderComparison.Of(study).ToChart().Title.ShouldBe("How often two coders agree");
        CoderComparison.Of(study).ToTable().ToString().ShouldContain("No excerpt was coded by a second person.");
    }

    private static string[] Row(Table table, string name) => [.. table.Rows.Single(r => r[0].ToString() == name).Select(c => c.ToString())];

    /// <summary>Forty interviews on two impacts, every eighth coded otherwise; two features in one of them.</summary>
    private static Study Study()
    {
        var builder = new StudyBuilder(Book).Parameters(new() { AgreementResamples = 50 }).Authority("1", "Ashby");
        for (var i = 0; i < 40; i++)
        {
            var code = i % 2 == 0 ? "one" : "two";
            builder.Interview(Perspective.PR).Says(code).CodedAgain(i % 8 == 0 ? "two" : code, i % 8 == 0 ? Stance.Negative : Stance.Positive);
        }

        return builder.Says("people").CodedAgain("people").Says("people").CodedAgain("people", Stance.Contributes).Says("people").CodedAgain("people", coder: "AB").Build();
    }
}
