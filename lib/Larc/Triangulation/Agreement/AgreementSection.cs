using System.Text.Json;
using Larc.Model;
using static Larc.Triangulation.TriangulationDocument;

namespace Larc.Triangulation;

/// <summary>The section of the document on agreement between coders. It names statements and holds nobody's words.</summary>
internal static class AgreementSection
{
    public static void Write(Utf8JsonWriter json, CoderAgreement agreement, CoderComparison comparison)
    {
        json.WriteStartObject("coderAgreement");
        json.WriteNumber("excerpts", agreement.Excerpts);
        json.WriteNumber("interviews", agreement.Interviews);
        json.WriteNumber("repeatedBySameCoder", agreement.Repeated);
        json.WriteBoolean("divisionIntoExcerptsTested", false);
        WriteArray(json, "subjects", agreement.Aspects, WriteAspect);
        WriteArray(json, "disagreements", comparison.Differences, WriteDifference);
        json.WriteEndObject();
    }

    private static void WriteAspect(Utf8JsonWriter json, AspectAgreement aspect)
    {
        json.WriteStartObject();
        json.WriteString("subject", Word(aspect.Aspect));
        json.WriteNumber("excerpts", aspect.Excerpts);
        json.WriteNumber("interviews", aspect.Interviews);
        json.WriteNumber("alike", aspect.Alike);
        json.WriteBoolean("tooFew", aspect.TooFew is not null);
        WriteArray(json, "coefficients", aspect.Estimates, WriteEstimate);
        json.WriteEndObject();
    }

    private static void WriteEstimate(Utf8JsonWriter json, AgreementEstimate estimate)
    {
        json.WriteStartObject();
        json.WriteString("coefficient", Word(estimate.Measure));
        WriteNumber(json, "value", estimate.Value);
        WriteNumber(json, "low", estimate.Low);
        WriteNumber(json, "high", estimate.High);
        json.WriteNumber("excerpts", estimate.Excerpts);
        json.WriteNumber("dropped", estimate.Dropped);
        json.WriteNumber("resamples", estimate.Resamples);
        json.WriteNumber("undefinedResamples", estimate.UndefinedResamples);
        json.WriteString("whyNone", estimate.WhyNone);
        json.WriteEndObject();
    }

    private static void WriteDifference(Utf8JsonWriter json, CodingDifference difference)
    {
        var first = difference.First;
        json.WriteStartObject();
        json.WriteString("authority", first.Interview.Authority.Code);
        json.WriteNumber("round", first.Interview.Round);
        json.WriteString("interview", first.Interview.Id);
        json.WriteString("statement", first.Id);
        WriteCoding(json, "first", first.Coder, first.Code, first.Stance, first.Status);
        WriteCoding(json, "second", difference.SecondCoder, difference.SecondCode, difference.SecondStance, difference.SecondStatus);
        json.WriteEndObject();
    }

    private static void WriteCoding(Utf8JsonWriter json, string name, string coder, Code code, Stance stance, Status status)
    {
        json.WriteStartObject(name);
        json.WriteString("coder", coder.Length == 0 ? null : coder);
        json.WriteString("code", code.Id);
        json.WriteString("stance", Word(stance));
        json.WriteString("status", code.Kind == CodeKind.Impact ? Word(status) : null);
        json.WriteEndObject();
    }
}
