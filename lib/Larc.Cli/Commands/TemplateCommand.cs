using System.CommandLine;
using Larc.Cli.Terminal;
using Larc.Model;
using Larc.Returns;

namespace Larc.Cli.Commands;

/// <summary><c>larc template DIR</c>: blank return workbooks.</summary>
internal static class TemplateCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder for the blank workbooks." };
        var codebook = new Option<string?>("--codebook") { Description = "The codebook to make a workbook for; without it, every codebook that ships." };
        var command = new Command("template", "Write blank return workbooks with drop-down lists and guidance.") { folder, codebook };
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(codebook) is { } one ? [one] : Shipped();
            var codebooks = files.Select(Read).ToList();
            WrittenFile.Guard(parsed.GetValue(folder)!, () =>
            {
                foreach (var file in ReturnTemplates.WriteAll(parsed.GetValue(folder)!, codebooks))
                    Say.Line($"{file.Path} ({file.Codebook}): {file.Outcome.ToString().ToLowerInvariant()}");
            });
            return ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<string> Shipped() => RepositoryFolders.Codebooks is { } folder
        ? [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)]
        : throw new UsageException("The codebooks that ship with larc were not found; name one with --codebook.");

    private static Codebook Read(string file)
    {
        if (!File.Exists(file))
            throw new UsageException($"There is no codebook '{file}'.");
        var reading = CodebookFile.Read(file);
        return reading.Codebook ?? throw new UsageException(string.Join(Environment.NewLine, reading.Problems));
    }
}
