using System.Diagnostics;
using Larc.Cli.Tests;
using Larc.Notebooks.Documents;
using Xunit.Abstractions;

namespace Larc.SystemTests.Clients;

/// <summary>The guided notebooks, run by <c>jupyter nbconvert</c> in our kernel: what comes out is what the headless run gives.</summary>
public sealed class NbconvertTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(12);

    [Fact]
    public async Task Every_guided_notebook_runs_as_it_does_headless()
    {
        if (!JupyterPrograms.Has("jupyter-nbconvert", output.WriteLine))
            return;
        using var kernel = await InstalledKernel.CreateAsync();
        var (headless, converted) = (Path.Combine(kernel.Root, "headless"), Path.Combine(kernel.Root, "converted"));
        (await LarcProcess.RunAsync(new LarcCall(["notebook", "run", .. kernel.Guided, "--out", headless]) { Variables = kernel.Variables })).ShouldExit(0);
        await ConvertAsync(kernel, converted);

        kernel.Guided.Count.ShouldBeGreaterThanOrEqualTo(12);
        foreach (var name in kernel.Guided.Select(file => Path.GetFileName(file)))
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

    private static async Task ConvertAsync(InstalledKernel kernel, string folder)
    {
        string[] arguments = ["--to", "notebook", "--execute", $"--ExecutePreprocessor.kernel_name={kernel.Name}", "--ExecutePreprocessor.timeout=300", "--output-dir", folder, .. kernel.Guided];
        using var process = Process.Start(JupyterPrograms.Start("jupyter-nbconvert", arguments, kernel.Variables, kernel.Root))!;
        var (said, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.ExitCode.ShouldBe(0, $"{await said}{await error}");
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
