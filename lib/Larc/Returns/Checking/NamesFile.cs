using System.Collections.Immutable;
using Larc.Model;
using Larc.Returns.Reading;

namespace Larc.Returns.Checking;

/// <summary>Reads the names that may not be published (<c>names.txt</c>): people, teams, tools, schools; one a line, a line that begins with # is a comment.</summary>
internal static class NamesFile
{
    public const string Name = "names.txt";

    private const long MaximumBytes = 1024 * 1024;
    private const int MaximumNames = 20_000;
    private const int Shortest = 2;
    private const int Longest = 100;

    /// <summary>Reads <paramref name="path"/>; the names without surrounding space, each once, in order. Never throws for what the file holds.</summary>
    public static (IReadOnlyList<string> Names, ImmutableArray<FileProblem> Problems) Read(string path)
    {
        string text;
        try
        {
            if (new FileInfo(path).Length > MaximumBytes)
                return ([], [new(path, 0, "the file is larger than 1 MiB; a list of names is much smaller.")]);
            text = CsvText.Decode(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], [new(path, 0, "the file cannot be opened.")]);
        }

        var problems = new List<FileProblem>();
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            var name = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (name.Length == 0 || name[0] == '#')
                continue;
            if (name.Length is < Shortest or > Longest || !name.Any(char.IsLetter))
                problems.Add(new(path, index + 1, FormattableString.Invariant($"the line is no name; {Shortest} to {Longest} characters with a letter among them are expected.")));
            else if (names.Count == MaximumNames)
                return ([.. names], [.. problems, new(path, index + 1, FormattableString.Invariant($"the list has more than {MaximumNames:N0} names; the rest is not read."))]);
            else
                names.Add(name);
        }

        return ([.. names], [.. problems]);
    }
}
