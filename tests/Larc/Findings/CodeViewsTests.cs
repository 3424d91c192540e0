using Larc.Display;
using Larc.Findings;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Findings;

public sealed class CodeViewsTests
{
    private static readonly TriangulationResult Result = Triangulator.Run(new StudyBuilder(
        new CodebookBuilder().Impact("calm", label: "Calmer").Feature("people", label: "People").Build())
        .Authority("1", name: "Ashby").Interview(Perspective.SM).Says("calm").Interview(Perspective.SM).Says("calm", Stance.Negative).Interview(Perspective.PC).Says("people", Stance.ToDevelop)
        .Authority("2", name: "Borley").Interview(Perspective.SM)
        .Build());

    [Fact]
    public void Each_authority_has_a_row_and_each_state_its_own_sign()
    {
        var matrix = Result.ToCodeMatrix("calm");

        matrix.Title.ShouldBe("Named in 1 of 2 authorities");
        matrix.Perspectives.ShouldBe(["SM", "PC"]);
        matrix.Rows.Select(r => $"{r.Label}: {r.Cells[0].State} {r.Cells[0].Count} of {r.Cells[0].Of}; {r.Cells[1].State}").ShouldBe(
            ["Ashby: Divided 2 of 2; Silent", "Borley: Silent  of 1; NotInterviewed"]);
        Result.ToCodeMatrix("people", Stance.ToDevelop).Subtitle.ShouldStartWith("People, as a feature to develop.");
        matrix.ToTable().Columns[0].Header.ShouldBe("Authority");
        Should.Throw<KeyNotFoundException>(() => Result.ToCodeMatrix("nothing"));
    }

    [Fact]
    public void Who_was_not_asked_is_in_no_denominator()
    {
        var book = new CodebookBuilder().Topic("t").Impact("calm", topic: "t").Build();
        var result = Triangulator.Run(new StudyBuilder(book).Authority("1").Interview(Perspective.SM).Says("calm").Interview(Perspective.SM).Interview(Perspective.SM, notAsked: ["t"]).Build());

        var cell = result.ToCodeMatrix("calm").Rows[0].Cells[0];

        (cell.State, cell.Count, cell.Of).ShouldBe((MatrixState.Reported, 1, 2));
    }

    [Fact]
    public void Every_pair_is_compared()
    {
        var table = Result.ToComparison("calm");

        table.Rows.Count.ShouldBe(10);
        table.Rows.ShouldAllBe(r => r[5].ToString().Length > 0);
        table.ToHtml().ShouldContain("not interviewed");
    }
}
