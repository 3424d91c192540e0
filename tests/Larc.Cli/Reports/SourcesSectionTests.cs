using System.Text.Json;
using Larc.Cli.Reports;
using Larc.Returns;

namespace Larc.Cli.Tests.Reports;

public sealed class SourcesSectionTests
{
    [Fact]
    public void Study_json_names_software_codebooks_files_and_policy_with_their_hashes()
    {
        var analysis = Analysis.Of(StudyLoader.Load(RepositoryFolders.Example!));
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            SourcesSection.Write(json, analysis);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        var root = document.RootElement;
        root.GetProperty("software").GetProperty("runtime").GetString().ShouldStartWith(".NET 10");
        root.GetProperty("codebooks").EnumerateArray().Select(c => c.GetString()).ShouldBe(["larc-round-1@1"]);
        var files = root.GetProperty("files").EnumerateArray().ToDictionary(f => f.GetProperty("file").GetString()!, f => f.GetProperty("sha256").GetString());
        files.Keys.Where(f => !f.Contains('/', StringComparison.Ordinal)).ShouldBe(["authorities.csv", "study.yaml", "withdrawn.csv"]);
        files.Keys.ShouldContain("data-templates/codebooks/larc-round-1.yaml");
        files["study.yaml"].ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(RepositoryFolders.Example!, "study.yaml")))));
        root.GetProperty("policy").GetProperty("sha256").GetString()!.Length.ShouldBe(64);
        root.GetProperty("policy").GetProperty("problems").GetArrayLength().ShouldBe(0);
    }
}
