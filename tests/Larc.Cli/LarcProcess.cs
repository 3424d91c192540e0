using System.Diagnostics;

namespace Larc.Cli.Tests;

/// <summary>Runs the real command in a process of its own, as a person would.</summary>
internal static class LarcProcess
{
    /// <summary>British English, as in the machine of most readers.</summary>
    public const string British = "en_GB.UTF-8";

    /// <summary>Decimal commas and other months: what is printed may not depend on it.</summary>
    public const string German = "de_DE.UTF-8";

    /// <summary>Long enough for a busy machine; a command that hangs still ends the test with a sentence.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    private static readonly string[] OwnVariables = ["LARC_RETURNS", "LARC_OUT", "LARC_PARAMETERS", "LARC_AUTHORITY", "LARC_POLICY"];

    /// <summary>The command of the configuration that these tests were built in.</summary>
    public static string Command { get; } = Find();

    /// <summary>
    /// The key of the pseudonyms, beside the tests and not beside the returns in the repository: the same for every run, so that what is published may be compared.
    /// </summary>
    private static readonly Lazy<string> Key = new(() =>
    {
        var path = Path.Combine(AppContext.BaseDirectory, FormattableString.Invariant($"tests-{Environment.ProcessId}.key"));
        File.WriteAllText(path, Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(n => (byte)n)]));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return path;
    });

    /// <summary>Runs it in British English.</summary>
    public static Task<LarcRun> RunAsync(params string[] arguments) => RunAsync(new LarcCall(arguments));

    public static async Task<LarcRun> RunAsync(LarcCall call)
    {
        var start = new ProcessStartInfo("dotnet", [Command, .. call.Arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = call.WorkingFolder ?? Path.GetTempPath(),
        };
        foreach (var variable in OwnVariables)
            start.Environment.Remove(variable);
        foreach (var variable in new[] { "LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE" })
            start.Environment[variable] = call.Culture;
        start.Environment["LARC_KEY_FILE"] = Key.Value;
        foreach (var (name, value) in call.Variables)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new ShouldAssertException($"'{call}' did not end within {Limit.TotalMinutes} minutes. It said: {await output}{await error}");
        }

        var run = new LarcRun(call.ToString(), process.ExitCode, await output, await error);
        run.ShouldSpeakPlainly();
        return run;
    }

    private static string Find()
    {
        // …/tests/Larc.Cli/bin/<Configuration>/<framework>/
        var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var dll = Path.Combine(Repository.Root, "lib", "Larc.Cli", "bin", framework.Parent!.Name, framework.Name, "Larc.Cli.dll");
        return File.Exists(dll) ? dll : throw new FileNotFoundException($"The command was not built: {dll}");
    }
}
