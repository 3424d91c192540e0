using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Larc.Cli.Example;
using Larc.Cli.Terminal;

namespace Larc.Cli.Commands;

/// <summary><c>larc example DIR</c>: the invented example study, at any size.</summary>
internal static class ExampleCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder for the study." };
        var authorities = Count("--authorities", "Number of authorities.");
        var interviews = Count("--interviews", "Number of interviews, over the whole study.");
        var statements = Count("--statements", "Number of statements, over the whole study.");
        var seed = new Option<int>("--seed") { Description = "Seed: the same seed gives the same study.", DefaultValueFactory = _ => ExampleOptions.DefaultSeed };
        var rounds = new Option<int>("--rounds") { Description = "1, or 2 for a second round as well, in a folder DIR-round-2 beside it.", DefaultValueFactory = _ => 1 };
        rounds.CustomParser = result => Number(result, rounds.Name, 1, "1 or 2", most: 2) ?? 1;
        seed.CustomParser = result => Number(result, seed.Name, int.MinValue, "a whole number") ?? 0;
        var command = new Command("example", "Write the invented example study; at other sizes, a study to try things on.") { folder, authorities, interviews, statements, seed, rounds };
        command.SetAction(async (parsed, _) =>
        {
            var folders = Folders(parsed.GetValue(folder)!, parsed.GetValue(rounds));
            folders.ForEach(MustBeFree);
            for (var round = 1; round <= folders.Count; round++)
            {
                var directory = folders[round - 1];
                var options = new ExampleOptions
                {
                    Authorities = parsed.GetValue(authorities),
                    Interviews = parsed.GetValue(interviews),
                    Statements = parsed.GetValue(statements),
                    Seed = parsed.GetValue(seed),
                    Round = round,
                    OtherRounds = [.. folders.Where(f => f != directory).Select(f => "../" + Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(f))))],
                };
                var summary = await Progress.RunAsync("Writing the example study", steps => Write(directory, options, steps)).ConfigureAwait(false);
                Say.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{directory}: {summary.Authorities} authorities, {summary.Interviews} interviews, {summary.Statements} statements. All of it is invented."));
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Each round has a folder of its own, as authorities keep them; each names the others, so that either can be compared with them.</summary>
    private static List<string> Folders(string directory, int rounds)
    {
        // A folder named as '.' has its name only in its full path.
        var stem = Path.TrimEndingDirectorySeparator(Path.GetFileName(directory) is "" or "." or ".." ? Path.GetFullPath(directory) : directory);
        return [directory, .. Enumerable.Range(2, rounds - 1).Select(round => FormattableString.Invariant($"{stem}-round-{round}"))];
    }

    /// <summary>A study has files of fixed names: written into somebody's own study it would replace theirs, and mix invented returns with real ones.</summary>
    private static void MustBeFree(string directory)
    {
        if (File.Exists(directory))
            throw new UsageException($"'{directory}' is a file; name a folder for the study.");
        if (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any())
            throw new UsageException($"'{directory}' is not empty; name a new or an empty folder for the invented study.");
    }

    private static ExampleSummary Write(string directory, ExampleOptions options, IProgress<ProgressStep> steps)
    {
        try
        {
            return ExampleStudy.Write(directory, options, new Relay(steps));
        }
        catch (ExampleException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static Option<int?> Count(string name, string description) =>
        new(name) { Description = description, CustomParser = result => Number(result, name, 1, "a whole number from 1") };

    /// <summary>Reads the number itself: the parser's own message names types of the program.</summary>
    private static int? Number(ArgumentResult result, string name, int minimum, string expected, int most = int.MaxValue)
    {
        var word = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= most)
            return number;
        result.AddError($"{name} is '{word}'; {expected} is expected.");
        return null;
    }

    private sealed class Relay(IProgress<ProgressStep> steps) : IProgress<ExampleProgress>
    {
        public void Report(ExampleProgress value) =>
            steps.Report(new(string.Create(CultureInfo.InvariantCulture, $"{value.Done} of {value.Total}"), value.Done / (double)value.Total));
    }
}
