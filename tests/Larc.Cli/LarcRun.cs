namespace Larc.Cli.Tests;

/// <summary>What came of a call.</summary>
internal sealed record LarcRun(string Call, int ExitCode, string Output, string Error)
{
    /// <summary>Everything that was said, for a failing test.</summary>
    public string Said => $"{Call} ended with {ExitCode}\n--- output\n{Output}--- errors\n{Error}";

    public LarcRun ShouldExit(int code)
    {
        ExitCode.ShouldBe(code, Said);
        return this;
    }

    /// <summary>Wrong usage: exit code 2, nothing on standard output, one line on standard error that names what is wrong.</summary>
    public void ShouldRefuse(params string[] words)
    {
        ShouldExit(2);
        Error.TrimEnd('\n', '\r').ShouldNotContain("\n", customMessage: Said);
        foreach (var word in words)
            Error.ShouldContain(word, Case.Sensitive, Said);
        Error.TrimEnd().ShouldEndWith(".", customMessage: Said);
    }

    /// <summary>A person never sees a stack trace, nor the name of a type that was thrown.</summary>
    public void ShouldSpeakPlainly()
    {
        foreach (var said in new[] { Output, Error })
        {
            said.ShouldNotContain("   at ", customMessage: Said);
            said.ShouldNotContain("Unhandled exception", customMessage: Said);
            said.ShouldNotContain("Something unforeseen", customMessage: Said);
            said.ShouldNotMatch(@"\bSystem\.\w+Exception\b", Said);
        }
    }
}
