using System.Text.Json;
using Larc.Continuum;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Continuum;

public sealed class ContinuumSectionTests
{
    [Fact]
    public void The_document_carries_positions_ranges_bands_the_test_and_the_contrast()
    {
        var document = Write(new SimulatedAuthorities { Interviews = [6], Different = true, Stray = 2 }.Draw(3, new() { Permutations = 99, Resamples = 40 }), out var continuum);

        var entries = document.RootElement.GetProperty("continuum").EnumerateArray().ToList();
        entries.Count.ShouldBe(14);
        foreach (var (entry, position) in entries.Zip(continuum.Positions))
        {
            entry.GetProperty("authority").GetString().ShouldBe(position.Authority.Code);
            entry.GetProperty("round").GetInt32().ShouldBe(1);
            entry.GetProperty("position").GetDouble().ShouldBe((double)position.Position!.Value, 1e-12);
            entry.GetProperty("range").EnumerateArray().Select(n => n.GetDouble()).ShouldBe([(double)position.Range!.Low, (double)position.Range.High]);
            entry.GetProperty("rankRange").EnumerateArray().Select(n => n.GetInt32()).ShouldBe([position.RankRange!.Best, position.RankRange.Worst]);
            entry.GetProperty("band").GetString().ShouldBe(position.Band switch { ContinuumBand.Confident => "confident", ContinuumBand.EarlierStage => "earlierStage", _ => "notDistinguished" });
            entry.GetProperty("stability").EnumerateObject().Select(p => p.Name).ShouldBe(["interviews", "perspectives", "weight", "measure", "prompting"]);
            entry.GetProperty("restsOnOneInterview").EnumerateArray().Select(p => p.GetString()).ShouldBe(["DCS"]);
        }

        document.RootElement.GetProperty("continuumTest").GetProperty("permutations").GetInt32().ShouldBe(99);
        document.RootElement.GetProperty("continuumContrast").GetProperty("rows").GetArrayLength().ShouldBe(continuum.Contrast.Rows.Length);
        document.RootElement.GetProperty("parameters").GetProperty("resamples").GetInt32().ShouldBe(40);
    }

    [Fact]
    public void An_authority_without_a_position_stands_there_with_nulls_and_the_reason()
    {
        var builder = new StudyBuilder(new CodebookBuilder().Feature("f").Build()).Parameters(new() { Permutations = 9, Resamples = 5 });
        builder.Authority("1").Interview(Perspective.SM, level: 2).Says("f").Interview(Perspective.PR, level: 2).Says("f");
        var entry = Write(builder.Build(), out _).RootElement.GetProperty("continuum")[0];

        foreach (var missing in new[] { "position", "range", "rankRange", "band", "resamplingRange", "whyNotDistinguished" })
            entry.GetProperty(missing).ValueKind.ShouldBe(JsonValueKind.Null, missing);
        entry.GetProperty("whyNoPosition").GetString().ShouldBe("no director of children's services was interviewed, and all three staff perspectives are needed");
    }

    private static JsonDocument Write(Study study, out ConfidenceContinuum continuum)
    {
        var result = Triangulator.Run(study);
        var found = continuum = ConfidenceContinuum.Of(result);
        using var stream = new MemoryStream();
        TriangulationDocument.Write(result, DocumentSource.Of(result), stream, json => ContinuumSection.Write(json, found));
        return JsonDocument.Parse(stream.ToArray());
    }
}
