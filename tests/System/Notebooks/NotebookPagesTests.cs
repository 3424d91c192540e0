using System.Text.Json;
using Larc.Cli.Tests;
using Larc.SystemTests.Browser;
using Larc.Tests.Findings.Word;
using Xunit.Abstractions;

namespace Larc.SystemTests.Notebooks;

/// <summary>Notebooks written as pages, as a browser shows them: to people who see them, hear them, print them, or hold them in a hand.</summary>
[Collection(BrowserCollection.Name)]
public sealed class NotebookPagesTests(ChromiumBrowser browser, ITestOutputHelper output)
{
    private const string Axe = "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id}: ${v.help}: ${n.target} ${n.failureSummary}`))";
    private const string Wider = "() => document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} wide in a window of ${innerWidth}`] : []";

    /// <summary>Everything a cell can put out, and the end of a run that fails.</summary>
    private static readonly string[] Cells =
    [
        "Console.WriteLine(\"written \\u001b[32min green\\u001b[0m\"); Console.Error.WriteLine(\"a warning\");",
        "Enumerable.Range(1, 40).Select(n => new { Number = n, Words = new string('w', 80), Half = n / 2.0, More = \"more\", Than = \"than\", Fits = \"fits\", A = 1.5, Narrow = \"narrow\", Page = (string)null })",
        "System.Text.Json.Nodes.JsonNode.Parse(\"{\\\"a\\\":[1,2,3]}\")",
        "\"<svg xmlns='http://www.w3.org/2000/svg' width='90' height='20' role='img'><title>A line</title><path d='M0 0L90 20' stroke='#12436d'/></svg>\"",
        "new Dictionary<string, object> { [\"one\"] = 1, [\"none\"] = null }",
        "new string('x', 500)",
        "var list = new List<int>();\nlist.First()",
        "\"never\"",
    ];

    [Fact]
    public async Task Pages_can_be_read_heard_held_in_a_hand_and_printed()
    {
        if (!Requirements.AreMet(output.WriteLine))
            return;
        var folder = Directory.CreateTempSubdirectory("larc-pages-").FullName;
        try
        {
            var made = Path.Combine(folder, "made.ipynb");
            await File.WriteAllTextAsync(made, JsonSerializer.Serialize(new
            {
                nbformat = 4,
                nbformat_minor = 5,
                metadata = new { kernelspec = new { name = ".net-csharp", display_name = ".NET (C#)", language = "C#" } },
                cells = Cells.Select((source, at) => new { cell_type = "code", id = $"c{at}", metadata = new { }, source, outputs = Array.Empty<object>(), execution_count = (int?)null }),
            }));
            var guided = Path.Combine(Repository.Root, "notebooks", "guided", "03-triangulate-perspectives.ipynb");
            (await LarcProcess.RunAsync("notebook", "run", made, guided, "--html", "--out", Path.Combine(folder, "out"))).ShouldExit(1);

            List<string> faults = [];
            foreach (var file in new[] { "made.html", "03-triangulate-perspectives.html" })
            {
                foreach (var width in new[] { 1366, 400 })
                {
                    await using var page = await browser.OpenFileAsync(Path.Combine(folder, "out", file), width, passesPolicyBy: true);
                    await page.LoadAsync("axe-core");
                    faults.AddRange(Strings(await page.RunAsync(Wider)).Concat(Strings(await page.RunAsync(Axe))).Concat(page.Faults).Select(fault => $"{file} at {width}: {fault}"));
                }

                await using var printed = await browser.OpenFileAsync(Path.Combine(folder, "out", file));
                faults.AddRange(printed.Faults.Select(fault => $"{file} under its policy: {fault}"));
                if (PdfText.IsHere(output.WriteLine))
                {
                    var pdf = Path.Combine(folder, "page.pdf");
                    await printed.Page.PdfAsync(new() { Path = pdf, PreferCSSPageSize = true });
                    var sheets = PdfText.Read(pdf).TrimEnd('\f').Split('\f');
                    faults.AddRange(sheets.Where(sheet => !sheet.Contains("Internal: not for publication", StringComparison.Ordinal)).Select(_ => $"{file}: a sheet without its banner"));
                    faults.AddRange(sheets.Where(sheet => sheet.Contains("Code of cell", StringComparison.Ordinal)).Select(_ => $"{file}: code in print"));
                    // The banner and the number of the sheet are two lines.
                    faults.AddRange(sheets.Where(sheet => sheet.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length < 3).Select(_ => $"{file}: an empty sheet"));
                }
            }

            string.Join('\n', faults).ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(text => text.GetString()!);
}
