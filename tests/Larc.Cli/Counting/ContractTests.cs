using System.Text.Json;
using Larc.Cli.Tests.Studies;

namespace Larc.Cli.Tests.Counting;

/// <summary>The document of <c>larc triangulate</c> over the example: every key the contract names, of its type, with its words.</summary>
[Collection(ExampleRunCollection.Name)]
public sealed class ContractTests(ExampleRun run) : IAsyncLifetime
{
    private const string Text = "text", Number = "number", Count = "count", Flag = "flag", NumberOrNull = "number?", CountOrNull = "count?", TextOrNull = "text?";

    private static readonly string[] Perspectives = ["DCS", "SM", "PR", "PC", "CYP"];

    private readonly TempFolder _folder = new();
    private JsonDocument _document = null!;

    private JsonElement Root => _document.RootElement;

    public async Task InitializeAsync()
    {
        (await LarcProcess.RunAsync(new LarcCall("triangulate", ExampleRun.Example, "--json", _folder["t.json"]) { Culture = LarcProcess.German })).ShouldExit(0);
        _document = JsonDocument.Parse(File.ReadAllText(_folder["t.json"]));
    }

    public Task DisposeAsync()
    {
        _document.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Every_key_is_there_with_its_type_and_its_words()
    {
        Root.GetProperty("schema").GetString().ShouldBe("larc.triangulation/1");
        Shape(Root.GetProperty("parameters"), ("authorityShare", Number), ("minimumIndividuals", Count), ("minimumAuthorities", Count), ("seed", Count), ("audience", "internal|publication"));
        Counts(Root.GetProperty("counts"));
        Each("issues", i => Shape(i, ("rule", Text), ("severity", "error|warning|information"), ("file", Text), ("sheet", Text), ("row", CountOrNull), ("column", Text), ("found", Text), ("message", Text)));
        Each("ranks", Ranks);
        Each("states", States);
        Each("convergence", Convergence);
        Each("consensus", Consensus);
        Each("selfReportedLevel", SelfReportedLevel);
        Each("coverage", c => Shape(c, ("code", Text), ("stance", "contributes|to develop|null"), ("allStaff", Flag), ("staffOnly", Flag), ("familyOnly", Flag), ("oneOnly", Flag)));
        Each("saturation", Saturation);
        foreach (var entry in Root.GetProperty("continuum").EnumerateArray())
        {
            Shape(entry, ("authority", Text), ("round", Count), ("position", NumberOrNull), ("band", "confident|earlierStage|notDistinguished"));
            entry.GetProperty("range").GetArrayLength().ShouldBe(2);
            entry.GetProperty("rankRange").GetArrayLength().ShouldBe(2);
        }
    }

    [Fact]
    public void Every_list_that_the_contract_asks_for_is_there_once()
    {
        var found = Root.GetProperty("ranks").EnumerateArray().Select(r => $"{r.GetProperty("perspective")} {r.GetProperty("kind")} {r.GetProperty("level")}{r.GetProperty("stance")} {r.GetProperty("status")} {r.GetProperty("keyGroup")}").ToList();
        string[] groups = [.. Perspectives, "staff", "family", "all"];
        var wanted = groups.SelectMany(g => new[] { $"{g} feature contributes  ", $"{g} feature to develop  " }.Concat(Enumerable.Range(1, 4).Select(l => $"{g} impact {l} happened ")))
            .Concat(from g in new[] { "PC", "CYP" } from k in new[] { "LAC", "ASD", "KS3" } from l in Enumerable.Range(1, 4) select $"{g} impact {l} happened {k}");

        found.ShouldBeUnique();
        wanted.Except(found).ShouldBeEmpty();
    }

    [Fact]
    public void Counts_reconcile_with_the_rows_and_with_each_other()
    {
        var counts = Root.GetProperty("counts");
        counts.GetProperty("returns").GetInt32().ShouldBe(14);
        counts.GetProperty("interviewsByPerspective").EnumerateObject().Sum(p => p.Value.GetInt32()).ShouldBe(counts.GetProperty("interviews").GetInt32());
        (counts.GetProperty("interviews").GetInt32() + counts.GetProperty("interviewsSetAside").GetInt32()).ShouldBe(RowsRead("Interviews"));
        (counts.GetProperty("statements").GetInt32() + counts.GetProperty("statementsSetAside").GetInt32()).ShouldBe(RowsRead("Statements"));
        foreach (var severity in new[] { "error", "warning", "information" })
            Root.GetProperty("issues").EnumerateArray().Count(i => i.GetProperty("severity").GetString() == severity).ShouldBe(counts.GetProperty("issues").GetProperty(severity).GetInt32());
    }

    [Fact]
    public void The_main_job_writes_the_same_document()
    {
        using var study = JsonDocument.Parse(run.Text("study.json"));

        JsonElement.DeepEquals(study.RootElement.GetProperty("triangulation"), Root).ShouldBeTrue();
    }

    private static void Counts(JsonElement counts)
    {
        Shape(counts, ("returns", Count), ("authorities", Count), ("interviews", Count), ("interviewsSetAside", Count), ("statements", Count), ("statementsSetAside", Count));
        counts.GetProperty("interviewsByPerspective").EnumerateObject().Select(p => p.Name).ShouldBe(Perspectives);
        Shape(counts.GetProperty("issues"), ("error", Count), ("warning", Count), ("information", Count));
    }

    private static void Ranks(JsonElement list)
    {
        Shape(
            list, ("kind", "impact|feature"), ("level", CountOrNull), ("stance", "contributes|to develop|null"), ("status", "happened|null"),
            ("perspective", "DCS|SM|PR|PC|CYP|staff|family|all"), ("keyGroup", TextOrNull), ("authoritiesAsked", Count), ("participantsAsked", Count));
        foreach (var row in list.GetProperty("rows").EnumerateArray())
        {
            Shape(row, ("rank", Count), ("tied", Flag), ("code", Text), ("authorities", Count), ("participants", Count), ("listed", Flag), ("belowThreshold", Flag));
            row.GetProperty("participants").GetInt32().ShouldBeGreaterThan(0);
        }
    }

    private static void States(JsonElement state)
    {
        Shape(state, ("authority", Text), ("round", Count), ("code", Text), ("stance", "contributes|to develop|null"));
        state.GetProperty("perspectives").EnumerateObject().Select(p => p.Name).ShouldBe(Perspectives);
        Shape(state.GetProperty("perspectives"), [.. Perspectives.Select(p => (p, "notInterviewed|notAsked|silent|reported|divided|ambivalent"))]);
    }

    private static void Convergence(JsonElement pair)
    {
        Shape(pair, ("code", Text), ("state", "agreement|partialAgreement|dissonance|contributesHereToDevelopThere|silence|notAsked|notInterviewed|notApplicable|undefined"));
        Pair(pair, Perspectives);
        pair.GetProperty("elicitation").EnumerateArray().Select(e => e.GetString()).ShouldAllBe(e => e == "prompted" || e == "open" || e == "notAsked");
        foreach (var both in new[] { "elicitation", "prominence", "stance", "authoritiesReporting", "authoritiesAsked" })
            pair.GetProperty(both).GetArrayLength().ShouldBe(2);
        Shape(pair, ("promptedAgainstOpen", Flag), ("notComparable", TextOrNull));
    }

    private static void Saturation(JsonElement curve)
    {
        Shape(curve, ("authority", Text), ("round", Count), ("perspective", "DCS|SM|PR|PC|CYP"), ("kind", "impact|feature"), ("order", "date|identifier"), ("newInLast", CountOrNull), ("meanNewInLast", NumberOrNull));
        var (held, mean) = (curve.GetProperty("newCodes"), curve.GetProperty("meanCodes"));
        mean.GetArrayLength().ShouldBe(held.GetArrayLength());
        mean[mean.GetArrayLength() - 1].GetDouble().ShouldBe(held.EnumerateArray().Sum(n => n.GetInt32()), 1e-6);
    }

    private static void Consensus(JsonElement consensus)
    {
        Shape(consensus, ("authority", Text), ("round", Count), ("scope", "impacts|features"), ("mean", NumberOrNull));
        Shape(consensus.GetProperty("namedByAllStaff"), ("count", CountOrNull), ("of", CountOrNull));
        foreach (var pair in consensus.GetProperty("pairs").EnumerateArray())
        {
            Shape(pair, ("intersection", Count), ("union", Count), ("jaccard", NumberOrNull), ("ceiling", NumberOrNull), ("excess", NumberOrNull));
            Pair(pair, ["DCS", "SM", "PR"]);
            if (pair.GetProperty("excess") is { ValueKind: JsonValueKind.Number } excess)
                excess.GetDouble().ShouldBeInRange(-1, 1);
        }
    }

    private static void SelfReportedLevel(JsonElement level)
    {
        Shape(level, ("authority", Text), ("round", Count), ("perspective", "DCS|SM|PR"), ("median", NumberOrNull), ("consensus", NumberOrNull));
        level.GetProperty("distribution").GetArrayLength().ShouldBe(4);
    }

    private static void Pair(JsonElement owner, string[] known)
    {
        var pair = owner.GetProperty("pair").EnumerateArray().Select(p => p.GetString()!).ToArray();
        pair.Length.ShouldBe(2);
        Array.IndexOf(known, pair[0]).ShouldBeInRange(0, Array.IndexOf(known, pair[1]) - 1);
    }

    /// <summary>Each key with its type, or with the words it may be.</summary>
    private static void Shape(JsonElement owner, params (string Key, string Type)[] keys)
    {
        foreach (var (key, type) in keys)
        {
            owner.TryGetProperty(key, out var value).ShouldBeTrue($"{key} is missing in {owner}");
            var fits = (type, value.ValueKind) switch
            {
                (NumberOrNull or CountOrNull or TextOrNull, JsonValueKind.Null) => true,
                (Text or TextOrNull, JsonValueKind.String) => true,
                (Number or NumberOrNull, JsonValueKind.Number) => true,
                (Count or CountOrNull, JsonValueKind.Number) => value.TryGetInt32(out var n) && n >= 0,
                (Flag, JsonValueKind.True or JsonValueKind.False) => true,
                _ => type.Contains('|', StringComparison.Ordinal) && type.Split('|').Contains(value.ValueKind == JsonValueKind.Null ? "null" : value.ToString()),
            };
            fits.ShouldBeTrue($"{key} is {value.GetRawText()}; expected {type}");
        }
    }

    private void Each(string section, Action<JsonElement> check)
    {
        Root.GetProperty(section).GetArrayLength().ShouldBeGreaterThan(0, section);
        foreach (var entry in Root.GetProperty(section).EnumerateArray())
            check(entry);
    }

    /// <summary>Rows of a sheet over all workbooks of the example, counted in the XML.</summary>
    private static int RowsRead(string sheet) => Directory.GetFiles(ExampleRun.Example, "*.xlsx").Sum(f =>
    {
        using var workbook = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(f, isEditable: false);
        var id = workbook.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == sheet).Id!.Value!;
        var part = (DocumentFormat.OpenXml.Packaging.WorksheetPart)workbook.WorkbookPart.GetPartById(id);
        return part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count(r => r.InnerText.Length > 0) - 1;
    });
}
