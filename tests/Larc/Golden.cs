using System.Runtime.CompilerServices;
using System.Text;

namespace Larc.Tests;

/// <summary>Compares what the code makes with a file in tests/Expected that a person has looked at.</summary>
internal static class Golden
{
    /// <summary>Set to 1 to rewrite the expected files; look at the difference before committing it.</summary>
    private const string UpdateVariable = "LARC_UPDATE_EXPECTED";

    private static readonly string Folder = FindFolder();

    /// <summary>Line ends are compared as LF, because git may change them; everything else counts.</summary>
    public static void Check(string name, string actual, [CallerMemberName] string test = "")
    {
        var path = Path.Combine(Folder, name.Replace('/', Path.DirectorySeparatorChar));
        var found = Normalise(actual);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, found, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        if (!File.Exists(path))
            throw new ShouldAssertException($"{test}: tests/Expected/{name} does not exist. Run with {UpdateVariable}=1, look at it, and commit it.");
        var expected = Normalise(File.ReadAllText(path));
        if (expected != found)
            throw new ShouldAssertException($"{test}: differs from tests/Expected/{name} {FirstDifference(expected, found)}");
    }

    private static string Normalise(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";

    private static string FirstDifference(string expected, string found)
    {
        var (before, after) = (expected.Split('\n'), found.Split('\n'));
        var line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
            line++;
        return $"""
            at line {line + 1}.
            expected: {(line < before.Length ? before[line] : "(end of file)")}
            found:    {(line < after.Length ? after[line] : "(end of text)")}
            If the change is meant, run with {UpdateVariable}=1 and look at the difference.
            """;
    }

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Larc.slnx")))
                return Path.Combine(folder.FullName, "tests", "Expected");
        }

        throw new InvalidOperationException("The tests run from inside the repository: no Larc.slnx was found above the test assembly.");
    }
}
