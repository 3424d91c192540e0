using System.Text.Json;
using System.Text.RegularExpressions;
using Larc.Cli.Tests.Counting;

namespace Larc.Cli.Tests.Studies;

/// <summary>The whole job over studies that cannot bear much: it works, and says in words what cannot be said.</summary>
public sealed class SmallStudiesTests
{
    [Fact]
    public async Task One_authority_only()
    {
        using var folder = new TempFolder();
        FromExample(folder.Folder("study"), "a");

        (await Study(folder)).ShouldExit(0);

        StudyRun.Index(folder["out"]).ShouldContain("With 1 authority, fewer than 6,");
        var words = StudyRun.Words(folder["out"]);
        words.ShouldContain("No authority has a position");
        words.ShouldContain("Only one round can be looked at");
        words.ShouldContain("study.yaml names '../example-round-2' under otherRounds, where there is no folder;");
        Regex.Matches(words, @".{0,40}\b1 (authorities|returns|interviews|statements|parts)\b").Select(m => m.Value).ShouldBeEmpty();
    }

    [Fact]
    public async Task Four_authorities()
    {
        using var folder = new TempFolder();
        FromExample(folder.Folder("study"), "a", "b", "c", "d");

        (await Study(folder)).ShouldExit(0);

        StudyRun.Index(folder["out"]).ShouldContain("With 4 authorities, fewer than 6,");
        using var document = JsonDocument.Parse(File.ReadAllText(folder["out", "study.json"]));
        var triangulation = document.RootElement.GetProperty("triangulation");
        triangulation.GetProperty("ranks").EnumerateArray().Where(r => r.GetProperty("kind").GetString() == "feature" && r.GetProperty("perspective").GetString() == "SM")
            .SelectMany(r => r.GetProperty("rows").EnumerateArray()).ShouldAllBe(r => !r.GetProperty("belowThreshold").GetBoolean());
        triangulation.GetProperty("convergence").EnumerateArray().Select(c => c.GetProperty("state").GetString()).ShouldNotContain("agreement");
    }

    [Fact]
    public async Task A_perspective_that_nobody_interviewed()
    {
        using var folder = new TempFolder();
        SmallStudy.Of(Enumerable.Range(1, 7).Select(n => $"A{n}"), "DCS", "SM", "PC").Write(folder.Folder("study"));

        (await Study(folder)).ShouldExit(0);

        var index = StudyRun.Index(folder["out"]);
        index.ShouldContain("Nobody was interviewed among the practitioners and the children and young people: nothing can be said of them.");
        index.ShouldNotContain("fewer than 6");
        var words = StudyRun.Words(folder["out"]);
        words.ShouldContain("not interviewed");
        words.ShouldContain("No authority has a position");
    }

    [Fact]
    public async Task Directors_only()
    {
        using var folder = new TempFolder();
        SmallStudy.Of(["A1", "A2", "A3"], "DCS").Write(folder.Folder("study"));

        (await Study(folder)).ShouldExit(0);

        StudyRun.Index(folder["out"]).ShouldContain("Nobody was interviewed among the service managers");
        StudyRun.Words(folder["out"]).ShouldContain("No authority has a position");
    }

    /// <summary>The invented answers to the proforma: one director in each of twenty-one authorities, and next to no statement.</summary>
    [Fact]
    public async Task Proformas_with_next_to_nothing_beside_them()
    {
        using var folder = new TempFolder();

        (await LarcProcess.RunAsync("study", RepositoryFolders.ExampleSupportNeeds!, "--out", folder["out"])).ShouldExit(0);

        StudyRun.Words(folder["out"]).ShouldContain("21 of 21 responded");
    }

    [Fact]
    public async Task A_sheet_with_a_million_blank_rows()
    {
        using var folder = new TempFolder();
        FromExample(folder.Folder("study"), "a", "b");
        BlankRows.Add(folder["study", "authority-b.xlsx"], "xl/worksheets/sheet3.xml", 1_000_000);

        (await Study(folder)).ShouldExit(0);

        StudyRun.Index(folder["out"]).ShouldContain("2 returns");
        using var document = JsonDocument.Parse(File.ReadAllText(folder["out", "study.json"]));
        var counts = document.RootElement.GetProperty("triangulation").GetProperty("counts");
        counts.GetProperty("statements").GetInt32().ShouldBeInRange(300, 1000);
        counts.GetProperty("statementsSetAside").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Two_rounds_on_codebooks_of_their_own_with_errors()
    {
        using var folder = new TempFolder();
        CountingStudy.Draw(5, rounds: 2).Write(folder.Folder("study"));

        var run = await LarcProcess.RunAsync("study", folder["study"], "--out", folder["out"]);

        run.ShouldExit(1).Output.ShouldContain(" 0 failed, 0 not run", customMessage: run.Said);
        StudyRun.Check(folder["out"]);
        StudyRun.Index(folder["out"]).ShouldContain("Round 2, 4 returns");
        StudyRun.Index(folder["out"]).ShouldContain("8 returns of round 1 are not part of these results: the latest round is analysed.");
        TempFolder.Files(folder["out"]).ShouldContain("internal/figures/05-outcomes-young-carers.svg");
        StudyRun.Words(folder["out"]).ShouldContain("Rounds 1 and 2 are compared, read from the study's own folder.");
    }

    private static async Task<LarcRun> Study(TempFolder folder)
    {
        var run = await LarcProcess.RunAsync("study", folder["study"], "--out", folder["out"]);
        run.Output.ShouldContain(" 0 failed, 0 not run", customMessage: run.Said);
        run.Error.ShouldBeEmpty();
        StudyRun.Check(folder["out"]);
        return run;
    }

    private static void FromExample(string study, params string[] authorities)
    {
        foreach (var file in authorities.Select(a => $"authority-{a}.xlsx").Concat(["authorities.csv", "study.yaml"]))
            File.Copy(Path.Combine(ExampleRun.Example, file), Path.Combine(study, file));
    }
}
