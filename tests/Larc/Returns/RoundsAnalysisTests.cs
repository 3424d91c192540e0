using System.Text.Json;
using Larc.Cli.Reports;
using Larc.Model;
using Larc.Returns;

namespace Larc.Tests.Returns;

/// <summary>What a notebook on rounds starts with: it says in words what is compared, or why nothing is.</summary>
public sealed class RoundsAnalysisTests
{
    [Fact]
    public void One_round_is_said_to_be_one_with_what_to_do()
    {
        using var studies = new TempStudy();
        studies.Write("return.xlsx", ReturnSheets.Sound());

        var note = RoundsAnalysis.Of(studies.Load()).ToNote();

        note.Text.ShouldBe("Only one round can be looked at, so that nothing is compared here. Returns were read from the study's own folder.");
        note.Points.ShouldBe(["Put the returns of the other round into the study's folder, or name their folder in study.yaml, such as otherRounds: [../round-1]."]);
    }

    [Fact]
    public void Two_rounds_in_one_folder_need_not_be_named()
    {
        using var studies = new TempStudy();
        studies.Write("one.xlsx", ReturnSheets.Sound());
        studies.Write("two.xlsx", ReturnSheets.Sound(round: 2));

        RoundsAnalysis.Of(studies.Load()).ToNote().ToString().ShouldBe("Information: Rounds 1 and 2 are compared, read from the study's own folder.");
    }

    [Fact]
    public void Rounds_that_no_mapping_joins_are_named_once_and_not_by_every_return()
    {
        using var studies = new TempStudy();
        foreach (var authority in new[] { "A", "B", "C" })
            studies.Write($"{authority}.xlsx", ReturnSheets.Sound(authority));
        studies.Write("codebooks/local.yaml", "id: local\nversion: 1\ntitle: Local\ntopics:\n  - id: any\n    label: Any\ncodes:\n  - id: training\n    kind: feature\n    topic: any\n    label: Training\n");
        studies.Write("later.xlsx", ReturnSheets.Sound("A", 2)
            .Replace("Authority", ["la_code", "la_name", "round", "codebook"], ["A", "Authority A", 2, "local@1"])
            .Replace("Statements", ["statement_id", "interview_id", "code", "excerpt"], ["S-001", "SM-01", "training", "We trained together."]));
        var rounds = RoundsAnalysis.Of(studies.Load());

        rounds.Comparison.HasSeveral.ShouldBeFalse();
        rounds.Issues.Count(i => i.Rule == "codebook-not-mapped").ShouldBe(3);
        rounds.ToNote().Points[0].ShouldBe(
            "A.xlsx is coded with larc-round-1@1, the round is analysed with local@1, and no mapping from one to the other was found. Put a mapping into the folder mappings of the study, or have the return coded with local@1. The same holds of 2 other places.");
        rounds.ToNote().Points.Count.ShouldBe(1, "the other round is in the folder already");
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            RoundsSection.Write(json, rounds);
            json.WriteEndObject();
        }

        var section = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("rounds");
        section.GetProperty("setAside").EnumerateArray().Select(s => s.GetProperty("file").GetString()).ShouldBe(["A.xlsx", "B.xlsx", "C.xlsx"], "what is left out is named, though nothing is compared");
        rounds.Comparison.For("B").ToTable().ToString().ShouldContain("There is no second round to compare with.");
    }
}
