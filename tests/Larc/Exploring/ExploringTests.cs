using System.Data;
using Larc.Display;
using Larc.Exploring;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Exploring;

/// <summary>Filtering, counting and reading a study that can be counted by hand.</summary>
public sealed class ExploringTests
{
    private static readonly Codebook Book = new CodebookBuilder()
        .KeyGroups("LAC", "ASD")
        .Topic("staff only", notAsked: [Perspective.PC, Perspective.CYP])
        .Impact("training", topic: "staff only", label: "Training").Impact("course", topic: "staff only", label: "Joint course", parent: "training")
        .Impact("safer", level: 3, label: "Feel safer")
        .Feature("people", label: "People").Feature("resources", label: "Resources")
        .Build();

    [Fact]
    public void People_authorities_and_cases_count_once()
    {
        var all = Small().Explore();

        (all.StatementCount, all.ParticipantCount, all.AuthorityCount).ShouldBe((11, 6, 2));
        all.Count(By.Perspective).ToTable().Rows.Select(Line).ShouldBe(
        [
            "Directors of children's services | [no interview] | [no interview] | 0 | [no interview]",
            "Service managers | 2 | 3 | 3 | 6",
            "Practitioners | 1 | 1 | 1 | 2",
            "Parents and carers | 2 | 2 | 2 | 2",
            "Children and young people | 1 | 1 | 1 | 1",
        ]);
        // The parent and the child of one case make one participant where both are counted.
        all.From(PerspectiveGroup.Family).ParticipantCount.ShouldBe(2);
        all.Count(By.Side)["Children and families"].Number.ShouldBe(2);
        all.From(Perspective.PC).ParticipantCount.ShouldBe(2);
    }

    [Fact]
    public void A_cell_says_how_many_or_which_kind_of_nothing()
    {
        var cross = Small().Explore().Impacts().CrossTab(By.Code, By.Perspective);

        cross.ToTable().Rows.Select(Line).ShouldBe(
        [
            "Feel safer | [no interview] | 0 | 0 | 2 | 1 | 2",
            "Training | [no interview] | 2 | 0 | [not asked] | [not asked] | 2",
            "Joint course | [no interview] | 1 | 0 | [not asked] | [not asked] | 1",
            "All | [no interview] | 2 | 0 | 2 | 1 | 4",
        ]);
        cross.ToTable().AllNotes.ShouldContain("[not asked] nobody in this place was asked.");
        cross.ToTable().AllNotes.ShouldContain("A statement counts for its code and for every code above it.");
        cross["training", "SM"].ShouldBe(cross["Training", "service managers"]);
        cross.Drill("Training", "SM").ToRecords().Select(s => s.Code.Id).ShouldBe(["training", "course", "training"]);
        cross.Statements("Training", "SM").Rows.Count.ShouldBe(3);
        cross.Drill("Training").StatementCount.ShouldBe(3);
        cross.Counting(CountOf.Statements)["Training", "SM"].Number.ShouldBe(3);
        cross.Pivot()["SM", "Training"].Number.ShouldBe(2);
        Small().Explore().CrossTab(By.Code, By.Level)["People", "Level 3"].Absence!.Symbol.ShouldBe("[z]");
    }

    [Fact]
    public void Nobody_of_an_authority_is_another_nothing_than_nobody_saying_so()
    {
        var cross = Small().Explore().Under("safer").CrossTab(By.Authority, By.Perspective);

        (cross["301", "PR"].Absence?.Symbol, cross["302", "PR"].Absence?.Symbol, cross["301", "SM"].Number).ShouldBe(("[no interview]", null, 0));
        cross["302", "PR"].Number.ShouldBe(0);
    }

    [Fact]
    public void What_has_not_happened_counts_only_when_it_is_asked_for()
    {
        var all = Small().Explore();

        all.Under("training").StatementCount.ShouldBe(3);
        all.Under("training").AnyStatus().StatementCount.ShouldBe(4);
        all.With(Status.Anticipated).ToRecords().ShouldHaveSingleItem().Id.ShouldBe("s0004");
        all.With(Status.Happened).Features().StatementCount.ShouldBe(0, "features have no status");
        all.AnyStatus().CrossTab(By.Level, By.Status, CountOf.Statements).ToTable().Rows.Select(Line).ShouldBe(
        [
            "Level 1 | 3 | 1 | [z] | 4",
            "Level 3 | 3 | 0 | [z] | 3",
            "(feature) | [z] | [z] | 5 | 5",
            "All | 6 | 1 | 5 | 12",
        ]);
    }

