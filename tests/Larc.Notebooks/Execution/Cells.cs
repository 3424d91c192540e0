using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;

namespace Larc.Notebooks.Tests.Execution;

/// <summary>Runs cells in a session of their own and shows what came out.</summary>
internal static class Cells
{
    public static async Task<IReadOnlyList<CellExecution>> RunAsync(ScriptSessionOptions options, params string[] cells)
    {
        using var host = new ScriptHost();
        using var session = host.CreateSession(options);
        var runs = new List<CellExecution>();
        foreach (var cell in cells)
            runs.Add(await session.ExecuteAsync(cell));
        return runs;
    }

    public static async Task<CellExecution> LastAsync(params string[] cells) =>
        (await RunAsync(new ScriptSessionOptions { Name = "n.ipynb" }, cells))[^1];

    public static string? Result(this CellExecution run, string mimeType = MimeBundle.PlainText) =>
        run.Outputs.OfType<ExecuteResultOutput>().SingleOrDefault()?.Data[mimeType];

    public static string Error(this CellExecution run) =>
        string.Join('\n', run.Outputs.OfType<ErrorOutput>().Single().Traceback);

    /// <summary>The outputs without what differs from run to run.</summary>
    public static IEnumerable<NotebookOutput> WithoutDisplayIds(this CellExecution run) =>
        run.Outputs.Select(output => output is DisplayDataOutput shown ? shown with { DisplayId = null } : output);
}
