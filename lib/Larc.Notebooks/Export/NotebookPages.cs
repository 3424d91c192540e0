using Larc.Notebooks.Execution;

namespace Larc.Notebooks.Export;

/// <summary>Writes the pages of a run beside its executed notebooks.</summary>
public static class NotebookPages
{
    /// <summary>Writes one page per notebook, under the notebook's name with the ending <c>.html</c>, also for what failed or was not run.</summary>
    /// <param name="results">What came of the notebooks.</param>
    /// <param name="folder">The folder the executed notebooks were written to.</param>
    /// <param name="banner">Printed at the head of every page; empty for none.</param>
    /// <returns>The files, in the order of the results.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static IReadOnlyList<string> Write(IReadOnlyList<NotebookRunResult> results, string folder, string banner = "")
    {
        var targets = ExecutedPaths.Plan([.. results.Select(result => result.Notebook)], folder);
        var files = targets.Select(target => Path.ChangeExtension(target, ".html")).ToList();
        var pages = results.AsParallel().AsOrdered().Select(result => NotebookPage.Write(result, banner)).ToList();
        foreach (var (file, page) in files.Zip(pages))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, page);
        }

        return files;
    }
}
