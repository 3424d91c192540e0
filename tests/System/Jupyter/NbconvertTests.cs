using System.Diagnostics;
using Larc.Cli.Tests;
using Larc.Notebooks.Documents;
using Xunit.Abstractions;

namespace Larc.SystemTests.Jupyter;

/// <summary>The guided notebooks, run by <c>jupyter nbconvert</c> in our kernel: what comes out is what the headless run gives.</summary>
public sealed class NbconvertTests(InstalledKernel kernel, ITestOutputHelper output) : IClassFixture<InstalledKernel>
{
    [Fact]
    public async Task Every_guided_notebook_runs_as_it_does_headless()
    {
        if (!JupyterPrograms.Has(JupyterPrograms.Nbconvert, output.WriteLine))
            return;
        var guided = kernel.CopyGuided();
        var (headless, converted) = (Path.Combine(kernel.Root, "headless"), Path.Combine(kernel.Root, "converted"));
        (await LarcProcess.RunAsync(new LarcCall(["notebook", "run", .. guided, "--out", headless]) { Variables = kernel.Variables })).ShouldExit(0);
        string[] arguments = ["--to", "notebook", "--execute", "--ExecutePreprocessor.timeout=300", "--output-dir", converted, .. guided];
        await JupyterPrograms.RunAsync(JupyterPrograms.Nbconvert, arguments, kernel);

        guided.Count.ShouldBeGreaterThanOrEqualTo(12);
        foreach (var name in guided.Select(file => Path.GetFileName(file)))
        {
            var (expected, found) = (Load(headless, name), Load(converted, name));
            found.Cells.Count.ShouldBe(expected.Cells.Count, name);
            foreach (var (at, (cell, other)) in expected.Cells.Zip(found.Cells).Index())
            {
                other.ExecutionCount.ShouldBe(cell.ExecutionCount, $"{name}, cell {at + 1}");
                other.Outputs.Select(Text).ShouldBe(cell.Outputs.Select(Text), $"{name}, cell {at + 1}: {cell.Source}");
            }

            expected.Cells.ShouldContain(cell => cell.Outputs.Count > 0, name);
        }
    }

    private static NotebookDocument Load(string folder, string name) => NotebookDocument.Load(Path.Combine(folder, name));

    /// <summary>An output as one text, whichever program wrote it.</summary>
    private static string Text(NotebookOutput output) => output switch
    {
        StreamOutput stream => $"{stream.Name}: {stream.Text}",
        ErrorOutput error => $"error: {error.Name}: {error.Value}",
        DisplayDataOutput display => $"display: {Forms(display.Data)}",
        ExecuteResultOutput result => $"result: {Forms(result.Data)}",
        _ => throw new UnreachableException(),
    };

    private static string Forms(MimeBundle data) => string.Join('\n', data.Forms.Select(form => $"{form.Key}: {form.Value}"));
}
