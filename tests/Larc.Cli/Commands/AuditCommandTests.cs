using System.Text.Json;

namespace Larc.Cli.Tests.Commands;

/// <summary><c>larc audit</c>: 0 when nothing hidden can be worked out, 1 when something can, 2 when there is nothing to look at.</summary>
public sealed class AuditCommandTests
{
    private const string Manifest = """
        { "schema": "larc.manifest/1", "tables": [{ "file": "people.csv",
            "dimensions": [{ "name": "code", "column": "code" }, { "name": "role", "column": "role", "total": "Staff" }],
            "values": [{ "column": "people", "measure": "people" }],
            "symbols": { "fewer than five": { "min": 1, "max": 4 }, "[c]": { "min": 0 } } }] }
        """;

    private const string Careless = "code,role,people\nA,Staff,20\nA,SM,fewer than five\nA,PR,17\n";

    private const string Careful = "code,role,people\nA,Staff,20\nA,SM,fewer than five\nA,PR,[c]\n";

    [Fact]
    public async Task A_publication_that_gives_nothing_away_ends_with_0()
    {
        using var folder = new TempFolder();
        Write(folder, "publication/tables", Careful);
        // What lies beside a publication is not looked at.
        Write(folder, "tables", Careless);

        var run = await LarcProcess.RunAsync("audit", folder.Path, "--json", folder["new", "audit.json"]);

        run.ShouldExit(0).Error.ShouldBeEmpty();
        run.Output.ShouldContain("Safe: nothing that is hidden can be worked out from these tables alone.");
        using var document = JsonDocument.Parse(File.ReadAllText(folder["new", "audit.json"]));
        document.RootElement.GetProperty("schema").GetString().ShouldBe("larc.audit/1");
        document.RootElement.GetProperty("safe").GetBoolean().ShouldBeTrue();
        document.RootElement.GetProperty("narrowed").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("tables")]
    [InlineData("")]
    public async Task A_number_that_follows_is_printed_with_its_place_and_ends_with_1(string place)
    {
        using var folder = new TempFolder();
        Write(folder, place, Careless);

        var run = await LarcProcess.RunAsync(new LarcCall("audit", folder.Path, "--json", folder["audit.json"]) { Culture = LarcProcess.German });

        run.ShouldExit(1).Error.ShouldBeEmpty();
        run.Output.ShouldContain("by subtraction: people.csv, row 3, people ('fewer than five', code A, role SM) is 3, from people.csv, row 2, people '20'; people.csv, row 4, people '17'.");
        using var document = JsonDocument.Parse(File.ReadAllText(folder["audit.json"]));
        var found = document.RootElement.GetProperty("recoveries").EnumerateArray().ShouldHaveSingleItem();
        found.GetProperty("how").GetString().ShouldBe("bySubtraction");
        found.GetProperty("number").GetDecimal().ShouldBe(3);
    }

    [Fact]
    public async Task Tables_from_elsewhere_are_described_by_a_file_of_their_own()
    {
        using var folder = new TempFolder();
        File.WriteAllText(System.IO.Path.Combine(folder.Folder("elsewhere"), "people.csv"), Careless);
        File.WriteAllText(System.IO.Path.Combine(folder.Folder("described"), "people.json"), Manifest);

        (await LarcProcess.RunAsync("audit", folder["elsewhere"], "--tables", folder["described", "people.json"])).ShouldExit(1).Output.ShouldContain("Not safe: 1 hidden number can be worked out");
    }

    [Fact]
    public async Task What_is_missing_is_wrong_usage_and_what_is_broken_is_one_sentence()
    {
        using var folder = new TempFolder();

        (await LarcProcess.RunAsync("audit")).ShouldExit(2);
        (await LarcProcess.RunAsync("audit", folder["nowhere"])).ShouldExit(2).Error.Trim().ShouldBe($"There is no folder '{folder["nowhere"]}'.");
        (await LarcProcess.RunAsync("audit", folder.Path)).ShouldExit(2).Error.ShouldStartWith("There is no manifest of tables at '");
        (await LarcProcess.RunAsync("audit", folder.Path, "--tables", folder["f.json"])).ShouldExit(2).Error.Trim().ShouldBe($"There is no file '{folder["f.json"]}'.");
        Write(folder, "", Careful);
        File.Delete(folder["people.csv"]);
        (await LarcProcess.RunAsync("audit", folder.Path)).ShouldExit(1).Error.Trim().ShouldBe($"The table 'people.csv' is not in the folder '{folder.Path}'.");
        File.WriteAllText(folder["manifest.json"], "{");
        (await LarcProcess.RunAsync("audit", folder.Path)).ShouldExit(1).Error.ShouldContain("is not a manifest");
        // A publication that was not written is not made up for by tables beside it.
        folder.Folder("publication");
        (await LarcProcess.RunAsync("audit", folder.Path)).ShouldExit(2).Error.ShouldStartWith("There is no manifest of tables at '");
    }

    private static void Write(TempFolder folder, string place, string table)
    {
        var path = Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, place)).FullName;
        File.WriteAllText(System.IO.Path.Combine(path, "manifest.json"), Manifest);
        File.WriteAllText(System.IO.Path.Combine(path, "people.csv"), table);
    }
}
