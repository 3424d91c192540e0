using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Larc.Cli.Commands;
using Larc.Cli.Terminal;
using Larc.Findings;

namespace Larc.Cli;

/// <summary>The <c>larc</c> command: its sub-commands, its exit codes and what is said when something unforeseen happens.</summary>
internal static class LarcCommand
{
    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Show the technical details of an unforeseen error.", Recursive = true };

    /// <summary>Runs the command line.</summary>
    /// <returns>0 done, 1 problems in the data, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        // Not a RootCommand: it would call itself after the file, and help would show a command that nobody types.
        var root = new Command("larc", "From authorities' returns to triangulated findings, by the method of the Local Authority Research Consortium.")
        {
            StudyCommand.Build(),
            CheckCommand.Build(),
            TriangulateCommand.Build(),
            AuditCommand.Build(),
            TemplateCommand.Build(),
            ExampleCommand.Build(),
            ExportCommand.Build(),
            NotebookCommand.Build(),
            KernelCommand.Build(),
            Verbose,
            new HelpOption { Recursive = true },
            new VersionOption(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            Say.Error(UsageSentence.Of(parsed));
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (UsageException e)
        {
            Say.Error(e.Message);
            return ExitCode.Usage;
        }
        catch (FindingsRefusedException e)
        {
            // Its message is for people: what cannot be written, and what to do.
            Say.Error(e.Message);
            return ExitCode.Problems;
        }
        catch (OperationCanceledException)
        {
            Say.Error("Stopped.");
            return ExitCode.Problems;
        }
        catch (Exception e)
        {
            Say.Error(parsed.GetValue(Verbose) ? e.ToString() : $"Something unforeseen went wrong: {e.Message} Run it again with --verbose for the details.");
            return ExitCode.Problems;
        }
    }
}
