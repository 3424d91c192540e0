using System.Diagnostics;
using System.Text;

namespace Larc.Notebooks.Packages;

/// <summary>Runs <c>dotnet restore</c>, without a shell and without anybody to answer it.</summary>
internal static class RestoreRun
{
    private const int MaximumText = 1 << 16;

    /// <summary>Runs it to its end.</summary>
    /// <returns>Whether it succeeded, and what it said, for reading and never for showing.</returns>
    /// <exception cref="OperationCanceledException">It was stopped, with everything it had started.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">It could not be started.</exception>
    public static async Task<(bool Succeeded, string Text)> RunAsync(string dotnet, string project, CancellationToken stop)
    {
        var start = new ProcessStartInfo(dotnet)
        {
            WorkingDirectory = Path.GetDirectoryName(project)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in new[] { "restore", project, "-v:q", "-nologo", "-nodeReuse:false" })
            start.ArgumentList.Add(argument);

        // What a build this process may run in sets for itself would mislead another.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";

        using var process = new Process { StartInfo = start };
        var text = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(text, line.Data);
        process.ErrorDataReceived += (_, line) => Append(text, line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        lock (text)
            return (process.ExitCode == 0, text.ToString());
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
            if (line is not null && text.Length + line.Length < MaximumText)
                text.Append(line).Append('\n');
    }
}
