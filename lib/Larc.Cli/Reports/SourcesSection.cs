using System.Runtime.InteropServices;
using System.Text.Json;
using Larc.Disclosure.Policies;
using Larc.Model;

namespace Larc.Cli.Reports;

/// <summary>The sections <c>software</c>, <c>codebooks</c>, <c>files</c> and <c>policy</c> of <c>study.json</c>: what the results were made with and from, besides the returns.</summary>
internal static class SourcesSection
{
    /// <summary>Writes the sections; parameters stand with the triangulation.</summary>
    public static void Write(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartObject("software");
        json.WriteString("larc", typeof(Study).Assembly.GetName().Version!.ToString(3));
        json.WriteString("runtime", RuntimeInformation.FrameworkDescription);
        json.WriteEndObject();
        json.WriteStartArray("codebooks");
        foreach (var codebook in analysis.Loaded.Study.Codebooks.OrderBy(c => c.Reference, StringComparer.Ordinal))
            json.WriteStringValue(codebook.Reference);
        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var file in analysis.Loaded.Files)
            WriteFile(json, file.Name, file.Sha256);
        json.WriteEndArray();
        var policy = PolicyFile.Current();
        json.WriteStartObject("policy");
        json.WriteString("file", policy.Policy.File);
        json.WriteString("title", policy.Policy.Title);
        json.WriteString("sha256", policy.Policy.Sha256);
        json.WriteStartArray("problems");
        foreach (var problem in policy.Problems)
            json.WriteStringValue(problem.Message);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, string name, string sha256)
    {
        json.WriteStartObject();
        json.WriteString("file", name);
        json.WriteString("sha256", sha256.Length == 0 ? null : sha256);
        json.WriteEndObject();
    }
}
