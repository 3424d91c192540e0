using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Tests.Model;

public sealed class StudyRoundsTests
{
    private static readonly Codebook Old = new CodebookBuilder().Named("book", 1).KeyGroups("LAC", "ASD")
        .Topic("set_up", notAsked: [Perspective.CYP]).Topic("dropped")
        .Impact("training", topic: "set_up").Impact("course", topic: "set_up", parent: "training").Impact("plans", topic: "dropped").Impact("safer", level: 3).Feature("trust")
        .Build();

    private static readonly Codebook New = new CodebookBuilder().Named("book", 2).KeyGroups("NEET", "LAC")
        .Topic("families").Topic("set_up", notAsked: [Perspective.CYP])
        .Impact("safer", level: 3, topic: "families").Impact("learning", topic: "set_up").Impact("joint_learning", topic: "set_up", parent: "learning").Impact("plans", topic: "set_up").Impact("budgets", topic: "set_up").Feature("trust")
        .Build();

    private static readonly CodebookMapping Mapping = new("book@1", "book@2",
    [
        new("training", "learning", MappingKind.Same), new("course", "joint_learning", MappingKind.Narrower), new("plans", "plans", MappingKind.Broader), new("safer", "safer", MappingKind.Same),
    ]);

    [Fact]
    public void Without_a_round_the_latest_is_chosen()
    {
        var selection = StudyRounds.Select(TwoRounds(), null, []);

        selection.Round.ShouldBe(2);
        selection.Study.Returns.Select(r => (selection.Study.Authorities[r.Authority].Code, r.Round)).ShouldBe([("302", 2), ("303", 2)]);
        selection.Study.Codebook.Reference.ShouldBe("book@2");
        selection.SetAside.ShouldBeEmpty();
    }

    [Fact]
    public void A_round_keeps_its_own_codebook_and_its_own_authorities()
    {
        var selection = StudyRounds.Select(TwoRounds(), 1, [Mapping]);

        selection.Study.Codebook.Reference.ShouldBe("book@1");
        selection.Study.Authorities.Select(a => a.Code).ShouldBe(["301", "302"]);
        selection.Study.Interviews.ShouldAllBe(i => i.Round == 1);
        selection.Study.Statements.Select(s => s.Code.Id).ShouldBe(["training", "course", "plans", "trust", "safer", "training", "safer"]);
    }

    [Fact]
    public void A_round_that_is_not_there_is_an_error_of_the_caller() =>
        Should.Throw<ArgumentOutOfRangeException>(() => StudyRounds.Select(TwoRounds(), 3, [])).Message.ShouldContain("The study has no round 3; it has 1, 2.");

    [Fact]
    public void A_study_without_a_return_stays_as_it_is()
    {
        var empty = new StudyBuilder(Old).Build();

        StudyRounds.Select(empty, 4, []).ShouldSatisfyAllConditions(s => s.Study.ShouldBeSameAs(empty), s => s.Round.ShouldBe(4));
        StudyRounds.Pool(empty, []).ShouldSatisfyAllConditions(s => s.Study.ShouldBeSameAs(empty), s => s.Round.ShouldBeNull());
    }

    [Fact]
    public void A_study_of_one_round_on_one_codebook_is_not_copied()
    {
        var study = new StudyBuilder(Old).Authority("301").Interview(Perspective.SM).Says("training").Build();

        StudyRounds.Select(study, null, [Mapping]).Study.ShouldBeSameAs(study);
        StudyRounds.Pool(study, [Mapping]).Study.ShouldBeSameAs(study);
    }

    [Fact]
    public void Pooling_counts_an_authority_once_on_the_codebook_of_the_latest_round()
    {
        var selection = StudyRounds.Pool(TwoRounds(), [Mapping]);

        selection.Round.ShouldBeNull();
        selection.Study.Codebook.Reference.ShouldBe("book@2");
        selection.Study.Authorities.Select(a => a.Code).ShouldBe(["301", "302", "303"]);
        selection.Study.Returns.Length.ShouldBe(4);
        selection.Study.Statements.Select(s => $"{s.Interview.Authority.Code}/{s.Interview.Round} {s.Code.Id}").ShouldBe(
            ["301/1 learning", "301/1 joint_learning", "301/1 safer", "302/1 learning", "302/1 safer", "302/2 budgets", "303/2 safer"]);
    }

