using Larc.Notebooks.Execution;

namespace Larc.Notebooks.Language;

/// <summary>Completes the <c>#!</c> lines of a cell, which the compiler knows nothing of: their names, and the files that can be imported.</summary>
internal static class DirectiveCompletion
{
    private const int MostFiles = 200;

    /// <summary>The ways to go on, or null where the cursor is not on such a line.</summary>
    public static Completions? At(string code, int cursor, string folder)
    {
        var start = cursor == 0 ? 0 : code.LastIndexOf('\n', cursor - 1) + 1;
        var line = code[start..cursor];
        if (!line.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var import = $"#!{CellDirective.Import} ";
        if (!line.StartsWith(import, StringComparison.Ordinal))
        {
            string[] names = [import.TrimEnd(), $"#!{CellDirective.Time}"];
            return new(start, cursor, [.. names.Where(name => name.StartsWith(line, StringComparison.OrdinalIgnoreCase)).Select(name => new CompletionEntry(name, "keyword"))]);
        }

        var typed = line[import.Length..].TrimStart();
        var name = typed[(typed.LastIndexOf('/') + 1)..];
        return new(cursor - name.Length, cursor, Files(folder, typed[..^name.Length], name));
    }

    private static IReadOnlyList<CompletionEntry> Files(string folder, string below, string name)
    {
        try
        {
            var place = new DirectoryInfo(Path.GetFullPath(below, Path.GetFullPath(folder)));
            return
            [
                .. place.EnumerateFileSystemInfos()
                    .Where(entry => entry is DirectoryInfo || entry.Extension is ".csx" or ".ipynb")
                    .Where(entry => !entry.Name.StartsWith('.') && entry.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                    .Take(MostFiles)
                    .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                    .Select(entry => entry is DirectoryInfo ? new CompletionEntry($"{entry.Name}/", "folder") : new CompletionEntry(entry.Name, "file")),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }
}
