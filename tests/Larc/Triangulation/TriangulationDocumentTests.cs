using System.Globalization;
using System.Text;
using System.Text.Json;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation;

public sealed class TriangulationDocumentTests
{
    [Fact]
    public void The_document_of_a_small_study() => Golden.Check("triangulation/small-study.json", Write(Small()));

    [Fact]
    public void The_document_is_the_same_in_another_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Golden.Check("triangulation/small-study.json", Write(Small()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_study_without_a_return_still_has_every_section()
    {
        using var document = JsonDocument.Parse(Write(new StudyBuilder(new CodebookBuilder().Build()).Build()));
        var root = document.RootElement;

        root.EnumerateObject().Select(p => p.Name).ShouldBe(
            ["schema", "parameters", "counts", "issues", "ranks", "states", "convergence", "coverage", "listOverlap", "consensus", "selfReportedLevel", "coderAgreement", "saturation", "continuum"]);
        root.GetProperty("parameters").GetProperty("codebook").ValueKind.ShouldBe(JsonValueKind.Null);
        root.GetProperty("parameters").GetProperty("round").GetString().ShouldBe("all");
        root.GetProperty("ranks").GetArrayLength().ShouldBe(48);
        root.GetProperty("states").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void The_weight_of_the_continuum_is_named_only_where_it_shaped_a_number()
    {
        var result = Triangulator.Run(Small());
        using var stream = new MemoryStream();
        TriangulationDocument.Write(result, DocumentSource.Of(result), stream, json => TriangulationDocument.WriteArray(json, "continuum", ["a position"], (j, p) => j.WriteStringValue(p)));
        using var document = JsonDocument.Parse(stream.ToArray());

        document.RootElement.GetProperty("continuum")[0].GetString().ShouldBe("a position");
        document.RootElement.GetProperty("parameters").GetProperty("levelWeight").GetDecimal().ShouldBe(0.5m);
    }

    [Fact]
    public void Agreement_between_coders_is_a_number_or_says_why_not()
    {
        using var document = JsonDocument.Parse(Write(Small()));
        var agreement = document.RootElement.GetProperty("coderAgreement");
        var subjects = agreement.GetProperty("subjects").EnumerateArray().ToDictionary(s => s.GetProperty("subject").GetString()!);

        subjects.Keys.ShouldBe(["code", "level", "stance", "impactStance", "featureStance", "status"]);
        subjects["code"].GetProperty("coefficients")[0].GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Number);
        subjects["status"].GetProperty("tooFew").GetBoolean().ShouldBeFalse();
        subjects["status"].GetProperty("coefficients")[0].ShouldSatisfyAllConditions(
            c => c.GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null), c => c.GetProperty("whyNone").GetString()!.ShouldStartWith("no variation"));
        subjects["featureStance"].GetProperty("tooFew").GetBoolean().ShouldBeTrue();
        subjects["featureStance"].GetProperty("coefficients").EnumerateArray().ShouldAllBe(c =>
            c.GetProperty("value").ValueKind == JsonValueKind.Null && c.GetProperty("whyNone").GetString() == "too few: 1 excerpt of 1 interview; it takes at least 2 of 2");
        agreement.GetProperty("disagreements").GetArrayLength().ShouldBe(2);
        agreement.GetRawText().ShouldNotContain("Things have changed");
    }

    private static string Write(Study study)
    {
        var result = Triangulator.Run(study);
        DocumentIssue[] issues =
        [
            new("R012", "error", "b.xlsx", "Statements", 7, "code", "traning", "'traning' is not a code of test@1. Did you mean 'training'? Correct the cell."),
            new("R031", "information", "a.xlsx", "", null, "", "", "The sheet ‘Cases’ is empty."),
        ];
        using var stream = new MemoryStream();
        TriangulationDocument.Write(result, DocumentSource.Of(result, interviewsSetAside: 1, statementsSetAside: 2, [.. issues]), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Study Small()
    {
        var codebook = new CodebookBuilder()
            .KeyGroups("LAC")
            .Topic("nine", prompted: [Perspective.DCS, Perspective.SM], notAsked: [Perspective.PC, Perspective.CYP], toDevelopNotAsked: [Perspective.CYP])
            .Impact("training").Impact("course", parent: "training").Impact("safer", level: 3).Impact("old", level: 3, retired: true)
            .Feature("resources", topic: "nine")
            .Build();
        return new StudyBuilder(codebook)
            .Parameters(new() { Permutations = 40, MinimumAuthorities = 2, MinimumIndividuals = 2, MinimumConsensusAnswers = 2, MinimumAgreementExcerpts = 2, MinimumAgreementInterviews = 2, AgreementResamples = 20 })
            .Authority("301", "Ashby").Interview(Perspective.DCS, level: 3).Says("training").CodedAgain("course").Says("resources")
            .Interview(Perspective.SM, level: 2).Says("training", Stance.Mixed).CodedAgain("training").Says("resources", Stance.ToDevelop).CodedAgain("resources", Stance.ToDevelop, coder: "")
            .Interview(Perspective.SM, level: 3).Says("course", "resources")
            .Interview(Perspective.PC, keyGroup: "LAC", caseId: "c1").Says("safer").Interview(Perspective.CYP, keyGroup: "LAC", caseId: "c1").Says("safer", "old")
            .Authority("302", "Borden").Interview(Perspective.DCS, notAsked: ["nine"]).Says("training", Stance.Negative)
            .Interview(Perspective.SM).Says("training").Says("safer", status: Status.Anticipated).Interview(Perspective.PR, level: 1).Says("safer", Stance.Negative)
            .Build();
    }
}
