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
        seed.CustomParser = result => Number(result, seed.Name, int.MinValue, "a whole number") ?? 0;
        var command = new Command("example", "Write the invented example study; at other sizes, a study to try things on.") { folder, authorities, interviews, statements, seed };
        command.SetAction(async (parsed, _) =>
        {
            var directory = parsed.GetValue(folder)!;
            MustBeFree(directory);
            var options = new ExampleOptions
            {
                Authorities = parsed.GetValue(authorities),
                Interviews = parsed.GetValue(interviews),
                Statements = parsed.GetValue(statements),
                Seed = parsed.GetValue(seed),
            };
            var summary = await Progress.RunAsync("Writing the example study", steps => Write(directory, options, steps)).ConfigureAwait(false);
            Say.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{directory}: {summary.Authorities} authorities, {summary.Interviews} interviews, {summary.Statements} statements. All of it is invented."));
            return ExitCode.Done;
        });
        return command;
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
    private static int? Number(ArgumentResult result, string name, int minimum, string expected)
    {
        var word = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum)
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
