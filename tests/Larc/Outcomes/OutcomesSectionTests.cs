using System.Text;
using System.Text.Json;
using Larc.Model;
using Larc.Outcomes;
using Larc.Tests.Findings;
using Larc.Triangulation;

namespace Larc.Tests.Outcomes;

public sealed class OutcomesSectionTests
{
    [Fact]
    public void The_outcomes_of_a_small_study() => Golden.Check("outcomes/small-study.json", Write(SmallStudy.Study));

    [Fact]
    public void What_was_not_asked_has_no_count()
    {
        using var document = JsonDocument.Parse(Write(SmallStudy.Study));
        var autism = document.RootElement.GetProperty("keyGroups").EnumerateArray().Single(g => g.GetProperty("keyGroup").GetString() == "ASD");
        var family = autism.GetProperty("anyOutcome").GetProperty("family");

        family.GetProperty("state").GetString().ShouldBe("notInterviewed");
        family.GetProperty("participants").ValueKind.ShouldBe(JsonValueKind.Null);
        var view = autism.GetProperty("codes")[0].GetProperty("views").EnumerateArray().Single(v => v.GetProperty("perspective").GetString() == "PC");
        new[] { "participants", "increase", "decrease", "negativeOrMixed", "anticipated" }.ShouldAllBe(name => view.GetProperty(name).ValueKind == JsonValueKind.Null);
        var change = document.RootElement.GetProperty("indicators").EnumerateArray().Single(i => i.GetProperty("indicator").GetString() == "Statements").GetProperty("points")[0].GetProperty("value");
        change.GetProperty("kind").GetString().ShouldBe("suppressed");
        change.GetProperty("number").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_study_without_a_return_still_has_every_section()
    {
        using var document = JsonDocument.Parse(Write(new StudyBuilder(new CodebookBuilder().Build()).Build()));

        document.RootElement.EnumerateObject().Select(p => p.Name).ShouldBe(
            ["keyGroups", "familyViews", "levelFour", "vignettes", "quantifiedEvidence", "indicators", "supportNeeds"]);
        document.RootElement.GetProperty("supportNeeds").GetProperty("responding").GetInt32().ShouldBe(0);
    }

    private static string Write(Study study)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" }))
            OutcomesSection.Write(json, StudyOutcomes.Of(Triangulator.Run(study)));
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
