using System.Text.Json;
using Larc.Model;
using static Larc.Triangulation.TriangulationDocument;

namespace Larc.Outcomes;

/// <summary>The outcomes of a study as JSON, with stable names: every count with its denominator and unit, every absence as such. It is the analyst's.</summary>
public static class OutcomesSection
{
    /// <summary>Writes one object.</summary>
    /// <param name="json">Where to, at a place where a value is expected.</param>
    /// <param name="outcomes">The outcomes.</param>
    public static void Write(Utf8JsonWriter json, StudyOutcomes outcomes)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(outcomes);
        json.WriteStartObject();
        WriteArray(json, "keyGroups", outcomes.KeyGroups, WriteKeyGroup);
        WriteArray(json, "familyViews", outcomes.FamilyViews.Rows, WriteFamilyView);
        WriteLevelFour(json, outcomes.LevelFour);
        WriteArray(json, "vignettes", outcomes.Vignettes.All, WriteVignette);
        WriteEvidence(json, outcomes.Evidence);
        WriteArray(json, "indicators", outcomes.Trends.Trends, IndicatorSection.Write);
        WriteSupportNeeds(json, outcomes.SupportNeeds);
        json.WriteEndObject();
    }

    private static void WriteKeyGroup(Utf8JsonWriter json, KeyGroupOutcomes outcomes)
    {
        json.WriteStartObject();
        json.WriteString("keyGroup", outcomes.KeyGroup.Id);
        json.WriteString("unit", "participants");
        json.WriteStartObject("anyOutcome");
        WriteReach(json, "staff", outcomes.Staff);
        WriteReach(json, "family", outcomes.Family);
        json.WriteEndObject();
        WriteArray(json, "codes", outcomes.Outcomes, WriteOutcome);
        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, Outcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("code", outcome.Code.Id);
        WriteArray(json, "views", outcome.Views, (j, view) =>
        {
            j.WriteStartObject();
            j.WriteString("perspective", view.Group.Id);
            WriteReach(j, view.Reach);
            foreach (var (name, number) in new[] { ("increase", view.Increase), ("decrease", view.Decrease), ("negativeOrMixed", view.NegativeOrMixed), ("anticipated", view.Anticipated) })
                WriteNumber(j, name, view.Reach.ParticipantsAsked > 0 || number > 0 ? number : null);
            j.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteFamilyView(Utf8JsonWriter json, FamilyView view)
    {
        json.WriteStartObject();
        json.WriteString("code", view.Code.Id);
        json.WriteString("unit", "participants");
        WriteArray(json, "sides", view.Sides, (j, side) =>
        {
            j.WriteStartObject();
            j.WriteString("perspective", side.Group.Id);
            WriteNumber(j, "participants", side.ParticipantsAsked > 0 ? side.Participants : null);
            j.WriteNumber("participantsAsked", side.ParticipantsAsked);
            WriteNumber(j, "rank", side.Rank);
            j.WriteBoolean("tied", side.Tied);
            j.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteLevelFour(Utf8JsonWriter json, LevelFour levelFour)
    {
        json.WriteStartObject("levelFour");
        json.WriteString("unit", "participants");
        json.WriteBoolean("hasCodes", levelFour.HasCodes);
        WriteArray(json, "views", levelFour.Views, (j, view) =>
        {
            j.WriteStartObject();
            j.WriteString("perspective", view.Group.Id);
            j.WriteNumber("interviewed", view.Interviewed);
            j.WriteNumber("asked", view.Asked);
            WriteNumber(j, "identifyNone", view.Asked == 0 ? null : view.IdentifyNone);
            WriteArray(j, "items", view.Items, (items, item) =>
            {
                items.WriteStartObject();
                items.WriteString("code", item.Code.Id);
                WriteNumber(items, "embeds", item.Embeds);
                items.WriteString("status", Word(item.Status));
                WriteReach(items, item.Reach);
                items.WriteEndObject();
            });
            j.WriteEndObject();
        });
        json.WriteEndObject();
    }

    /// <summary>A case by its numbers only: its story and its quotations are people's words.</summary>
    private static void WriteVignette(Utf8JsonWriter json, Vignette vignette)
    {
        json.WriteStartObject();
        json.WriteString("authority", vignette.Authority.Code);
        json.WriteString("case", vignette.Case.Id);
        json.WriteString("keyGroup", vignette.Case.KeyGroup.Id);
        WriteArray(json, "quotations", vignette.Quotations, (j, q) => j.WriteStringValue(PerspectiveGroup.Of(q.Statement.Interview.Perspective).Id));
        WriteArray(json, "lacks", vignette.Lacks, (j, lack) => j.WriteStringValue(lack));
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, QuantifiedEvidence evidence)
    {
        json.WriteStartObject("quantifiedEvidence");
        json.WriteString("unit", "authorities");
        json.WriteNumber("authorities", evidence.Authorities.Length);
        json.WriteNumber("responding", evidence.Responding);
        json.WriteStartObject("categories");
        foreach (var category in QuantifiedEvidence.Categories)
            json.WriteNumber(Word(category), evidence.Count(category));
        json.WriteEndObject();
        WriteArray(json, "byAuthority", evidence.Authorities, (j, a) =>
        {
            j.WriteStartObject();
            j.WriteString("authority", a.Authority.Code);
            j.WriteString("category", Word(a.Category));
            j.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteSupportNeeds(Utf8JsonWriter json, SupportNeeds needs)
    {
        json.WriteStartObject("supportNeeds");
        json.WriteString("unit", "authorities");
        json.WriteNumber("authorities", needs.Authorities);
        json.WriteNumber("responding", needs.Responding);
        WriteArray(json, "activities", needs.Activities, (j, a) =>
        {
            j.WriteStartObject();
            j.WriteString("activity", a.Activity);
            j.WriteNumber("yes", a.Yes);
            j.WriteNumber("no", a.No);
            j.WriteNumber("notSure", a.NotSure);
            j.WriteNumber("noResponse", a.NoResponse);
            j.WriteNumber("answering", a.Answering);
            IndicatorSection.WriteDecimal(j, "yesPercentOfResponding", a.YesPercentOfResponding);
            IndicatorSection.WriteDecimal(j, "yesPercentOfAnswering", a.YesPercentOfAnswering);
            j.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteReach(Utf8JsonWriter json, string name, Reach reach)
    {
        json.WriteStartObject(name);
        WriteReach(json, reach);
        json.WriteEndObject();
    }

    /// <summary>The counts are null, not 0, where nobody was interviewed or asked; the state says which.</summary>
    private static void WriteReach(Utf8JsonWriter json, Reach reach)
    {
        var asked = reach.ParticipantsAsked > 0;
        json.WriteString("state", reach.ParticipantsInterviewed == 0 ? "notInterviewed" : !asked ? "notAsked" : reach.IsReported ? "reported" : "silent");
        WriteNumber(json, "participants", asked ? reach.Participants : null);
        json.WriteNumber("participantsAsked", reach.ParticipantsAsked);
        WriteNumber(json, "authorities", asked ? reach.Authorities : null);
        json.WriteNumber("authoritiesAsked", reach.AuthoritiesAsked);
    }
}
