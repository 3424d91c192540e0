using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Larc.Cli.Tests.Counting;

namespace Larc.Cli.Tests.Commands;

/// <summary><c>larc check</c>: 0 when the returns are clean, 1 when not, with the list as lines, as a workbook and as JSON.</summary>
public sealed class CheckCommandTests
{
    [Fact]
    public async Task Returns_without_an_error_end_with_0()
    {
        using var folder = new TempFolder();

        var run = await LarcProcess.RunAsync("check", Studies.ExampleRun.Example, "--report", folder["new", "report.xlsx"], "--json", folder["new", "check.json"]);

        run.ShouldExit(0).Error.ShouldBeEmpty();
        run.Output.ShouldContain("0 errors, 0 warnings and 3 notes for information.");
        ShouldBeValid(folder["new", "report.xlsx"]);
        using var document = JsonDocument.Parse(File.ReadAllText(folder["new", "check.json"]));
        document.RootElement.GetProperty("counts").GetProperty("error").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_problem_is_named_with_its_cell_and_what_to_do()
    {
        using var folder = new TempFolder();
        var study = SmallStudy.Of(["A1"]);
        study.Returns[0].Statement("s9", "i1", "training_given");
        study.Write(folder.Folder("study"));

        var run = await LarcProcess.RunAsync(new LarcCall("check", folder["study"], "--report", folder["report.xlsx"], "--json", folder["check.json"]) { Culture = LarcProcess.German });

        run.ShouldExit(1);
        run.Output.ShouldContain("error unknown-code (");
        run.Output.ShouldContain("'training_given'");
        run.Output.ShouldContain("1 error, ");
        ShouldBeValid(folder["report.xlsx"]);
        using var document = JsonDocument.Parse(File.ReadAllText(folder["check.json"]));
        var root = document.RootElement;
        root.GetProperty("schema").GetString().ShouldBe("larc.check/1");
        var issue = root.GetProperty("issues").EnumerateArray().Single(i => i.GetProperty("severity").GetString() == "error");
        issue.GetProperty("rule").GetString().ShouldBe("unknown-code");
        issue.GetProperty("sheet").GetString().ShouldBe("Statements");
        issue.GetProperty("column").GetString().ShouldBe("code");
        issue.GetProperty("found").GetString().ShouldBe("training_given");
        foreach (var words in new[] { "file", "cell", "expected", "message", "whatToDo" })
            issue.GetProperty(words).GetString().ShouldNotBeNullOrWhiteSpace(words);
        foreach (var row in root.GetProperty("rows").EnumerateArray())
            row.GetProperty("read").GetInt32().ShouldBe(row.GetProperty("used").GetInt32() + row.GetProperty("setAside").GetInt32());
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_wrong_usage()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["file"], "");

        var run = await LarcProcess.RunAsync("check", Studies.ExampleRun.Example, "--json", folder["file", "check.json"]);

        run.ShouldExit(2);
        run.Error.ShouldContain("check.json");
    }

    private static void ShouldBeValid(string path)
    {
        using var workbook = SpreadsheetDocument.Open(path, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }
}
