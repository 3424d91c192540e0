using System.Diagnostics;

namespace Larc.SystemTests.Clients;

/// <summary>
/// Jupyter's own programs, from the system. Where they are missing a test says so and checks nothing; with LARC_REQUIRE_JUPYTER=1 that is a failure.
/// </summary>
internal static class JupyterPrograms
{
    private const string RequireVariable = "LARC_REQUIRE_JUPYTER";

    /// <summary>Whether a program is there; if not, says so in the test's output.</summary>
    public static bool Has(string program, Action<string> say)
    {
        if (Find(program) is not null)
            return true;
        if (Environment.GetEnvironmentVariable(RequireVariable) == "1")
            throw new ShouldAssertException($"{program} was not found, and {RequireVariable}=1 asks for it.");
        say($"NOT CHECKED: {program} was not found.");
        return false;
    }

    /// <summary>How to start a program, with its output redirected.</summary>
    public static ProcessStartInfo Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables, string folder)
    {
        var start = new ProcessStartInfo(Find(program)!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return start;
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Append("/usr/bin")
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program))
        .FirstOrDefault(File.Exists);
}