    [Fact]
    public void What_contributes_and_what_is_to_develop_are_never_merged_without_a_word()
    {
        var features = Small().Explore().Features();

        Warns(features.Count(By.Code).ToTable()).ShouldBeTrue();
        Warns(features.CrossTab(By.Code, By.Stance).ToTable()).ShouldBeFalse();
        Warns(features.CrossTab(By.Code, By.Region.And(By.Stance)).ToTable()).ShouldBeFalse();
        Warns(features.With(Stance.ToDevelop).Count(By.Code).ToTable()).ShouldBeFalse();
        Warns(Small().Explore().Impacts().Count(By.Code).ToTable()).ShouldBeFalse();

        static bool Warns(Table table) => table.AllNotes.Any(n => n.Contains("different facts", StringComparison.Ordinal));
    }

    [Fact]
    public void Filters_choose_who_speaks_and_what_they_say()
    {
        var all = Small().Explore();

        all.Where(authority: "Ashby").ParticipantCount.ShouldBe(3);
        all.Where(type: "unitary").AuthorityCount.ShouldBe(1);
        all.Where(region: "").AuthorityCount.ShouldBe(1, "of one authority the region is not known");
        all.Where(round: 1).StatementCount.ShouldBe(11);
        all.InKeyGroup("group lac").ParticipantCount.ShouldBe(1);
        all.InKeyGroup("").ParticipantCount.ShouldBe(5);
        all.Features().With(Stance.ToDevelop).ToRecords().Select(s => s.Code.Id).ShouldBe(["people", "resources"]);
        all.Where(s => s.Excerpt.Contains("bus", StringComparison.Ordinal), "speaks of a bus").StatementCount.ShouldBe(1);
        all.Where(s => false).ToTable().ToString().ShouldContain("No statement is selected.");
        all.Count(By.KeyGroup).Labels.ShouldBe(["Group LAC", "(no key group)"]);
        all.Count(By.Region).Labels.ShouldBe(["North East", "(no region)"]);
        all.CrossTab(By.KeyGroup.And(By.Side), By.Level).Rows.ShouldBe(["Group LAC · Staff", "Group LAC · Children and families", "(no key group) · Staff", "(no key group) · Children and families"]);
    }

    [Fact]
    public void What_is_not_there_is_said_with_what_is()
    {
        var all = Small().Explore();

        Should.Throw<KeyNotFoundException>(() => all.Where(region: "Wales")).Message.ShouldBe("The study has no region 'Wales'; it has North East.");
        Should.Throw<KeyNotFoundException>(() => all.Where(authority: "303")).Message.ShouldBe("The study has no authority '303'; it has 301, 302.");
        Should.Throw<KeyNotFoundException>(() => all.Where(round: 3)).Message.ShouldBe("The study has no round 3; it has 1.");
        Should.Throw<KeyNotFoundException>(() => all.InKeyGroup("KS3")).Message.ShouldBe("The study has no key group 'KS3'; it has LAC, ASD.");
        Should.Throw<KeyNotFoundException>(() => all.Under("trainig")).Message.ShouldBe("The study has no code 'trainig'; near it are training (Training).");
        Should.Throw<KeyNotFoundException>(() => all.Under("xyz")).Message.ShouldBe("The study has no code 'xyz'; Count(By.Code) shows those that are used.");
        Should.Throw<ArgumentOutOfRangeException>(() => all.AtLevel(9)).Message.ShouldStartWith("The impact model has levels 1 to 4.");
        Should.Throw<KeyNotFoundException>(() => all.Where(s => false).Count(By.Code).Drill("safer")).Message.ShouldBe("There is no code 'safer' here; nothing is selected.");
        Should.Throw<KeyNotFoundException>(() => new StudyBuilder(Book).Authority("301").Build().Explore().Where(region: "Wales")).Message.ShouldBe("The study has no region 'Wales'; it has none.");
        Should.Throw<KeyNotFoundException>(() => all.Count(By.Side).Drill("Friends")).Message.ShouldBe("There is no side 'Friends' here; there is 'Staff', 'Children and families'.");
    }

