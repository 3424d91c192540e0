using Larc.Model;
using Larc.Outcomes;
using Larc.Returns;

namespace Larc.Cli.Tests.Example;

public class ExampleContentTests(CommittedExample example) : IClassFixture<CommittedExample>
{
    private readonly Study _study = example.Loaded.Study;

    [Fact]
    public void It_loads_without_error_or_warning()
    {
        example.Loaded.Issues.Where(i => i.Severity != IssueSeverity.Information).ShouldBeEmpty();
        example.Loaded.Issues.Select(i => i.Rule).Order(StringComparer.Ordinal).ShouldBe(["consent-without-analysis", "interview-withdrawn", "interview-withdrawn"]);
    }

    [Fact]
    public void It_has_the_published_frame()
    {
        _study.Authorities.Length.ShouldBe(14);
        _study.Authorities.CountBy(a => a.Type).ToDictionary().ShouldBe(
            new Dictionary<string, int> { ["county"] = 4, ["metropolitan"] = 4, ["unitary"] = 5, ["London borough"] = 1 }, ignoreOrder: true);
        _study.Authorities.Select(a => a.Region).Distinct().Count().ShouldBe(7);
        _study.Codebook.KeyGroups.Select(g => g.Id).ShouldBe(["LAC", "ASD", "KS3"]);

        var interviews = _study.InterviewsByPerspective();
        interviews[(int)Perspective.DCS].ShouldBe(14);
        (interviews[0] + interviews[1] + interviews[2]).ShouldBeInRange(121, 140);
        (interviews[3] + interviews[4]).ShouldBeInRange(190, 210);
        _study.Interviews.GroupBy(i => i.Authority).ShouldAllBe(g => g.Count(i => i.Perspective == Perspective.DCS) == 1 && g.Count(i => i.Perspective == Perspective.PR) >= 3);
        _study.Interviews.ShouldAllBe(i => i.Date >= new DateOnly(2007, 9, 1) && i.Date <= new DateOnly(2008, 3, 31));
    }

    [Fact]
    public void Every_kind_of_statement_is_there()
    {
        var impacts = _study.Statements.Where(s => s.Code.Kind == CodeKind.Impact).ToList();
        impacts.Select(s => s.Code.Level).Distinct().Order().ShouldBe([1, 2, 3, 4]);
        impacts.Select(s => s.Status).Distinct().Order().ShouldBe(Enum.GetValues<Status>());
        impacts.Select(s => s.Stance).Distinct().Order().ShouldBe([Stance.Positive, Stance.Negative, Stance.Mixed]);
        foreach (var stance in new[] { Stance.Contributes, Stance.ToDevelop })
            _study.Statements.ShouldContain(s => s.Stance == stance);
        foreach (var direction in new[] { Direction.Increase, Direction.Decrease })
            impacts.ShouldContain(s => s.Code.Id == "lac_numbers" && s.Direction == direction && s.Status == Status.Happened);
        // Most staff identify no embedded impact that has happened.
        impacts.Where(s => s.Code.Level == 4 && s.Status == Status.Happened).Select(s => s.Interview.Index).Distinct().Count().ShouldBeInRange(1, 12);
        impacts.ShouldNotContain(s => s.Code.Id.StartsWith("view_", StringComparison.Ordinal), "families are coded to the narrow codes; the views fill themselves");
    }

    [Fact]
    public void Interviews_carry_what_a_return_may_say()
    {
        _study.Interviews.Select(i => i.KeyGroup?.Id ?? "").Distinct().Order(StringComparer.Ordinal).ShouldBe(["", "ASD", "KS3", "LAC"]);
        _study.Interviews.Select(i => i.Interviewer).Distinct().Order(StringComparer.Ordinal).ShouldBe(["authority", "partner", "researcher"]);
        _study.Interviews.Select(i => i.Consent).Distinct().Count().ShouldBe(4);
        _study.Interviews.ShouldContain(i => i.NotAsked != default);
        _study.Interviews.Where(i => i.SelfReportedLevel is not null).Select(i => i.SelfReportedLevel!.Value).Distinct().Count().ShouldBeGreaterThanOrEqualTo(3);
        _study.Interviews.Where(i => i.CaseId.Length > 0).GroupBy(i => (i.Authority, i.CaseId))
            .Count(g => g.Any(i => i.Perspective == Perspective.PC) && g.Any(i => i.Perspective == Perspective.CYP)).ShouldBeGreaterThan(50);
    }

    [Fact]
    public void A_second_coder_saw_a_tenth_and_did_not_always_agree()
    {
        _study.SecondCodings.Length.ShouldBeInRange(_study.StatementCount / 11, _study.StatementCount / 9);
        var same = _study.SecondCodings.Count(c => _study.Codebook.Codes[c.Code] == _study.Statements[c.Statement].Code);
        ((double)same / _study.SecondCodings.Length).ShouldBeInRange(0.75, 0.95);
    }

    [Fact]
    public void Numbers_stand_beside_every_kind_of_missing_number()
    {
        _study.Indicators.Select(i => i.Value.Kind).Distinct().ShouldBe(
            [MeasureKind.Value, MeasureKind.TrueZero, MeasureKind.Suppressed, MeasureKind.Unavailable, MeasureKind.NotApplicable, MeasureKind.LowReliability], ignoreOrder: true);
        _study.Indicators.Select(i => i.Period).Distinct().Count().ShouldBe(3);
        _study.Indicators.Select(i => i.Ascription).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Cases_are_told_by_practitioner_parent_and_child_and_some_lack_consent()
    {
        var vignettes = Vignettes.Of(_study);
        vignettes.All.Length.ShouldBe(12);
        foreach (var group in _study.Codebook.KeyGroups)
            vignettes.For(group).Count().ShouldBe(4);
        vignettes.All.ShouldAllBe(v => v.Quotations.Select(q => q.Statement.Interview.Perspective).SequenceEqual(new[] { Perspective.PR, Perspective.PC, Perspective.CYP }));
        vignettes.All.Count(v => v.HasConsent).ShouldBeInRange(6, 11);
    }

    [Fact]
    public void Support_needs_hold_every_answer() =>
        _study.SupportNeeds.Select(n => n.Need).Distinct().Order().ShouldBe(Enum.GetValues<SupportAnswer>());

    [Fact]
    public void Excerpts_are_finished_sentences_and_varied()
    {
        _study.Statements.ShouldAllBe(s => char.IsUpper(s.Excerpt[0]) && s.Excerpt.EndsWith('.'));
        _study.Statements.ShouldAllBe(s => !s.Excerpt.Contains('{') && !s.Excerpt.Contains('}') && !s.Excerpt.Contains(".."));
        _study.Statements.Select(s => s.Excerpt).Distinct().Count().ShouldBeGreaterThan(_study.StatementCount * 3 / 4);
    }

    [Fact]
    public void The_files_are_small() =>
        new DirectoryInfo(CommittedExample.Folder).GetFiles().Sum(f => f.Length).ShouldBeLessThan(3_000_000);
}
