using System.Text.Json;
using Larc.Model;
using Larc.Returns;
using Larc.Rounds;
using Larc.Triangulation;
using static Larc.Triangulation.TriangulationDocument;

namespace Larc.Cli.Reports;

/// <summary>The section <c>rounds</c> of <c>study.json</c>: every list beside itself in every round, for all authorities and for the same ones, apart.</summary>
internal static class RoundsSection
{
    /// <summary>Writes the section, also when no two rounds compare; nothing when there is one round and no other was named.</summary>
    public static void Write(Utf8JsonWriter json, RoundsAnalysis rounds)
    {
        var comparison = rounds.Comparison;
        if (rounds.Loaded.Study.Rounds.Length < 2 && rounds.Loaded.Study.Settings.OtherRounds.IsEmpty)
            return;
        json.WriteStartObject("rounds");
        json.WriteNumber("sameProminence", rounds.Loaded.Study.Parameters.SameProminence);
        json.WriteNumber("minimumAuthorities", rounds.Loaded.Study.Parameters.MinimumAuthorities);
        WriteArray(json, "compared", comparison.Rounds, WriteRound);
        WriteArray(json, "sameAuthorities", comparison.SameAuthorities, (j, a) => j.WriteStringValue(a.Code));
        WriteArray(json, "lists", comparison.HasSeveral ? Lists(comparison) : [], WriteList);
        WriteArray(json, "setAside", comparison.SetAside, WriteSetAside);
        WriteArray(json, "issues", rounds.Issues.Where(i => i.Severity == IssueSeverity.Error), (j, i) => j.WriteStringValue(i.Message));
        json.WriteEndObject();
    }

    private static IEnumerable<RoundList> Lists(RoundComparison comparison) =>
        from subject in RankSubject.Everything
        from @group in PerspectiveGroup.Singles
        from scope in Enum.GetValues<RoundScope>()
        let list = comparison.Compare(subject, @group, scope)
        where !list.Rows.IsEmpty
        select list;

    private static void WriteRound(Utf8JsonWriter json, ComparedRound round)
    {
        json.WriteStartObject();
        json.WriteNumber("round", round.Round);
        json.WriteString("codebook", round.Codebook.Reference);
        json.WriteNumber("authorities", round.Study.Authorities.Length);
        json.WriteNumber("interviews", round.Study.InterviewCount);
        json.WriteNumber("statements", round.Study.StatementCount);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, RoundList list)
    {
        json.WriteStartObject();
        DocumentSections.WriteSubject(json, list.Subject);
        json.WriteString("perspective", list.Group.Id);
        json.WriteString("scope", Word(list.Scope));
        WriteArray(json, "rows", list.Rows, WriteRow);
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, RoundRow row)
    {
        json.WriteStartObject();
        json.WriteString("code", row.Code.Id);
        json.WriteBoolean("listed", row.Listed);
        WriteArray(json, "counts", row.Counts, WriteCount);
        json.WriteStartArray("steps");
        foreach (var step in row.Steps)
        {
            json.WriteStartObject();
            json.WriteNumber("from", step.From);
            json.WriteNumber("to", step.To);
            json.WriteString("change", Word(step.Change));
            json.WriteString("why", step.Why.Length == 0 ? null : step.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Where nobody was asked there is no number: null, never 0.</summary>
    private static void WriteCount(Utf8JsonWriter json, RoundCount count)
    {
        json.WriteStartObject();
        json.WriteNumber("round", count.Round);
        WriteArray(json, "codes", count.Codes, (j, code) => j.WriteStringValue(code.Id));
        foreach (var (name, number) in new[] { ("authorities", count.Authorities), ("authoritiesAsked", count.AuthoritiesAsked), ("participants", count.Participants), ("participantsAsked", count.ParticipantsAsked) })
            WriteNumber(json, name, count.IsAsked ? number : null);

        json.WriteEndObject();
    }

    private static void WriteSetAside(Utf8JsonWriter json, NotComparable rows)
    {
        json.WriteStartObject();
        json.WriteString("file", rows.File);
        json.WriteString("codebook", rows.Codebook);
        json.WriteString("roundCodebook", rows.RoundCodebook);
        json.WriteString("code", rows.Code);
        json.WriteNumber("interviews", rows.Interviews);
        json.WriteNumber("statements", rows.Statements);
        json.WriteEndObject();
    }
}
