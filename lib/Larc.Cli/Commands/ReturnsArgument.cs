using System.CommandLine;
using System.CommandLine.Parsing;
using Larc.Cli.Terminal;
using Larc.Returns;

namespace Larc.Cli.Commands;

/// <summary>What several commands share: the argument RETURNS, the options that choose round and parameters, and loading with progress.</summary>
internal static class ReturnsArgument
{
    /// <summary>A study folder, a folder of CSV files, or a workbook.</summary>
    public static Argument<string> Create() => new("RETURNS") { Description = "A study's folder of returns, one return as a folder of CSV files, or one workbook." };

    /// <summary><c>--parameters F.yaml</c>.</summary>
    public static Option<string?> Parameters() => new("--parameters") { Description = "A file of parameters that overrides the study's." };

    /// <summary><c>--round N|all</c>.</summary>
    public static Option<string?> Round()
    {
        var option = new Option<string?>("--round") { Description = "The round to analyse, or 'all' to pool them. Without it, the latest." };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } value && value != "all" && !(int.TryParse(value, out var round) && round > 0))
                result.AddError($"--round is '{value}'; a number from 1, or 'all', is expected.");
        });
        return option;
    }

    /// <summary>Loads the returns, showing that it is at work.</summary>
    /// <exception cref="UsageException">What was named is not there.</exception>
    public static Task<LoadedStudy> LoadAsync(string returns, string? parameters)
    {
        MustExist(returns, parameters);
        return Progress.RunAsync("Reading the returns", _ => StudyLoader.Load(returns, new() { ParametersFile = parameters }));
    }

    /// <summary>Makes sure that what was named is there.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public static void MustExist(string returns, string? parameters)
    {
        if (!Directory.Exists(returns) && !File.Exists(returns))
            throw new UsageException($"There is no folder and no file '{returns}'.");
        if (parameters is not null && !File.Exists(parameters))
            throw new UsageException($"There is no file '{parameters}'.");
    }

    /// <summary>The round chosen on the command line.</summary>
    /// <exception cref="UsageException">The study has no such round.</exception>
    public static Analysis Choose(LoadedStudy loaded, string? round)
    {
        if (round == "all")
            return Analysis.Pooled(loaded);
        if (round is null)
            return Analysis.Of(loaded);
        var number = int.Parse(round, System.Globalization.CultureInfo.InvariantCulture);
        return loaded.Study.Rounds.IsEmpty || loaded.Study.Rounds.Contains(number)
            ? Analysis.Of(loaded, number)
            : throw new UsageException($"The study has no round {number}; it has {string.Join(", ", loaded.Study.Rounds)}.");
    }
}
