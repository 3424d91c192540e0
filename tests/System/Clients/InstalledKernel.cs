using System.Text.Json;
using Larc.Cli.Tests;

namespace Larc.SystemTests.Clients;

/// <summary>A Jupyter of its own, with our kernel installed by our command, and a copy of the notebooks to open in it.</summary>
internal sealed class InstalledKernel : IDisposable
{
    private InstalledKernel(string root) => Root = root;

    /// <summary>Everything lies below it.</summary>
    public string Root { get; }

    /// <summary>The name the command chose.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The guided notebooks, copied.</summary>
    public IReadOnlyList<string> Guided { get; private set; } = [];

    /// <summary>What Jupyter and the kernel find in their environment: nothing of the person who runs the tests.</summary>
    public Dictionary<string, string> Variables => new()
    {
        ["JUPYTER_DATA_DIR"] = Path.Combine(Root, "data"),
        ["JUPYTER_CONFIG_DIR"] = Path.Combine(Root, "config"),
        ["JUPYTER_RUNTIME_DIR"] = Path.Combine(Root, "runtime"),
        ["IPYTHONDIR"] = Path.Combine(Root, "ipython"),
        ["LARC_RETURNS"] = Path.Combine(Repository.Root, "data-templates", "example"),
        ["LARC_OUT"] = Path.Combine(Root, "out"),
        ["LARC_KEY_FILE"] = Path.Combine(Root, "test.key"),
    };

    public static async Task<InstalledKernel> CreateAsync()
    {
        var kernel = new InstalledKernel(Directory.CreateTempSubdirectory("larc-jupyter-").FullName);
        File.WriteAllText(Path.Combine(kernel.Root, "test.key"), Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(n => (byte)n)]));
        (await LarcProcess.RunAsync(new LarcCall("kernel", "install") { Variables = kernel.Variables })).ShouldExit(0);
        kernel.Name = Path.GetFileName(Directory.GetDirectories(Path.Combine(kernel.Root, "data", "kernels")).Single());

        var source = Path.Combine(Repository.Root, "notebooks");
        var guided = Directory.CreateDirectory(Path.Combine(kernel.Root, "notebooks", "guided")).FullName;
        File.Copy(Path.Combine(source, "setup.csx"), Path.Combine(kernel.Root, "notebooks", "setup.csx"));
        kernel.Guided = [.. Directory.EnumerateFiles(Path.Combine(source, "guided"), "*.ipynb").Order(StringComparer.Ordinal).Select(file => Path.Combine(guided, Path.GetFileName(file)))];
        foreach (var file in kernel.Guided)
            File.Copy(Path.Combine(source, "guided", Path.GetFileName(file)), file);
        return kernel;
    }

    /// <summary>Writes a notebook of these code cells beside the guided ones.</summary>
    public string Write(string name, params string[] cells)
    {
        var path = Path.Combine(Root, "notebooks", "guided", name);
        File.WriteAllText(path, JsonSerializer.Serialize(new
        {
            nbformat = 4,
            nbformat_minor = 5,
            metadata = new { kernelspec = new { name = Name, display_name = ".NET (C#)", language = "C#" } },
            cells = cells.Select((source, at) => new { id = $"cell-{at}", cell_type = "code", metadata = new { }, execution_count = (int?)null, outputs = Array.Empty<object>(), source }),
        }));
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
