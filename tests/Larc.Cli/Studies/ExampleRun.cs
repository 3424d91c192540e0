namespace Larc.Cli.Tests.Studies;

/// <summary>
/// The main job over the example study, run once for all tests that look at its results; then, with strange files planted, once more
/// into the same folder on a German machine.
/// </summary>
public sealed class ExampleRun : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    internal static string Example { get; } = Path.Combine(Repository.Root, "data-templates", "example");

    /// <summary>Files of an earlier run that the second run must remove.</summary>
    internal static IReadOnlyList<string> Stale { get; } =
        ["internal/tables/99-stale.csv", "internal/figures/99-stale.svg", "notebooks/99-stale.ipynb", "publication/99-stale.html"];

    /// <summary>The folder of results, as the second run left it.</summary>
    internal string Out => _folder["out"];

    internal LarcRun First { get; private set; } = null!;

    internal LarcRun Second { get; private set; } = null!;

    /// <summary>Every file of the first run.</summary>
    internal IReadOnlyDictionary<string, byte[]> FirstFiles { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        // As README says it, from the repository's folder.
        First = await LarcProcess.RunAsync(new LarcCall("study", "data-templates/example", "--out", Out) { WorkingFolder = Repository.Root });
        FirstFiles = Read();
        foreach (var stale in Stale.Append("my notes.txt"))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Out, stale))!);
            File.WriteAllText(Path.Combine(Out, stale), "not from this run");
        }

        Second = await LarcProcess.RunAsync(new LarcCall("study", Example, "--out", "out") { Culture = LarcProcess.German, WorkingFolder = _folder.Path });
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Every file of the second run.</summary>
    internal IReadOnlyDictionary<string, byte[]> Read() => TempFolder.Files(Out).ToDictionary(f => f, f => File.ReadAllBytes(Path.Combine(Out, f)));

    internal string Text(string file) => File.ReadAllText(Path.Combine(Out, file));

    /// <summary>Files below a folder of the results with this ending.</summary>
    internal IReadOnlyList<string> Files(string folder, string ending) =>
        [.. TempFolder.Files(Out).Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && f.EndsWith(ending, StringComparison.Ordinal))];
}