    [Fact]
    public void A_part_is_a_study_of_its_own_and_half_of_what_was_said_is_none()
    {
        var part = Small().Explore().Where(authority: "301").From(PerspectiveGroup.Staff).ToStudy();

        (part.Authorities.Length, part.InterviewCount, part.StatementCount).ShouldBe((1, 2, 5));
        Triangulator.Run(part).Rank(RankSubject.Contributing, PerspectiveGroup.SM).Rows.Select(r => (r.Code.Id, r.Participants)).ShouldBe([("people", 1)]);
        Triangulator.Run(part).State("301", "safer", Perspective.PC).Kind.ShouldBe(StateKind.NotInterviewed);
        Should.Throw<InvalidOperationException>(() => Small().Explore().Under("safer").ToStudy()).Message.ShouldContain("would show silence where there was none");
    }

    [Fact]
    public void Codes_of_several_rounds_and_codebooks_stand_together()
    {
        var later = new CodebookBuilder().Named("later").KeyGroups("LAC").Impact("plans", label: "Plans").Impact("training", label: "Training now").Impact("lesson", parent: "training").Build();
        var study = new StudyBuilder(Book)
            .Authority("301", "Ashby").Interview(Perspective.SM).Says("course")
            .Authority("301", round: 2, codedWith: later).Interview(Perspective.SM).Says("lesson").Says("plans")
            .Build();

        var cross = study.Explore().CrossTab(By.Code, By.Round);
        cross.ToTable().Rows.Select(Line).ShouldBe(
        [
            "Training now | 1 | 1 | 2",
            "Joint course | 1 | [z] | 1",
            "Label of lesson | [z] | 1 | 1",
            "Plans | [z] | 1 | 1",
            "All | 1 | 1 | 2",
        ]);
        cross.ToTable().AllNotes.ShouldContain("Who was interviewed in several rounds counts as a participant in each, and as several where rounds are counted together.");
        study.Explore().Where(round: 2).Count(By.Code).ToTable().AllNotes.ShouldNotContain(n => n.Contains("several rounds", StringComparison.Ordinal));
        cross.Drill("training", "2").ToRecords().ShouldHaveSingleItem().Code.Id.ShouldBe("lesson");
    }

    [Fact]
    public void Labels_that_are_alike_are_told_apart_by_their_keys()
    {
        var book = new CodebookBuilder().Impact("one", label: "Training").Impact("two", label: "Training").Build();
        var tally = new StudyBuilder(book).Authority("1").Interview(Perspective.SM).Says("one").Interview(Perspective.SM).Says("one", "two").Build().Explore().Count(By.Code);

        tally.Labels.ShouldBe(["Training (one)", "Training (two)"]);
        (tally["one"].Number, tally["Training (two)"].Number).ShouldBe((2, 1));
    }

    [Fact]
    public void A_code_is_named_by_identifier_or_by_a_label_of_its_own()
    {
        var all = Small().Explore();
        var book = new CodebookBuilder().Impact("one", label: "Training").Impact("two", label: "Training").Build();

        all.Under("feel SAFER").ToRecords().ShouldBe(all.Under("safer").ToRecords());
        all.Under("Safer").StatementCount.ShouldBe(3);
        all.Under("Safer").ToTable().Subtitle.ShouldStartWith("Code: Feel safer (safer): 3 statements of 2 participants in 2 authorities");
        Should.Throw<KeyNotFoundException>(() => new StudyBuilder(book).Authority("1").Build().Explore().Under("training"))
            .Message.ShouldBe("Several codes are called 'training': one, two. Name one by its identifier.");
    }

