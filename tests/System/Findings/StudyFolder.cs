using Larc.Cli.Tests;
using Larc.SystemTests.Browser;

namespace Larc.SystemTests.Findings;

/// <summary>The output of one run over the example study: the one LARC_STUDY_OUT names, else one made now.</summary>
public sealed class StudyFolder : IAsyncLifetime
{
    private string? _made;

    /// <summary>The output folder.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The pages people read, with forward slashes, below the folder: of many alike, the first.</summary>
    public IReadOnlyList<string> Pages =>
    [
        .. Directory.EnumerateFiles(Path, "*.html", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(Path, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("notebooks/", StringComparison.Ordinal))
            .GroupBy(f => f.Contains("/authorities/", StringComparison.Ordinal) || f.Contains("/excerpts/", StringComparison.Ordinal) ? System.IO.Path.GetDirectoryName(f)! : f)
            .Select(g => g.Order(StringComparer.Ordinal).First())
            .Order(StringComparer.Ordinal),
    ];

    public async Task InitializeAsync()
    {
        if (Requirements.Missing is not null)
            return;
        if (Environment.GetEnvironmentVariable("LARC_STUDY_OUT") is { Length: > 0 } named && File.Exists(System.IO.Path.Combine(named, "index.html")))
        {
            Path = named;
            return;
        }

        _made = Directory.CreateTempSubdirectory("larc-study-").FullName;
        Path = System.IO.Path.Combine(_made, "out");
        (await LarcProcess.RunAsync("study", System.IO.Path.Combine(Repository.Root, "data-templates", "example"), "--out", Path)).ShouldExit(0);
    }

    public Task DisposeAsync()
    {
        if (_made is not null)
            Directory.Delete(_made, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A file below the folder.</summary>
    public string FileOf(string relative) => System.IO.Path.Combine([Path, .. relative.Split('/')]);
}
