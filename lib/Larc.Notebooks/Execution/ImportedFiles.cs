using System.Globalization;
using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Execution;

/// <summary>Opens the files a cell imports, and notices a file that imports itself.</summary>
internal sealed class ImportedFiles
{
    private const long MaximumLength = 32 << 20;
    private readonly Stack<string> _open = new();

    /// <summary>Whether code of an imported file is running.</summary>
    public bool IsOpen => _open.Count > 0;

    /// <summary>The code of a file, piece by piece; null with a problem in words. Each success is ended by <see cref="Close"/>.</summary>
    public IReadOnlyList<CodeUnit>? Open(string file, string folder, out string? problem)
    {
        var path = Path.GetFullPath(file, Path.GetFullPath(folder));
        problem = null;
        if (!File.Exists(path))
            problem = $"There is no '{file}' to import (looked in '{folder}'). If a build makes it, build first.";
        else if (new FileInfo(path).Length > MaximumLength)
            problem = string.Create(CultureInfo.InvariantCulture, $"'{file}' is too large to import: {new FileInfo(path).Length >> 20:N0} MiB, and at most {MaximumLength >> 20} are allowed.");
        else if (_open.Contains(path))
            problem = $"'{file}' imports itself.";
        if (problem is not null)
            return null;
        try
        {
            var units = Read(path);
            if (units is null)
                problem = $"'{file}' cannot be imported: only .csx scripts and .ipynb notebooks can.";
            else
                _open.Push(path);
            return units;
        }
        catch (Exception error) when (error is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            problem = error.Message;
            return null;
        }
    }

    public void Close() => _open.Pop();

    private static List<CodeUnit>? Read(string path)
    {
        var (name, folder) = (Path.GetFileName(path), Path.GetDirectoryName(path)!);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".csx" => [new CodeUnit(File.ReadAllText(path), path, name, folder)],
            ".ipynb" => NotebookDocument.Load(path).Cells
                .Where(cell => cell.IsRunnable)
                .Select((cell, index) => new CodeUnit(
                    cell.Source,
                    string.Create(CultureInfo.InvariantCulture, $"{path}[{index + 1}]"),
                    SourceMap.CellLabel(name, index + 1),
                    folder))
                .ToList(),
            _ => null,
        };
    }
}