    [Fact]
    public void A_round_without_a_return_is_not_something_that_cannot_be()
    {
        var all = new StudyBuilder(Book)
            .Authority("301", type: "county", region: "North East").Interview(Perspective.SM).Says("people")
            .Authority("301", round: 2).Interview(Perspective.SM)
            .Authority("302", type: "unitary", region: "London").Interview(Perspective.SM).Says("people")
            .Build().Explore();

        all.CrossTab(By.Authority, By.Round).ToTable().Rows.Select(Line).ShouldBe(["Authority 301 | 1 | 0 | 1", "Authority 302 | 1 | [x] | 1", "All | 2 | 0 | 2"]);
        all.CrossTab(By.Region, By.Round)["London", "2"].Absence!.Words.ShouldBe("no return for this round");
        all.Where(round: 2).CrossTab(By.Round, By.Region).Columns.ShouldBe(["North East"]);
        all.CrossTab(By.AuthorityType, By.Region)["county", "London"].Absence!.ToString().ShouldBe("[z] nothing in the study could be both");
    }

    [Fact]
    public void Every_result_leaves_as_table_reader_csv_or_data_table()
    {
        var cross = Small().Explore().Impacts().CrossTab(By.Code, By.Perspective);
        var data = cross.ToDataTable();

        data.Columns["Service managers"]!.DataType.ShouldBe(typeof(decimal));
        data.Rows.Cast<DataRow>().Select(r => r["Parents and carers"]).ShouldBe([2m, DBNull.Value, DBNull.Value, 2m]);
        data.Rows.Cast<DataRow>().Select(r => r["Parents and carers (missing)"]).ShouldBe([DBNull.Value, "[not asked]", "[not asked]", DBNull.Value]);
        cross.ToCsv().ShouldStartWith("Code,Directors of children's services,Service managers");
        cross.ToLongTable().Rows.Count.ShouldBe(15);
        using var reader = Small().Explore().ToDataReader();
        var read = 0;
        while (reader.Read())
            read++;
        read.ShouldBe(11);
        Small().Explore().Count(By.Level).ToCsv().ShouldContain("(feature),2,4,6,5");
    }

    [Fact]
    public void Results_show_themselves_in_a_notebook()
    {
        var all = Small().Explore();

        all.ToHtml().ShouldContain("Internal: these are people");
        all.Count(By.Stance).ToHtml().ShouldContain("<caption");
        all.CrossTab(By.Stance, By.Side).ToString().ShouldContain("Participants by stance and side");
        all.From(PerspectiveGroup.Staff).AtLevel(1).Count(By.Code).ToTable().Subtitle.ShouldBe("Staff; level 1: 3 statements of 2 participants in 2 authorities");
    }

    [Fact]
    public void A_study_without_a_return_has_nothing_to_explore()
    {
        var none = new StudyBuilder(Book).Build().Explore();

        (none.StatementCount, none.ParticipantCount, none.ParticipantsAsked).ShouldBe((0, 0, 0));
        none.CrossTab(By.Code, By.Perspective).ToString().ShouldContain("No statement is selected.");
        none.Count(By.Perspective)["SM"].Absence.ShouldNotBeNull();
        none.ToStudy().InterviewCount.ShouldBe(0);
    }

    private static string Line(IReadOnlyList<Cell> row) => string.Join(" | ", row);

    /// <summary>Ashby: two managers, a parent and a child of one case. Borden: a manager, a practitioner, a parent.</summary>
    private static Study Small() => new StudyBuilder(Book)
        .Authority("301", "Ashby", type: "county", region: "North East")
        .Interview(Perspective.SM).Says("training", "course").Says("people").Says("training", status: Status.Anticipated)
        .Interview(Perspective.SM).Says("people", Stance.ToDevelop)
        .Interview(Perspective.PC, keyGroup: "LAC", caseId: "c1").Says("safer")
        .Interview(Perspective.CYP, keyGroup: "LAC", caseId: "c1").Says("safer")
        .Authority("302", "Borden", type: "unitary")
        .Interview(Perspective.SM).Says("training").Says("resources", Stance.ToDevelop)
        .Interview(Perspective.PR).Says("people").Says("resources", excerpt: "The bus goes twice a day.")
        .Interview(Perspective.PC).Says("safer")
        .Build();
}
