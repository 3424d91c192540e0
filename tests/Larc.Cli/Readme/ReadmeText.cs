using System.Text.RegularExpressions;

namespace Larc.Cli.Tests.Readme;

/// <summary>The parts of README.md that can be wrong.</summary>
internal static partial class ReadmeText
{
    /// <summary>What stands before a command line of <c>larc</c> where nothing is installed.</summary>
    public const string DotnetRun = "dotnet run --project lib/Larc.Cli -- ";

    public static string All { get; } = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    /// <summary>Lines of all blocks of one language.</summary>
    public static IReadOnlyList<string> Blocks(string language) =>
        [.. Regex.Matches(All, $"^```{language}\\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Select(m => m.Groups[1].Value.TrimEnd('\n'))];

    /// <summary>Every command line of larc in running text and blocks: what stands after the command's name.</summary>
    public static IReadOnlyList<string> CommandLines =>
    [
        .. Blocks("sh").SelectMany(b => b.Split('\n')).Concat(InlineCode().Matches(Prose).Select(m => m.Groups[1].Value))
            .Select(c => c.StartsWith(DotnetRun, StringComparison.Ordinal) ? c[DotnetRun.Length..] : c.StartsWith("larc ", StringComparison.Ordinal) ? c[5..] : null)
            .OfType<string>(),
    ];

    /// <summary>The first cells of the table under a heading.</summary>
    public static IReadOnlyList<string> FirstColumn(string heading) =>
        [.. Section(heading).Split('\n').Where(l => l.StartsWith('|')).Skip(2).Select(l => UnescapedBar().Split(l)[1].Trim())];

    public static string Section(string heading) => Regex.Match(All, $"^## {heading}\\n(.*?)(?=^## |\\z)", RegexOptions.Singleline | RegexOptions.Multiline) is { Success: true } match
        ? match.Groups[1].Value
        : throw new ShouldAssertException($"README.md has no section '{heading}'.");

    /// <summary>Without blocks and tables.</summary>
    private static string Prose => Regex.Replace(All, "^(```.*?^```|\\|.*?$)", "", RegexOptions.Singleline | RegexOptions.Multiline);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex UnescapedBar();
}