    [Fact]
    public void What_has_no_counterpart_is_set_aside_by_code_with_its_count()
    {
        var selection = StudyRounds.Pool(TwoRounds(), [Mapping]);

        selection.SetAside.ShouldBe([
            new NotComparable("301-1.xlsx", "book@1", "book@2", "plans", 0, 1),
            new NotComparable("301-1.xlsx", "book@1", "book@2", "trust", 0, 1),
        ]);
        (selection.Study.StatementCount + selection.SetAside.Sum(s => s.Statements)).ShouldBe(TwoRounds().StatementCount);
        selection.Study.InterviewCount.ShouldBe(TwoRounds().InterviewCount);
    }

    [Fact]
    public void Without_a_mapping_the_whole_return_is_set_aside()
    {
        var selection = StudyRounds.Pool(TwoRounds(), []);

        selection.Study.Returns.Select(r => r.Round).ShouldBe([2, 2]);
        selection.SetAside.ShouldBe([
            new NotComparable("301-1.xlsx", "book@1", "book@2", null, 2, 5),
            new NotComparable("302-1.xlsx", "book@1", "book@2", null, 2, 2),
        ]);
    }

    [Fact]
    public void A_mapping_the_other_way_round_does_not_help() =>
        StudyRounds.Pool(TwoRounds(), [Mapping with { From = "book@2", To = "book@1" }]).SetAside.ShouldAllBe(s => s.Code == null);

    [Fact]
    public void A_code_without_a_pair_was_not_asked_then_and_is_never_silent()
    {
        var study = StudyRounds.Pool(TwoRounds(), [Mapping]).Study;
        var then = Interview(study, "301", 1, Perspective.SM);
        var now = Interview(study, "303", 2, Perspective.SM);

        foreach (var (code, wasAsked) in new[] { ("learning", true), ("joint_learning", true), ("safer", true), ("budgets", false), ("plans", false), ("trust", false) })
        {
            study.WasAsked(then, New.IndexOf(code), toDevelop: false).ShouldBe(wasAsked, code);
            study.WasAsked(now, New.IndexOf(code), toDevelop: false).ShouldBeTrue(code);
        }
    }

    [Fact]
    public void A_theme_was_asked_when_something_below_it_has_a_counterpart()
    {
        var narrow = Mapping with { Pairs = [new("course", "joint_learning", MappingKind.Same)] };
        var study = StudyRounds.Pool(TwoRounds(), [narrow]).Study;

        study.WasAsked(Interview(study, "301", 1, Perspective.SM), New.IndexOf("learning"), toDevelop: false).ShouldBeTrue();
        study.WasAsked(Interview(study, "301", 1, Perspective.SM), New.IndexOf("safer"), toDevelop: false).ShouldBeFalse();
    }

    [Fact]
    public void Topics_not_put_and_key_groups_are_found_by_their_names()
    {
        var study = StudyRounds.Pool(TwoRounds(), [Mapping]).Study;

        study.Interviews.Where(i => i.Authority.Code == "302" && i.Round == 1).Select(i => i.KeyGroup?.Id).ShouldBe(["LAC", null], "ASD is no key group of the new codebook");
        study.WasAsked(Interview(study, "302", 1, Perspective.SM), New.IndexOf("learning"), toDevelop: false).ShouldBeFalse("set_up was not put");
        study.WasAsked(Interview(study, "302", 1, Perspective.SM), New.IndexOf("safer"), toDevelop: false).ShouldBeTrue();
    }

    [Fact]
    public void What_hangs_on_a_return_or_a_statement_goes_with_it()
    {
        var study = TwoRounds();
        int first = study.Returns.First(r => r.Round == 1).Authority, second = study.Returns.Length - 1;
        int plans = Place("plans"), training = Place("training"), later = study.StatementCount - 1;
        var whole = new Study(study.Settings, study.Parameters, study.Authorities, study.Returns, study.InterviewColumns, study.StatementColumns)
        {
            Indicators = [Number(first, "Absence"), Number(second, "Exclusions")],
            SupportNeeds = [new(second, "Coding", SupportAnswer.Yes, 2)],
            Cases = [new(first, "c1", Old.KeyGroups[0], "", "", "", "", [plans, training], "", 2)],
            SecondCodings = [new(training, "CD", Old.IndexOf("course"), Stance.Positive, Status.Happened), new(plans, "CD", Old.IndexOf("training"), Stance.Positive, Status.Happened), new(later, "CD", New.IndexOf("safer"), Stance.Positive, Status.Happened)],
        };

        var latest = StudyRounds.Select(whole, null, []).Study;
        latest.Indicators.ShouldHaveSingleItem().ShouldSatisfyAllConditions(i => i.Name.ShouldBe("Exclusions"), i => i.Return.ShouldBe(1));
        latest.SupportNeeds.ShouldHaveSingleItem().Return.ShouldBe(1);
        latest.Cases.ShouldBeEmpty();
        latest.SecondCodings.ShouldHaveSingleItem().Statement.ShouldBe(latest.StatementCount - 1);

        var pooled = StudyRounds.Pool(whole, [Mapping]).Study;
        pooled.Indicators.Length.ShouldBe(2);
        pooled.Cases.ShouldHaveSingleItem().Quotations.Select(q => pooled.Statements[q].Code.Id).ShouldBe(["learning"], "the other quotation was set aside");
        pooled.SecondCodings.Select(c => (pooled.Statements[c.Statement].Code.Id, New.Codes[c.Code].Id)).ShouldBe([("learning", "joint_learning"), ("safer", "safer")]);

        int Place(string code) => study.Statements.First(s => s.Code.Id == code).Index;

        static Indicator Number(int @return, string name) => new(@return, name, null, "2008", Measure.Of(3), Measure.Of(30), Ascription.TooEarly, "", "", 2);
    }

