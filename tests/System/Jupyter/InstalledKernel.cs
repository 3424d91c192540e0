using System.Text.Json;
using Larc.Cli.Tests;

namespace Larc.SystemTests.Jupyter;

/// <summary>The kernel, installed by the command into a folder of the tests, with Jupyter's programs told to look there and nowhere else.</summary>
public sealed class InstalledKernel : IAsyncLifetime
{
    /// <summary>Everything lies below it.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("larc jupyter ").FullName;

    /// <summary>The name the command chose.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What Jupyter and the kernel find in their environment: nothing of the person who runs the tests.</summary>
    public Dictionary<string, string> Variables => new()
    {
        ["JUPYTER_PATH"] = Path.Combine(Root, "share", "jupyter"),
        ["JUPYTER_DATA_DIR"] = Path.Combine(Root, "data"),
        ["JUPYTER_CONFIG_DIR"] = Path.Combine(Root, "config"),
        ["JUPYTER_RUNTIME_DIR"] = Path.Combine(Root, "runtime"),
        ["IPYTHONDIR"] = Path.Combine(Root, "ipython"),
        ["LARC_KERNEL"] = Name,
        ["LARC_RETURNS"] = Path.Combine(Repository.Root, "data-templates", "example"),
        ["LARC_OUT"] = Path.Combine(Root, "out"),
        ["LARC_KEY_FILE"] = Path.Combine(Root, "test.key"),
    };

    private string Notebooks => Path.Combine(Root, "notebooks");

    public async Task InitializeAsync()
    {
        File.WriteAllText(Path.Combine(Root, "test.key"), Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(n => (byte)n)]));
        (await LarcProcess.RunAsync("kernel", "install", "--prefix", Root)).ShouldExit(0);
        Name = Path.GetFileName(Directory.GetDirectories(Path.Combine(Root, "share", "jupyter", "kernels")).Single());
        Directory.CreateDirectory(Path.Combine(Notebooks, "guided"));
        File.Copy(Path.Combine(Repository.Root, "notebooks", "setup.csx"), Path.Combine(Notebooks, "setup.csx"));
    }

    public async Task DisposeAsync()
    {
        (await LarcProcess.RunAsync("kernel", "uninstall", "--prefix", Root)).ShouldExit(0);
        Directory.Delete(Root, recursive: true);
    }

    /// <summary>Copies guided notebooks to where Jupyter works.</summary>
    /// <param name="beginning">How their names begin; empty for all.</param>
    internal IReadOnlyList<string> CopyGuided(string beginning = "")
    {
        List<string> copies = [];
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "notebooks", "guided"), $"{beginning}*.ipynb").Order(StringComparer.Ordinal))
        {
            copies.Add(Path.Combine(Notebooks, "guided", Path.GetFileName(file)));
            File.Copy(file, copies[^1], overwrite: true);
        }

        return copies;
    }

    /// <summary>Writes a notebook of these code cells beside the guided ones.</summary>
    internal string Write(string name, params string[] cells)
    {
        var path = Path.Combine(Notebooks, "guided", name);
        File.WriteAllText(path, JsonSerializer.Serialize(new
        {
            nbformat = 4,
            nbformat_minor = 5,
            metadata = new { kernelspec = new { name = Name, display_name = ".NET (C#)", language = "C#" } },
            cells = cells.Select((source, at) => new { id = $"cell-{at}", cell_type = "code", metadata = new { }, execution_count = (int?)null, outputs = Array.Empty<object>(), source }),
        }));
        return path;
    }
}
