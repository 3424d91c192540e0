using System.Text;
using System.Text.Json;
using Larc.Model;
using Larc.Outcomes;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation;

/// <summary>Everything that is computed of a study, as text: two studies with the same document have the same results.</summary>
internal static class StudyDocument
{
    public static string Of(Study study, int threads = 1)
    {
        var result = Triangulator.Run(study, threads);
        using var stream = new MemoryStream();
        TriangulationDocument.Write(result, DocumentSource.Of(result), stream);
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true }))
            OutcomesSection.Write(json, StudyOutcomes.Of(result));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
