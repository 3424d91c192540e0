using System.Text.Json;

namespace Larc.Cli.Tests.Counting;

/// <summary>The sections of the command's document in the same lines of text as the naive counters'.</summary>
internal sealed class TriangulationText(JsonElement root)
{
    public IEnumerable<string> Ranks => Section("ranks").Select(r => NaiveRanks.Line(
        Text(r, "kind"), Count(r, "level"), Text(r, "stance"), Text(r, "status"), Text(r, "perspective"), Text(r, "keyGroup"),
        Count(r, "authoritiesAsked")!.Value, Count(r, "participantsAsked")!.Value,
        r.GetProperty("rows").EnumerateArray().Select(x => NaiveRanks.Row(
            Count(x, "rank")!.Value, x.GetProperty("tied").GetBoolean(), Text(x, "code"), Count(x, "authorities")!.Value, Count(x, "participants")!.Value,
            x.GetProperty("listed").GetBoolean(), x.GetProperty("belowThreshold").GetBoolean()))));

    public IEnumerable<string> States => Section("states").Select(s => NaiveStates.Line(
        Text(s, "authority"), Count(s, "round"), Text(s, "code"), Text(s, "stance"),
        s.GetProperty("perspectives").EnumerateObject().Select(p => (p.Name, p.Value.GetString()!))));

    public IEnumerable<string> Convergence => Section("convergence").Select(c => NaiveConvergence.Line(Text(c, "code"), Texts(c, "pair"), Text(c, "state"), Texts(c, "elicitation")));

    public IEnumerable<string> Consensus => Section("consensus").Select(c => NaiveConsensus.Line(
        Text(c, "authority"), Count(c, "round"), Text(c, "scope"),
        c.GetProperty("pairs").EnumerateArray().Select(p => NaiveConsensus.Pair(
            Texts(p, "pair")[0], Texts(p, "pair")[1], Count(p, "intersection")!.Value, Count(p, "union")!.Value, Number(p, "jaccard"), Number(p, "ceiling"))),
        Number(c, "mean"), Count(c.GetProperty("namedByAllStaff"), "count"), Count(c.GetProperty("namedByAllStaff"), "of")));

    public IEnumerable<string> Levels => Section("selfReportedLevel").Select(l => NaiveConsensus.Level(
        Text(l, "authority"), Count(l, "round"), Text(l, "perspective"), l.GetProperty("distribution").EnumerateArray().Select(n => n.GetInt32()), Number(l, "median"), Number(l, "consensus")));

    public int Counted(string key) => root.GetProperty("counts").GetProperty(key).GetInt32();

    private static string? Text(JsonElement owner, string key) => owner.GetProperty(key).GetString();

    private static string?[] Texts(JsonElement owner, string key) => [.. owner.GetProperty(key).EnumerateArray().Select(v => v.GetString())];

    private static int? Count(JsonElement owner, string key) => owner.GetProperty(key) is { ValueKind: not JsonValueKind.Null } value ? value.GetInt32() : null;

    private static double? Number(JsonElement owner, string key) => owner.GetProperty(key) is { ValueKind: not JsonValueKind.Null } value ? value.GetDouble() : null;

    private IEnumerable<JsonElement> Section(string name) => root.GetProperty(name).EnumerateArray();
}
