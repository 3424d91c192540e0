using System.Text.Json;
using Larc.Model;
using static Larc.Triangulation.TriangulationDocument;

namespace Larc.Triangulation;

/// <summary>The overlaps that the document states: features that contribute between staff perspectives, and level-3 views between parents and children.</summary>
internal static class ListOverlaps
{
    public static IEnumerable<ListOverlap> Of(TriangulationResult result) =>
    [
        .. Pairs(PerspectiveGroup.Staff).Select(p => result.OverlapOf(RankSubject.Contributing, p.First, p.Second)),
        .. Pairs(PerspectiveGroup.Family).Select(p => result.OverlapOf(RankSubject.Impacts(3), p.First, p.Second)),
    ];

    /// <summary>The perspectives of a group two by two.</summary>
    public static IEnumerable<(PerspectiveGroup First, PerspectiveGroup Second)> Pairs(PerspectiveGroup group) =>
        group.Members.SelectMany((a, place) => group.Members.Skip(place + 1).Select(b => (PerspectiveGroup.Of(a), PerspectiveGroup.Of(b))));

    public static void Write(Utf8JsonWriter json, ListOverlap overlap)
    {
        json.WriteStartObject();
        DocumentSections.WriteSubject(json, overlap.Subject);
        WriteArray(json, "pair", [overlap.First, overlap.Second], (j, g) => j.WriteStringValue(g.Id));
        WriteArray(json, "lengths", [overlap.FirstLength, overlap.SecondLength], (j, n) => j.WriteNumberValue(n));
        json.WriteNumber("shared", overlap.Shared);
        WriteNumber(json, "jaccard", overlap.Jaccard);
        WriteNumber(json, "rankBiasedOverlap", overlap.RankBiased);
        WriteNumber(json, "kendallTau", overlap.KendallTau);
        json.WriteBoolean("tied", overlap.Tied);
        json.WriteNumber("promptedAgainstOpen", overlap.PromptedAgainstOpen);
        json.WriteEndObject();
    }
}
