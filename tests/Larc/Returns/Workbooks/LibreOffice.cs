using System.Diagnostics;

namespace Larc.Tests.Returns.Workbooks;

/// <summary>
/// LibreOffice, where it is installed: the one other office program a test can run. Where it is not, a test says so and checks nothing;
/// with LARC_REQUIRE_LIBREOFFICE=1 that is a failure, so that a build server cannot lose the check without anybody noticing.
/// </summary>
internal static class LibreOffice
{
    private const string RequireVariable = "LARC_REQUIRE_LIBREOFFICE";

    private static readonly string? s_program = Find();

    /// <summary>Whether it can be run; if not, says so in the test's output.</summary>
    public static bool IsHere(Action<string> say)
    {
        if (s_program is not null)
            return true;
        if (Environment.GetEnvironmentVariable(RequireVariable) == "1")
            throw new ShouldAssertException($"LibreOffice (soffice) was not found, and {RequireVariable}=1 asks for it.");
        say("NOT CHECKED: LibreOffice (soffice) is not on this machine, so nothing was saved again with it. Install it to run this check.");
        return false;
    }

    /// <summary>Opens each workbook and saves it again as .xlsx, under its own name, in another folder.</summary>
    public static void SaveAgain(string folder, params IEnumerable<string> workbooks) => Convert("xlsx", folder, workbooks);

    /// <summary>Opens each file and saves it in another format, under its own name, in another folder.</summary>
    public static void Convert(string format, string folder, params IEnumerable<string> files)
    {
        using var profile = new TempFolder();
        var start = new ProcessStartInfo(s_program!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--headless", "--norestore", $"-env:UserInstallation={new Uri(profile.Path).AbsoluteUri}", "--convert-to", format, "--outdir", folder, .. files])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
            process.Kill(entireProcessTree: true);
        foreach (var file in files)
            File.Exists(Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(file), format))).ShouldBeTrue($"LibreOffice saved nothing for {Path.GetFileName(file)}: {output}{error.Result}");
    }

    private static string? Find()
    {
        var names = OperatingSystem.IsWindows() ? (string[])["soffice.exe"] : ["soffice", "libreoffice"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append("/Applications/LibreOffice.app/Contents/MacOS")
            .Append(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "LibreOffice", "program"));
        return folders.SelectMany(f => names.Select(n => Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }
}
