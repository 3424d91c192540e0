using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Larc.Cli.Tests.Counting;

namespace Larc.Cli.Tests.Commands;

/// <summary><c>larc template DIR</c>: blank workbooks.</summary>
public sealed class TemplateCommandTests
{
    [Fact]
    public async Task A_blank_workbook_is_written_and_a_filled_in_one_is_never_replaced()
    {
        using var folder = new TempFolder();

        var first = await LarcProcess.RunAsync("template", folder["blank"]);
        var files = Directory.GetFiles(folder["blank"]).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).ToArray();
        files.ShouldBe(["return-larc-round-1-v1.xlsx", "return-larc-round-2-v1.xlsx"], "one for each codebook that ships");
        var file = folder["blank/return-larc-round-1-v1.xlsx"];
        SheetsOf(file).ShouldBe(["Read me", "Authority", "Interviews", "Statements", "Second coding", "Indicators", "Cases", "Support needs", "Lists"], ignoreOrder: true);
        File.AppendAllText(file, "filled in");
        var filled = File.ReadAllBytes(file);
        var second = await LarcProcess.RunAsync(new LarcCall("template", folder["blank"]) { Culture = LarcProcess.German });

        first.ShouldExit(0).Output.ShouldContain("larc-round-1@1");
        first.Output.ShouldContain("larc-round-2@1");
        second.ShouldExit(0);
        File.ReadAllBytes(file).ShouldBe(filled);
    }

    [Fact]
    public async Task A_study_with_its_own_codebook_gets_its_own_workbook()
    {
        using var folder = new TempFolder();
        var codebook = folder["own.yaml"];
        File.WriteAllText(codebook, SmallStudy.Codebook.ToYaml());

        var run = await LarcProcess.RunAsync("template", folder["blank"], "--codebook", codebook);

        run.ShouldExit(0).Output.ShouldContain(SmallStudy.Codebook.Reference);
        SheetsOf(Directory.GetFiles(folder["blank"]).ShouldHaveSingleItem()).ShouldContain("Statements");
    }

    [Fact]
    public async Task A_codebook_that_does_not_read_is_refused_with_its_line()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["own.yaml"], SmallStudy.Codebook.ToYaml() + "colour: blue\n");

        var run = await LarcProcess.RunAsync("template", folder["blank"], "--codebook", folder["own.yaml"]);

        run.ShouldRefuse("colour");
        Directory.Exists(folder["blank"]).ShouldBeFalse();
    }

    private static IReadOnlyList<string> SheetsOf(string path)
    {
        using var workbook = SpreadsheetDocument.Open(path, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        return [.. workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!)];
    }
}
