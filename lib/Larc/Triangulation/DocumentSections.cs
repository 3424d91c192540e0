using System.Text.Json;
using Larc.Model;
using static Larc.Triangulation.TriangulationDocument;

namespace Larc.Triangulation;

/// <summary>The sections of the document, except consensus.</summary>
internal static class DocumentSections
{
    public static void WriteCounts(Utf8JsonWriter json, DocumentSource source)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("returns", source.Returns);
        json.WriteNumber("authorities", source.Authorities);
        json.WriteNumber("interviews", source.Interviews);
        json.WriteNumber("interviewsSetAside", source.InterviewsSetAside);
        json.WriteNumber("statements", source.Statements);
        json.WriteNumber("statementsSetAside", source.StatementsSetAside);
        json.WriteStartObject("interviewsByPerspective");
        foreach (var group in PerspectiveGroup.Singles)
            json.WriteNumber(group.Id, source.InterviewsByPerspective[(int)group.Members[0]]);
        json.WriteEndObject();
        json.WriteStartObject("issues");
        foreach (var severity in new[] { "error", "warning", "information" })
            json.WriteNumber(severity, source.Issues.Count(i => i.Severity == severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteIssue(Utf8JsonWriter json, DocumentIssue issue)
    {
        json.WriteStartObject();
        json.WriteString("rule", issue.Rule);
        json.WriteString("severity", issue.Severity);
        json.WriteString("file", issue.File);
        json.WriteString("sheet", issue.Sheet);
        WriteNumber(json, "row", issue.Row);
        json.WriteString("column", issue.Column);
        json.WriteString("found", issue.Found);
        json.WriteString("message", issue.Message);
        json.WriteEndObject();
    }

    /// <summary>What a list is about, but for its status.</summary>
    public static void WriteSubject(Utf8JsonWriter json, RankSubject subject)
    {
        json.WriteString("kind", Word(subject.Kind));
        WriteNumber(json, "level", subject.Level);
        json.WriteString("stance", subject.Stance is { } stance ? Word(stance) : null);
    }

    public static void WriteRankList(Utf8JsonWriter json, RankList list)
    {
        json.WriteStartObject();
        WriteSubject(json, list.Subject);
        json.WriteString("status", list.Subject.Status is { } status ? Word(status) : null);
        json.WriteString("perspective", list.Group.Id);
        json.WriteString("keyGroup", list.KeyGroup?.Id);
        json.WriteNumber("authoritiesAsked", list.AuthoritiesAsked);
        json.WriteNumber("participantsAsked", list.ParticipantsAsked);
        WriteArray(json, "rows", list.Rows, WriteRankRow);
        json.WriteEndObject();
    }

    public static void WriteState(Utf8JsonWriter json, CodeState state)
    {
        json.WriteStartObject();
        json.WriteString("authority", state.Authority.Code);
        WriteNumber(json, "round", state.Round);
        json.WriteString("code", state.Code.Id);
        json.WriteString("stance", state.Stance is { } stance ? Word(stance) : null);
        json.WriteStartObject("perspectives");
        foreach (var perspective in state.Perspectives)
            json.WriteString(PerspectiveGroup.Of(perspective.Perspective).Id, Word(perspective.Kind));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteConvergence(Utf8JsonWriter json, ConvergenceResult result)
    {
        json.WriteStartObject();
        json.WriteString("code", result.Code.Id);
        WriteArray(json, "pair", [result.First.Perspective, result.Second.Perspective], (j, p) => j.WriteStringValue(PerspectiveGroup.Of(p).Id));
        json.WriteString("state", Word(result.State));
        PerspectiveTheme[] sides = [result.First, result.Second];
        WriteArray(json, "elicitation", sides, (j, s) => j.WriteStringValue(Word(s.Elicitation)));
        json.WriteBoolean("promptedAgainstOpen", result.PromptedAgainstOpen);
        WriteArray(json, "stance", sides, (j, s) => j.WriteStringValue(Word(s.Stance)));
        WriteArray(json, "prominence", sides, (j, s) => j.WriteStringValue(Word(s.Prominence)));
        WriteArray(json, "authoritiesReporting", sides, (j, s) => j.WriteNumberValue(s.Reporting));
        WriteArray(json, "authoritiesAsked", sides, (j, s) => j.WriteNumberValue(s.Asked));
        json.WriteString("notComparable", result.NotComparable.Length == 0 ? null : result.NotComparable);
        json.WriteEndObject();
    }

    public static void WriteCoverage(Utf8JsonWriter json, CodeCoverage coverage)
    {
        json.WriteStartObject();
        json.WriteString("code", coverage.Code.Id);
        json.WriteString("stance", coverage.Stance is { } stance ? Word(stance) : null);
        WriteArray(json, "asked", coverage.Asked, (j, p) => j.WriteStringValue(PerspectiveGroup.Of(p).Id));
        WriteArray(json, "reporting", coverage.Reporting, (j, p) => j.WriteStringValue(PerspectiveGroup.Of(p).Id));
        json.WriteBoolean("allStaff", coverage.AllStaff);
        json.WriteBoolean("staffOnly", coverage.StaffOnly);
        json.WriteBoolean("familyOnly", coverage.FamilyOnly);
        json.WriteBoolean("oneOnly", coverage.OneOnly);
        json.WriteEndObject();
    }

    public static void WriteLevel(Utf8JsonWriter json, SelfReportedLevel level)
    {
        json.WriteStartObject();
        json.WriteString("authority", level.Authority.Code);
        WriteNumber(json, "round", level.Round);
        json.WriteString("perspective", PerspectiveGroup.Of(level.Perspective).Id);
        WriteArray(json, "distribution", level.Distribution, (j, n) => j.WriteNumberValue(n));
        WriteNumber(json, "median", level.Median);
        WriteNumber(json, "consensus", level.Consensus);
        json.WriteEndObject();
    }

    public static void WriteNewCodes(Utf8JsonWriter json, NewCodeCurve curve)
    {
        json.WriteStartObject();
        json.WriteString("authority", curve.Authority.Code);
        WriteNumber(json, "round", curve.Round);
        json.WriteString("perspective", PerspectiveGroup.Of(curve.Perspective).Id);
        json.WriteString("kind", Word(curve.Kind));
        json.WriteString("order", curve.ByDate ? "date" : "identifier");
        WriteArray(json, "newCodes", curve.NewCodes, (j, n) => j.WriteNumberValue(n));
        WriteArray(json, "meanCodes", curve.MeanCodes, (j, n) => j.WriteNumberValue(Math.Round(n, 6)));
        WriteNumber(json, "newInLast", curve.NewInLast);
        WriteNumber(json, "meanNewInLast", curve.MeanNewInLast is { } mean ? Math.Round(mean, 6) : null);
        json.WriteEndObject();
    }

    private static void WriteRankRow(Utf8JsonWriter json, RankRow row)
    {
        json.WriteStartObject();
        json.WriteNumber("rank", row.Rank);
        json.WriteBoolean("tied", row.Tied);
        json.WriteString("code", row.Code.Id);
        json.WriteNumber("authorities", row.Authorities);
        json.WriteNumber("participants", row.Participants);
        json.WriteBoolean("listed", row.Listed);
        json.WriteBoolean("belowThreshold", row.BelowThreshold);
        json.WriteEndObject();
    }
}
