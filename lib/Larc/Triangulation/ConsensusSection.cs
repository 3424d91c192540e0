using System.Text.Json;
using Larc.Model;
using static Larc.Triangulation.TriangulationDocument;

namespace Larc.Triangulation;

/// <summary>The document's section on consensus.</summary>
internal static class ConsensusSection
{
    public static void Write(Utf8JsonWriter json, AuthorityConsensus consensus)
    {
        json.WriteStartObject();
        json.WriteString("authority", consensus.Authority.Code);
        WriteNumber(json, "round", consensus.Round);
        json.WriteString("scope", Word(consensus.Scope));
        WriteArray(json, "pairs", consensus.Pairs, WritePair);
        WriteArray(json, "pairsLeftOut", consensus.LeftOut, WriteLeftOut);
        WriteNumber(json, "mean", consensus.Mean);
        json.WriteStartObject("namedByAllStaff");
        WriteNumber(json, "count", consensus.NamedByAllStaff);
        WriteNumber(json, "of", consensus.NamedByAnyStaff);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePair(Utf8JsonWriter json, ConsensusPair pair)
    {
        json.WriteStartObject();
        WritePerspectives(json, pair.First, pair.Second);
        WriteArray(json, "interviews", [pair.FirstInterviews, pair.SecondInterviews], (j, n) => j.WriteNumberValue(n));
        WriteArray(json, "sizes", [pair.FirstSize, pair.SecondSize], (j, n) => j.WriteNumberValue(n));
        json.WriteNumber("promptedAgainstOpen", pair.PromptedAgainstOpen);
        json.WriteNumber("intersection", pair.Intersection);
        json.WriteNumber("union", pair.Union);
        WriteNumber(json, "jaccard", pair.Jaccard);
        WriteNumber(json, "ceiling", pair.Ceiling);
        WriteNumber(json, "excess", pair.Excess);
        json.WriteEndObject();
    }

    private static void WriteLeftOut(Utf8JsonWriter json, PairLeftOut pair)
    {
        json.WriteStartObject();
        WritePerspectives(json, pair.First, pair.Second);
        json.WriteString("reason", pair.Reason);
        json.WriteEndObject();
    }

    private static void WritePerspectives(Utf8JsonWriter json, Perspective first, Perspective second) =>
        WriteArray(json, "pair", [first, second], (j, p) => j.WriteStringValue(PerspectiveGroup.Of(p).Id));
}
