using System.Diagnostics;
using Larc.Cli.Tests;

namespace Larc.SystemTests.Jupyter;

/// <summary>The kernel, installed by the command into a folder of the tests, and Jupyter's programs told to look there.</summary>
public sealed class InstalledKernel : IAsyncLifetime
{
    /// <summary>The name that the tests install it by.</summary>
    public const string Name = "larc-tests";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private string _folder = "";

    /// <summary>What a program of Jupyter's needs in its environment to find the kernel, and nothing of this machine's user.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; private set; } = new Dictionary<string, string>();

    public async Task InitializeAsync()
    {
        _folder = Directory.CreateTempSubdirectory("larc jupyter ").FullName;
        Variables = new Dictionary<string, string>
        {
            ["JUPYTER_PATH"] = Path.Combine(_folder, "share", "jupyter"),
            ["JUPYTER_DATA_DIR"] = Path.Combine(_folder, "data"),
            ["JUPYTER_CONFIG_DIR"] = Path.Combine(_folder, "config"),
            ["JUPYTER_RUNTIME_DIR"] = Path.Combine(_folder, "runtime"),
            ["IPYTHONDIR"] = Path.Combine(_folder, "ipython"),
            ["LARC_KERNEL"] = Name,
        };
        (await LarcProcess.RunAsync("kernel", "install", "--prefix", _folder, "--name", Name)).ShouldExit(0);
    }

    public async Task DisposeAsync()
    {
        (await LarcProcess.RunAsync("kernel", "uninstall", "--prefix", _folder, "--name", Name)).ShouldExit(0);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Runs a Python script to its end.</summary>
    /// <returns>Its exit code, and everything that it said.</returns>
    internal async Task<(int ExitCode, string Said)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(JupyterPrograms.Python, ["-W", "ignore::ResourceWarning", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new ShouldAssertException($"'{string.Join(' ', arguments)}' did not end within {Limit.TotalMinutes} minutes. It said: {await output}{await error}");
        }

        return (process.ExitCode, await output + await error);
    }
}
