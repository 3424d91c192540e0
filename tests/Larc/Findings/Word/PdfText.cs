using System.Diagnostics;

namespace Larc.Tests.Findings.Word;

/// <summary>pdftotext, which reads the words of a PDF.</summary>
internal static class PdfText
{
    public static bool IsHere(Action<string> say)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (folders.Any(f => File.Exists(Path.Combine(f, OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext"))))
            return true;
        if (Environment.GetEnvironmentVariable("LARC_REQUIRE_LIBREOFFICE") == "1")
            throw new ShouldAssertException("pdftotext was not found, and LARC_REQUIRE_LIBREOFFICE=1 asks for it.");
        say("NOT CHECKED: pdftotext is not on this machine, so no page was read. Install poppler to run this check.");
        return false;
    }

    public static string Read(string file)
    {
        var start = new ProcessStartInfo("pdftotext") { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        foreach (var argument in (string[])["-raw", "-enc", "UTF-8", file, "-"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return text;
    }
}
