using Larc.Model;
using Larc.Outcomes;
using Larc.Tests.Findings;
using Larc.Triangulation;

namespace Larc.Tests.Outcomes;

/// <summary>Two ways of counting must agree: the ranks of triangulation, by sets of bits, and the statements that a draft cites.</summary>
public sealed class ReportsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Counts_of_statements_are_those_of_the_ranks(int seed)
    {
        var study = InventedStudy.Of(SmallStudy.Codebook, 5, seed);
        var (reports, triangulation) = (new Reports(study), Triangulator.Run(study));
        foreach (var list in triangulation.Ranks)
        {
            var (who, keyGroup) = (list.Group, list.KeyGroup is null ? -1 : study.Codebook.IndexOfKeyGroup(list.KeyGroup.Id));
            for (var code = 0; code < study.Codebook.Codes.Length; code++)
            {
                if (!list.Subject.Includes(study.Codebook.Codes[code]))
                    continue;
                var statements = reports.Statements(code, who, s => list.Subject.Stance is { } stance ? study.StatementColumns.Stance[s] == stance : reports.Happened(s), keyGroup);
                var reach = reports.Count(statements, code, who, list.Subject == RankSubject.ToDevelop, keyGroup);
                var row = list[study.Codebook.Codes[code].Id];
                (reach.Authorities, reach.Participants).ShouldBe((row?.Authorities ?? 0, row?.Participants ?? 0), $"{list}, {study.Codebook.Codes[code].Id}");
            }
        }
    }

    [Fact]
    public void A_study_without_returns_has_outcomes_that_say_so()
    {
        var outcomes = StudyOutcomes.Of(Triangulator.Run(new StudyBuilder(SmallStudy.Codebook).Build()));

        outcomes.KeyGroups.ShouldBeEmpty();
        outcomes.Evidence.Authorities.ShouldBeEmpty();
        outcomes.LevelFour.ToString().ShouldContain("The codebook has no code of level 4.");
        outcomes.Evidence.ToChart().ToString().ShouldContain("The study holds no authority.");
    }

    [Fact]
    public void Whoever_speaks_of_what_was_not_put_to_them_is_in_the_denominator()
    {
        var study = new StudyBuilder(SmallStudy.Codebook).Authority("1").Interview(Perspective.PR, notAsked: ["features"]).Says("vision").Interview(Perspective.PR, notAsked: ["features"]).Build();
        var (reports, code) = (new Reports(study), study.Codebook.IndexOf("vision"));
        var reach = reports.Count(reports.Statements(code, PerspectiveGroup.Of(Perspective.PR), _ => true), code, PerspectiveGroup.Of(Perspective.PR));

        (reach.Participants, reach.ParticipantsAsked, reach.ParticipantsInterviewed).ShouldBe((1, 1, 2));
    }

    [Fact]
    public void A_code_a_mapped_return_did_not_know_was_not_asked_there()
    {
        var asked = SmallStudy.Codebook.Codes.Select(c => c.Id != "vision").ToArray();
        var study = new StudyBuilder(SmallStudy.Codebook).Authority("1", askedCodes: asked).Interview(Perspective.PR).Authority("2").Interview(Perspective.PR).Build();

        new Reports(study).AskedAbout(study.Codebook.IndexOf("vision"), toDevelop: false, PerspectiveGroup.Of(Perspective.PR)).ShouldBe([1]);
        new Reports(study).AskedAbout(study.Codebook.IndexOf("funding"), toDevelop: false, PerspectiveGroup.Of(Perspective.PR)).ShouldBe([0, 1]);
    }
}
