namespace Larc.SystemTests.Browser;

/// <summary>
/// What the browser tests need beside the SDK: Chromium (from the system, never downloaded here) and the packages of package.json. Where one is
/// missing a test says so and checks nothing; with LARC_REQUIRE_BROWSER=1 that is a failure, so that a build server cannot lose the check unnoticed.
/// </summary>
internal static class Requirements
{
    private const string RequireVariable = "LARC_REQUIRE_BROWSER", ProgramVariable = "LARC_CHROMIUM";

    /// <summary>The browser's program; null when there is none.</summary>
    public static string? Chromium { get; } = FindChromium();

    /// <summary>Why the tests cannot run here; null when they can.</summary>
    public static string? Missing { get; } =
        Chromium is null ? $"Chromium was not found; install it, or name its program in {ProgramVariable}"
        : Packages.FirstOrDefault(p => !File.Exists(PackageFile(p))) is { } package ? $"{package} was not found; run 'npm ci' in tests/System"
        : null;

    /// <summary>The versions of plotly.js that figures are drawn by, by the name of the folder in node_modules.</summary>
    public static IReadOnlyList<string> PlotlyVersions => ["plotly-2", "plotly-3", "plotly-4"];

    private static IEnumerable<string> Packages => PlotlyVersions.Append("axe-core");

    /// <summary>The script of a package.</summary>
    public static string PackageFile(string package) => Path.Combine(
        Repository.Root, "tests", "System", "node_modules", package, package == "axe-core" ? "axe.min.js" : "plotly.min.js");

    /// <summary>Whether the tests can run; if not, says so in the test's output.</summary>
    public static bool AreMet(Action<string> say)
    {
        if (Missing is null)
            return true;
        if (Environment.GetEnvironmentVariable(RequireVariable) == "1")
            throw new ShouldAssertException($"{Missing}, and {RequireVariable}=1 asks for it.");
        say($"NOT CHECKED: {Missing}.");
        return false;
    }

    private static string? FindChromium()
    {
        if (Environment.GetEnvironmentVariable(ProgramVariable) is { Length: > 0 } named)
            return File.Exists(named) ? named : null;
        string[] names = OperatingSystem.IsWindows() ? ["chrome.exe", "msedge.exe"] : ["chromium", "chromium-browser", "google-chrome"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(f => names.Select(n => Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }
}
