using System.Diagnostics;

namespace Larc.SystemTests.Jupyter;

/// <summary>
/// Jupyter's own programs, from the system's packages. Where they are missing a test says so and checks nothing; with LARC_REQUIRE_JUPYTER=1 that is a
/// failure, so that a build server cannot lose the check unnoticed.
/// </summary>
internal static class JupyterPrograms
{
    private const string RequireVariable = "LARC_REQUIRE_JUPYTER", ProgramVariable = "LARC_PYTHON";
    private const string Packages = "jupyter_client, jupyter_kernel_test";

    /// <summary>The Python that has Jupyter's packages: the system's, because the one that comes first in PATH may be another.</summary>
    public static string Python { get; } = Environment.GetEnvironmentVariable(ProgramVariable) is { Length: > 0 } named ? named
        : OperatingSystem.IsWindows() ? "python" : "/usr/bin/python3";

    private static readonly Lazy<string?> Missing = new(() =>
        ImportAsync().GetAwaiter().GetResult() ? null : $"{Python} has no {Packages}; install the packages, or name a Python that has them in {ProgramVariable}");

    /// <summary>Whether the tests can run; if not, says so in the test's output.</summary>
    public static bool AreThere(Action<string> say)
    {
        if (Missing.Value is not { } missing)
            return true;
        if (Environment.GetEnvironmentVariable(RequireVariable) == "1")
            throw new ShouldAssertException($"{missing}, and {RequireVariable}=1 asks for it.");
        say($"NOT CHECKED: {missing}.");
        return false;
    }

    private static async Task<bool> ImportAsync()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Python, ["-c", $"import {Packages}"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
