using System.Text.Json;
using Larc.Model;
using Larc.Returns;
using Larc.Rounds;
using Larc.Triangulation;

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
        Array("compared", comparison.Rounds, WriteRound);
        Array("sameAuthorities", comparison.SameAuthorities, (j, a) => j.WriteStringValue(a.Code));
        Array("lists", comparison.HasSeveral ? Lists(comparison) : [], WriteList);
        Array("setAside", comparison.SetAside, WriteSetAside);
        Array("issues", rounds.Issues.Where(i => i.Severity == IssueSeverity.Error), (j, i) => j.WriteStringValue(i.Message));
        json.WriteEndObject();

        void Array<T>(string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
                write(json, item);
            json.WriteEndArray();
        }
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
        json.WriteString("kind", Word(list.Subject.Kind));
        if (list.Subject.Level is { } level)
            json.WriteNumber("level", level);
        else
            json.WriteNull("level");
        json.WriteString("stance", list.Subject.Stance is { } stance ? Word(stance) : null);
        json.WriteString("perspective", list.Group.Id);
        json.WriteString("scope", Word(list.Scope));
        json.WriteStartArray("rows");
        foreach (var row in list.Rows)
            WriteRow(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, RoundRow row)
    {
        json.WriteStartObject();
        json.WriteString("code", row.Code.Id);
        json.WriteBoolean("listed", row.Listed);
        json.WriteStartArray("counts");
        foreach (var count in row.Counts)
            WriteCount(json, count);
        json.WriteEndArray();
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
        json.WriteStartArray("codes");
        foreach (var code in count.Codes)
            json.WriteStringValue(code.Id);
        json.WriteEndArray();
        foreach (var (name, number) in new[] { ("authorities", count.Authorities), ("authoritiesAsked", count.AuthoritiesAsked), ("participants", count.Participants), ("participantsAsked", count.ParticipantsAsked) })
        {
            if (count.IsAsked)
                json.WriteNumber(name, number);
            else
                json.WriteNull(name);
        }

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

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
