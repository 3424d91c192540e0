namespace Larc.Notebooks.Execution;

/// <summary>Names the files of executed notebooks: by file name, or by folder and file name where two notebooks have the same.</summary>
internal static class ExecutedPaths
{
    public static IReadOnlyList<string> Plan(IReadOnlyList<string> notebooks, string folder)
    {
        var full = notebooks.Select(Path.GetFullPath).ToList();
        var distinct = full.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var clash = distinct.Select(Path.GetFileName).Distinct(StringComparer.OrdinalIgnoreCase).Count() < distinct.Count;
        var root = clash ? CommonFolder(distinct) : null;
        return full.Select(path => Path.Combine(folder, root is null ? Path.GetFileName(path) : Path.GetRelativePath(root, path))).ToList();
    }

    private static string CommonFolder(List<string> paths)
    {
        var common = Path.GetDirectoryName(paths[0])!;
        while (!paths.All(path => path.StartsWith(Path.TrimEndingDirectorySeparator(common) + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            common = Path.GetDirectoryName(common)!;
        return common;
    }
}
