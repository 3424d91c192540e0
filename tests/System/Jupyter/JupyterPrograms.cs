using System.ComponentModel;
using System.Diagnostics;

namespace Larc.SystemTests.Jupyter;

/// <summary>
/// Jupyter's own programs, from the system's packages. Where one is missing a test says so and checks nothing; with LARC_REQUIRE_JUPYTER=1 that is a
/// failure, so that a build server cannot lose the check unnoticed.
/// </summary>
internal static class JupyterPrograms
{
    public const string Notebook = "jupyter-notebook", Nbconvert = "jupyter-nbconvert";

    private const string RequireVariable = "LARC_REQUIRE_JUPYTER", PythonVariable = "LARC_PYTHON";
    private const string Modules = "jupyter_client, jupyter_kernel_test";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(12);
    private static readonly Lazy<bool> HasModules = new(ImportModules);

    /// <summary>The Python that has Jupyter's packages: the system's, because the one that comes first in PATH may be another.</summary>
    public static string Python { get; } = Environment.GetEnvironmentVariable(PythonVariable) is { Length: > 0 } named ? named
        : OperatingSystem.IsWindows() ? "python" : "/usr/bin/python3";

    /// <summary>Whether Python has what the client scripts import; if not, says so in the test's output.</summary>
    public static bool HasClients(Action<string> say) =>
        HasModules.Value || Lacks($"{Python} has no {Modules}; install the packages, or name a Python that has them in {PythonVariable}", say);

    /// <summary>Whether a program is there; if not, says so in the test's output.</summary>
    public static bool Has(string program, Action<string> say) => Find(program) is not null || Lacks($"{program} was not found", say);

    /// <summary>Starts a program with its output redirected.</summary>
    /// <param name="program">One of Jupyter's, or <see cref="Python"/>.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="kernel">Where it looks for kernels and works.</param>
    public static Process Start(string program, IEnumerable<string> arguments, InstalledKernel kernel)
    {
        var start = new ProcessStartInfo(Find(program) ?? program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = kernel.Root };
        foreach (var (name, value) in kernel.Variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs a program to its end, which must be 0.</summary>
    /// <returns>Everything that it said.</returns>
    public static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, InstalledKernel kernel)
    {
        using var process = Start(program, arguments, kernel);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new ShouldAssertException($"'{program} {string.Join(' ', arguments)}' did not end within {Limit.TotalMinutes} minutes. It said: {await output}{await error}");
        }

        var said = await output + await error;
        process.ExitCode.ShouldBe(0, said);
        return said;
    }

    private static bool Lacks(string missing, Action<string> say)
    {
        if (Environment.GetEnvironmentVariable(RequireVariable) == "1")
            throw new ShouldAssertException($"{missing}, and {RequireVariable}=1 asks for it.");
        say($"NOT CHECKED: {missing}.");
        return false;
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Append("/usr/bin")
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program))
        .FirstOrDefault(File.Exists);

    private static bool ImportModules()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Python, ["-c", $"import {Modules}"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
