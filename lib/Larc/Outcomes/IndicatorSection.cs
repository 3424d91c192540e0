using System.Text.Json;
using Larc.Model;
using static Larc.Triangulation.TriangulationDocument;

namespace Larc.Outcomes;

/// <summary>Indicators in <see cref="OutcomesSection"/>.</summary>
internal static class IndicatorSection
{
    public static void Write(Utf8JsonWriter json, IndicatorTrend trend)
    {
        json.WriteStartObject();
        json.WriteString("indicator", trend.Indicator);
        json.WriteString("keyGroup", trend.KeyGroup?.Id);
        json.WriteString("authority", trend.Authority.Code);
        WriteArray(json, "points", trend.Points, (j, point) =>
        {
            j.WriteStartObject();
            j.WriteString("period", point.Period);
            WriteMeasure(j, "value", point.Value);
            WriteMeasure(j, "denominator", point.Denominator);
            j.WriteString("ascription", Word(point.Ascription));
            j.WriteEndObject();
        });
        WriteMeasure(json, "change", trend.Change);
        json.WriteEndObject();
    }

    public static void WriteDecimal(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static void WriteMeasure(Utf8JsonWriter json, string name, Measure measure)
    {
        json.WriteStartObject(name);
        json.WriteString("kind", Word(measure.Kind));
        WriteDecimal(json, "number", measure.OrNull());
        json.WriteString("reason", measure.HasValue ? null : measure.Reason);
        json.WriteEndObject();
    }
}
