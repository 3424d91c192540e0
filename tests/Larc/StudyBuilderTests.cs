using Larc.Model;

namespace Larc.Tests;

public sealed class StudyBuilderTests
{
    [Fact]
    public void Rows_are_ordered_as_the_loader_orders_them_and_read_back()
    {
        var codebook = new CodebookBuilder().Impact("training").Feature("resources").Build();
        var study = new StudyBuilder(codebook)
            .Authority("B").Interview(Perspective.PR, "b1", notAsked: ["features: to develop"]).Says("training", "resources")
            .Authority("A").Interview(Perspective.SM, "a2").Says("resources", Stance.ToDevelop)
            .Interview(Perspective.SM, "a1", keyGroup: "asd", level: 3)
            .Build();

        study.Interviews.Select(i => $"{i.Authority.Code}/{i.Id}").ShouldBe(["A/a1", "A/a2", "B/b1"]);
        study.Statements.Select(s => $"{s.Interview.Id} {s.Code.Id} {s.Stance}").ShouldBe(["a2 resources ToDevelop", "b1 training Positive", "b1 resources Contributes"]);
        study.Interviews[0].KeyGroup!.Id.ShouldBe("ASD");
        study.WasAsked(2, codebook.IndexOf("resources"), toDevelop: true).ShouldBeFalse();
        study.WasAsked(2, codebook.IndexOf("resources"), toDevelop: false).ShouldBeTrue();
    }

    [Fact]
    public void Only_family_interviews_of_one_case_in_one_return_are_pooled()
    {
        var study = new StudyBuilder(new CodebookBuilder().Impact("training").Build())
            .Authority("A").Interview(Perspective.PC, caseId: "c").Interview(Perspective.CYP, caseId: "c").Interview(Perspective.PR, caseId: "c")
            .Interview(Perspective.CYP).Interview(Perspective.CYP)
            .Authority("B").Interview(Perspective.PC, caseId: "c")
            .Build();

        study.InterviewColumns.PooledParticipant.ShouldBe([0, 0, 1, 2, 3, 4]);
        study.InterviewColumns.PooledParticipants.ShouldBe(5);
    }
}
