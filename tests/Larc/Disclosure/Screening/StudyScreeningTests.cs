using Larc.Disclosure.Screening;
using Larc.Model;

namespace Larc.Tests.Disclosure.Screening;

public sealed class StudyScreeningTests
{
    [Fact]
    public void A_hit_says_where_and_what_and_what_to_do()
    {
        var hit = Hits("").ShouldHaveSingleItem();

        hit.Message.ShouldBe("Statement s0001 of A-1.xlsx may hold a given name: 'Sarah'.");
        hit.IsUnresolved.ShouldBeTrue();
        ScreeningHit.NextStep.ShouldBe("Look at the text: replace the detail in the return with a role, such as 'the school', or record in decisions.yaml under 'screening' that it was cleared or is excluded, with the reason.");
    }

    [Theory]
    [InlineData("{ return: A-1.xlsx, statement: s0001, decision: cleared, reason: r, by: b }", true, false)]
    [InlineData("{ words: Sarah, decision: cleared, reason: r, by: b }", true, false)]
    [InlineData("{ words: Sarah, return: A-1.xlsx, decision: cleared, reason: r, by: b }", true, false)]
    [InlineData("{ words: Sarah, return: B-1.xlsx, decision: cleared, reason: r, by: b }", false, false)]
    [InlineData("{ words: sarah, decision: cleared, reason: r, by: b }", false, false)]
    [InlineData("{ words: told, decision: cleared, reason: r, by: b }", false, false)]
    [InlineData("{ return: A-1.xlsx, statement: s0002, decision: cleared, reason: r, by: b }", false, false)]
    [InlineData("{ return: B-1.xlsx, statement: s0001, decision: cleared, reason: r, by: b }", false, false)]
    [InlineData("{ return: A-1.xlsx, statement: s0001, decision: excluded, reason: r, by: b }", false, true)]
    [InlineData("{ words: told, decision: excluded, reason: r, by: b }", false, true)]
    [InlineData("{ words: tol, decision: excluded, reason: r, by: b }", false, false)]
    [InlineData("{ words: Sarah, decision: excluded, reason: r, by: b }, { return: A-1.xlsx, statement: s0001, decision: cleared, reason: r, by: b }", false, true)]
    [InlineData("{ return: A-1.xlsx, statement: s0001, decision: excluded, reason: r, by: b }, { words: Sarah, decision: cleared, reason: r, by: b }", false, true)]
    public void A_decision_resolves_what_it_is_on(string decisions, bool cleared, bool excluded)
    {
        Hits(decisions).ShouldHaveSingleItem().IsCleared.ShouldBe(cleared);
        new StudyScreening(Study(decisions)).IsExcluded(0).ShouldBe(excluded);
    }

    [Fact]
    public void A_case_is_screened_field_by_field_and_decided_as_a_whole()
    {
        var study = Study("{ return: A-1.xlsx, case: C-1, decision: excluded, reason: r, by: b }");
        var screening = new StudyScreening(study);

        screening.InCases(study.Cases).Select(h => h.Message).ShouldBe(
        [
            "The support of case C-1 of A-1.xlsx may hold the name of a school, team or place: 'Northway Team'.",
            "The narrative of case C-1 of A-1.xlsx may hold a title with a name: 'Mrs Ashdown'.",
        ]);
        screening.IsExcluded(study.Cases[0]).ShouldBeTrue();
        new StudyScreening(Study("")).IsExcluded(study.Cases[0]).ShouldBeFalse();
        new StudyScreening(Study("{ words: Northway, decision: excluded, reason: r, by: b }")).IsExcluded(study.Cases[0]).ShouldBeTrue();
    }

    [Fact]
    public void What_a_person_wrote_is_screened_too() =>
        new StudyScreening(Study("")).InText("comment on level-1", "Authority A leads here.").ShouldHaveSingleItem().Message
            .ShouldBe("The comment on level-1 may hold the name of an authority: 'Authority A'.");

    private static System.Collections.Immutable.ImmutableArray<ScreeningHit> Hits(string decisions) => new StudyScreening(Study(decisions)).InStatements([0, 1]);

    internal static Study Study(string screening, string more = "", Consent consent = Consent.Analysis | Consent.Quote | Consent.Linked)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, $"screening: [ {screening} ]\n{more}");
        var decisions = StudyDecisionsFile.Read(file).Decisions;
        File.Delete(file);
        var study = new StudyBuilder(new CodebookBuilder().Impact("one").Build())
            .Authority("A")
            .Interview(Perspective.SM, caseId: "C-1", consent: consent).Says("one", excerpt: "I told Sarah about it.").Says("one", excerpt: "It works.")
            .Authority("B")
            .Interview(Perspective.SM).Says("one", excerpt: "It works here.")
            .Build();
        return new(study.Settings, study.Parameters, study.Authorities, study.Returns, study.InterviewColumns, study.StatementColumns)
        {
            Decisions = decisions,
            Cases = [new(0, "C-1", new("LAC", "Looked-after children"), "The Northway Team", "Better", "One plan", "It was Mrs Ashdown who rang.", [1], "Telling", 2)],
        };
    }
}
