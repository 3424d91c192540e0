using System.CommandLine;
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
        var command = new Command("example", "Write the invented example study; at other sizes, a study to try things on.") { folder, authorities, interviews, statements, seed };
        command.SetAction(async (parsed, _) =>
        {
            var directory = parsed.GetValue(folder)!;
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

    private static Option<int?> Count(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
                result.AddError($"{name} must be at least 1.");
        });
        return option;
    }

    private sealed class Relay(IProgress<ProgressStep> steps) : IProgress<ExampleProgress>
    {
        public void Report(ExampleProgress value) =>
            steps.Report(new(string.Create(CultureInfo.InvariantCulture, $"{value.Done} of {value.Total}"), value.Done / (double)value.Total));
    }
}
