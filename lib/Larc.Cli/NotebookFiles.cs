namespace Larc.Cli;

/// <summary>Finds the notebooks that a command line names.</summary>
internal static class NotebookFiles
{
    /// <summary>The notebooks named, and those in the folders named (at any depth), in order of path.</summary>
    /// <exception cref="UsageException">Something named is not there, or holds no notebook.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) => [.. paths.SelectMany(Expand)];

    private static IEnumerable<string> Expand(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new UsageException($"There is no notebook and no folder '{path}'.");
        var found = Directory.EnumerateFiles(path, "*.ipynb", SearchOption.AllDirectories)
            .Where(f => !f.Contains(".ipynb_checkpoints", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        return found.Count > 0 ? found : throw new UsageException($"The folder '{path}' holds no notebook.");
    }
}
