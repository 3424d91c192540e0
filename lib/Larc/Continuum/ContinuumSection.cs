using System.Text.Json;
using Larc.Model;
using static Larc.Triangulation.TriangulationDocument;

namespace Larc.Continuum;

/// <summary>The continuum in the document <c>larc.triangulation/1</c>. An authority without a position stands there with nulls and the reason.</summary>
internal static class ContinuumSection
{
    public static void Write(Utf8JsonWriter json, ConfidenceContinuum continuum)
    {
        WriteArray(json, "continuum", continuum.Positions, WritePosition);
        WriteTest(json, continuum.Test);
        WriteContrast(json, continuum.Contrast);
    }

    private static void WritePosition(Utf8JsonWriter json, ContinuumPosition position)
    {
        json.WriteStartObject();
        json.WriteString("authority", position.Authority.Code);
        WriteNumber(json, "round", position.Round);
        WriteNumber(json, "position", (double?)position.Position);
        WriteRange(json, "range", position.Range);
        WriteRanks(json, "rankRange", position.RankRange);
        json.WriteString("band", position.Position is null ? null : Word(position.Band));
        WriteNumber(json, "level", position.Level);
        WriteNumber(json, "consensus", position.Consensus);
        json.WriteStartObject("stability");
        foreach (var part in position.Stability)
            WriteRange(json, Word(part.Source), part.Range);
        json.WriteEndObject();
        WriteRange(json, "resamplingRange", position.Resampled?.Range);
        WriteRanks(json, "resamplingRankRange", position.Resampled?.Ranks);
        WriteNumber(json, "resamplesUndefined", position.Resampled?.Undefined);
        WriteArray(json, "restsOnOneInterview", position.RestsOnOneInterview, (j, p) => j.WriteStringValue(PerspectiveGroup.Of(p).Id));
        json.WriteString("whyNoPosition", position.WhyNone.Length > 0 ? position.WhyNone : null);
        json.WriteString("whyNotDistinguished", position.WhyNotDistinguished.Length > 0 ? position.WhyNotDistinguished : null);
        json.WriteEndObject();
    }

    private static void WriteTest(Utf8JsonWriter json, SpreadTest test)
    {
        json.WriteStartObject("continuumTest");
        json.WriteNumber("spread", test.Spread);
        json.WriteNumber("permutations", test.Permutations);
        json.WriteNumber("smaller", test.Smaller);
        json.WriteBoolean("exceeds", test.Exceeds);
        json.WriteEndObject();
    }

    private static void WriteContrast(Utf8JsonWriter json, ContinuumContrast contrast)
    {
        json.WriteStartObject("continuumContrast");
        json.WriteString("whyNone", contrast.WhyNone.Length > 0 ? contrast.WhyNone : null);
        WriteArray(json, "rows", contrast.Rows, WriteContrastRow);
        json.WriteEndObject();
    }

    private static void WriteContrastRow(Utf8JsonWriter json, ContrastRow row)
    {
        json.WriteStartObject();
        json.WriteString("code", row.Code.Id);
        json.WriteString("stance", row.Stance is { } stance ? Word(stance) : null);
        json.WriteNumber("confidentAuthorities", row.Confident);
        json.WriteNumber("earlierStageAuthorities", row.Earlier);
        json.WriteString("whyNotComparable", row.WhyNotComparable.Length > 0 ? row.WhyNotComparable : null);
        json.WriteStartObject("perspectives");
        foreach (var count in row.Counts)
        {
            json.WriteStartObject(PerspectiveGroup.Of(count.Perspective).Id);
            json.WriteNumber("confident", count.Confident);
            json.WriteNumber("confidentAsked", count.ConfidentAsked);
            json.WriteNumber("earlierStage", count.Earlier);
            json.WriteNumber("earlierStageAsked", count.EarlierAsked);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, PositionRange? range)
    {
        if (range is null)
            json.WriteNull(name);
        else
            WriteArray(json, name, [range.Low, range.High], (j, n) => j.WriteNumberValue((double)n));
    }

    private static void WriteRanks(Utf8JsonWriter json, string name, RankRange? ranks)
    {
        if (ranks is null)
            json.WriteNull(name);
        else
            WriteArray(json, name, [ranks.Best, ranks.Worst], (j, n) => j.WriteNumberValue(n));
    }
}
