using System.Text.Json;
using Larc.Cli.Tests.Counting;

namespace Larc.Cli.Tests.Studies;

/// <summary>What cannot be read is named in a sentence, and everything else is analysed.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string> Kinds { get; } = [.. BadReturn.All.Select(b => b.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_return_that_cannot_be_used_is_named_and_the_rest_is_counted(string kind)
    {
        var bad = BadReturn.All.Single(b => b.Kind == kind);
        using var folder = new TempFolder();
        Sound().Write(folder.Folder("study"));
        bad.AddTo(folder["study"]);

        var run = await LarcProcess.RunAsync("triangulate", folder["study"], "--json", folder["t.json"]);

        run.ShouldExit(1);
        var line = run.Error.TrimEnd().ReplaceLineEndings("\n");
        line.ShouldNotContain("\n", customMessage: run.Said);
        line.ShouldContain(bad.Words);
        line.ShouldContain(bad.File);
        line.ShouldEndWith(".");
        using var document = JsonDocument.Parse(File.ReadAllText(folder["t.json"]));
        var counts = document.RootElement.GetProperty("counts");
        counts.GetProperty("returns").GetInt32().ShouldBe(2);
        counts.GetProperty("interviews").GetInt32().ShouldBe(10);
        counts.GetProperty("issues").GetProperty("error").GetInt32().ShouldBe(1);
        var issue = document.RootElement.GetProperty("issues").EnumerateArray().Single(i => i.GetProperty("severity").GetString() == "error");
        issue.GetProperty("rule").GetString().ShouldBe(bad.Rule);
        issue.GetProperty("file").GetString()!.ShouldStartWith(bad.File);
    }

    [Theory]
    [InlineData("check", "--json")]
    [InlineData("triangulate", "--json")]
    [InlineData("study", "--out")]
    public async Task An_empty_folder_is_said_to_be_empty_and_documents_are_written(string command, string option)
    {
        using var folder = new TempFolder();

        var run = await LarcProcess.RunAsync(command, folder.Folder("empty"), option, folder["result"]);

        run.ShouldExit(1);
        (run.Output + run.Error).ShouldContain("No return was found");
        var written = command == "study" ? folder["result", "study.json"] : folder["result"];
        using var document = JsonDocument.Parse(File.ReadAllText(written));
        document.RootElement.GetProperty("schema").GetString().ShouldStartWith("larc.");
        if (command != "study")
            return;
        OfflinePage.Check(File.ReadAllText(folder["result", "index.html"]), folder["result"]).ShouldBeEmpty();
        OfflinePage.TextOf(File.ReadAllText(folder["result", "index.html"])).ShouldContain("No return can be used yet.");
        File.Exists(folder["result", "issues.xlsx"]).ShouldBeTrue();
    }

    [Fact]
    public async Task The_whole_job_does_what_it_can_with_everything_that_can_be_sent()
    {
        using var folder = new TempFolder();
        Sound().Write(folder.Folder("study"));
        foreach (var bad in BadReturn.All)
            bad.AddTo(folder["study"]);

        var run = await LarcProcess.RunAsync(new LarcCall("study", folder["study"], "--out", folder["out"]) { Culture = LarcProcess.German });

        run.ShouldExit(1);
        run.Output.ShouldContain(" 0 failed, 0 not run");
        var index = OfflinePage.TextOf(File.ReadAllText(folder["out", "index.html"]));
        foreach (var bad in BadReturn.All)
        {
            run.Error.ShouldContain(bad.Words);
            index.ShouldContain(bad.File);
            index.ShouldContain(bad.Words);
        }

        index.ShouldContain("2 returns");
        StudyRun.Check(folder["out"]);
    }

    [Fact]
    public async Task One_file_that_is_no_workbook_is_an_answer_too()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["letter.xlsx"], "Dear colleague");

        var run = await LarcProcess.RunAsync("check", folder["letter.xlsx"]);

        run.ShouldExit(1);
        run.Output.ShouldContain("return-not-a-workbook");
    }

    private static StudyRows Sound() => SmallStudy.Of(["A1", "A2"]);
}
