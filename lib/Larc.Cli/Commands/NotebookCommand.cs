using System.CommandLine;
using Larc.Cli.Terminal;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;
using Larc.Notebooks.Export;
using Larc.Notebooks.Portability;

namespace Larc.Cli.Commands;

/// <summary><c>larc notebook run|strip|check</c>: notebooks without a front end.</summary>
internal static class NotebookCommand
{
    private static readonly Argument<string[]> Notebooks = new("NB") { Description = "Notebooks (.ipynb), or folders that hold them.", Arity = ArgumentArity.OneOrMore };

    /// <summary>The command.</summary>
    public static Command Build() => new("notebook", "Run, strip or check notebooks.") { Run(), Strip(), Check() };

    private static Command Run()
    {
        var output = new Option<string>("--out") { Description = "Folder for the executed notebooks.", Required = true };
        var html = new Option<bool>("--html") { Description = "Write a page (.html) beside each executed notebook, to read without a notebook program." };
        var command = new Command("run", "Run notebooks and write them with their outputs; a failing cell is named with its line.") { Notebooks, output, html };
        command.SetAction(async (parsed, stop) =>
        {
            var files = NotebookFiles.Find(parsed.GetValue(Notebooks)!);
            var folder = Path.GetFullPath(parsed.GetValue(output)!);
            if (NotebookRunner.FindReplaced(files, folder) is { } replaced)
                throw new UsageException($"The executed notebook would replace '{replaced}'. Give --out a folder that does not hold the notebooks to run.");
            var results = await NotebookRun.RunAsync(files, folder, stop).ConfigureAwait(false);
            var isSound = NotebookRun.Report(results);
            if (parsed.GetValue(html))
                WrittenFile.Guard(folder, () => NotebookPages.Write(results, folder, "Internal: not for publication"));
            return isSound ? ExitCode.Done : ExitCode.Problems;
        });
        return command;
    }

    private static Command Strip()
    {
        var command = new Command("strip", "Remove outputs and execution counts, as notebooks are kept in git.") { Notebooks };
        command.SetAction(parsed => ForEach(parsed.GetValue(Notebooks)!, (file, notebook) =>
        {
            // Compared as documents: a notebook that an editor merely wrote in another order stays as it is.
            var (before, after) = (notebook.ToJson(), OutputStripper.Strip(notebook).ToJson());
            if (before != after)
                File.WriteAllText(file, after);
            Say.Line($"{file}: {(before == after ? "nothing to strip" : "stripped")}");
            return true;
        }));
        return command;
    }

    private static Command Check()
    {
        var command = new Command("check", "Check that notebooks keep to what runs unchanged in every host.") { Notebooks };
        command.SetAction(parsed => ForEach(parsed.GetValue(Notebooks)!, (file, notebook) =>
        {
            var violations = PortableSubset.Check(notebook, file);
            foreach (var violation in violations)
                Say.Line($"{file}: {violation}");
            return violations.Count == 0;
        }));
        return command;
    }

    /// <summary>Does something with each notebook; one that cannot be read is named, and the rest go on.</summary>
    private static int ForEach(string[] paths, Func<string, NotebookDocument, bool> action)
    {
        var (count, sound) = (0, true);
        foreach (var file in NotebookFiles.Find(paths))
        {
            count++;
            try
            {
                sound &= action(file, NotebookDocument.Load(file));
            }
            catch (NotebookFormatException e)
            {
                Say.Error(e.Message);
                sound = false;
            }
        }

        Say.Line($"{count} {(count == 1 ? "notebook" : "notebooks")}{(sound ? ": all is well" : "")}.");
        return sound ? ExitCode.Done : ExitCode.Problems;
    }
}