    [Fact]
    public void Key_groups_of_cases_and_numbers_become_those_of_the_codebook()
    {
        var study = TwoRounds();
        var whole = new Study(study.Settings, study.Parameters, study.Authorities, study.Returns, study.InterviewColumns, study.StatementColumns)
        {
            Indicators = [new(0, "Absence", Old.KeyGroups[0] with { Label = "An older label" }, "2008", Measure.Of(3), Measure.Of(30), Ascription.TooEarly, "", "", 2)],
            Cases = [new(0, "c1", Old.KeyGroups[0] with { Label = "An older label" }, "", "", "", "", [], "", 2)],
        };

        var pooled = StudyRounds.Pool(whole, [Mapping]).Study;

        pooled.Indicators[0].KeyGroup.ShouldBe(New.KeyGroups[1]);
        pooled.Cases[0].KeyGroup.ShouldBe(New.KeyGroups[1]);
    }

    [Theory]
    [InlineData(2, 1, "book@1")]
    [InlineData(1, 2, "book@2")]
    [InlineData(1, 1, "book@2")]
    public void In_one_round_the_codebook_of_most_returns_leads_and_on_equality_the_later_version(int old, int @new, string leading)
    {
        var builder = new StudyBuilder(Old);
        for (var n = 0; n < old + @new; n++)
            builder.Authority($"30{n}", codedWith: n < old ? Old : New).Interview(Perspective.SM).Says("safer");

        var selection = StudyRounds.Select(builder.Build(), null, []);

        selection.Study.Codebook.Reference.ShouldBe(leading);
        selection.Study.Returns.Length.ShouldBe(leading == "book@1" ? old : @new);
        selection.SetAside.Length.ShouldBe(leading == "book@1" ? @new : old);
    }

    [Fact]
    public void Cases_stay_pooled_within_their_return_and_numbers_stay_dense()
    {
        var builder = new StudyBuilder(Old);
        foreach (var round in new[] { 1, 2 })
        {
            builder.Authority("301", round: round).Interview(Perspective.PC, caseId: "c1").Says("safer").Interview(Perspective.CYP, caseId: "c1").Says("safer").Interview(Perspective.PR, caseId: "c1").Says("safer");
        }

        var columns = StudyRounds.Select(builder.Build(), 2, []).Study.InterviewColumns;

        columns.PooledParticipant.Distinct().Order().ShouldBe(Enumerable.Range(0, columns.PooledParticipants));
        columns.PooledParticipants.ShouldBe(2);
    }

    private static int Interview(Study study, string authority, int round, Perspective perspective) =>
        study.Interviews.First(i => i.Authority.Code == authority && i.Round == round && i.Perspective == perspective).Index;

    /// <summary>301 in round 1, 302 in both, 303 in round 2; the second round is coded with the new codebook.</summary>
    private static Study TwoRounds() => new StudyBuilder(Old)
        .Authority("301").Interview(Perspective.SM).Says("training", "course", "plans", "trust").Interview(Perspective.PC).Says("safer")
        .Authority("302").Interview(Perspective.SM, keyGroup: "LAC", notAsked: ["set_up", "dropped"]).Says("training").Interview(Perspective.CYP, keyGroup: "ASD").Says("safer")
        .Authority("302", round: 2, codedWith: New).Interview(Perspective.SM, keyGroup: "NEET").Says("budgets")
        .Authority("303", round: 2, codedWith: New).Interview(Perspective.SM).Says("safer")
        .Build();
}
