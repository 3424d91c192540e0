using System.Globalization;

namespace Larc.Notebooks.Execution;

/// <summary>Says where in the user's own files a line of compiled code came from.</summary>
internal sealed class SourceMap
{
    private readonly Dictionary<string, (string Label, string[] Lines)> _files = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>How a cell is named: its number is the one Jupyter shows in brackets beside it.</summary>
    /// <param name="notebook">The notebook; empty where it has no name.</param>
    /// <param name="number">The number; null where the cell has none.</param>
    public static string CellLabel(string notebook, int? number)
    {
        var cell = number is null ? "a cell without a number" : string.Create(CultureInfo.InvariantCulture, $"cell [{number}]");
        return notebook.Length > 0 ? $"{notebook}, {cell}" : $"{char.ToUpperInvariant(cell[0])}{cell[1..]}";
    }

    public void Add(string filePath, string label, string code)
    {
        lock (_lock)
            _files[filePath] = (label, code.Split('\n'));
    }

    /// <summary>The name of a file, or null for one that is not the user's.</summary>
    public string? Label(string? filePath)
    {
        lock (_lock)
            return filePath is not null && _files.TryGetValue(filePath, out var file) ? file.Label : null;
    }

    /// <summary>The text of a line, or null where there is none.</summary>
    public string? Text(string? filePath, int line)
    {
        lock (_lock)
            return filePath is not null && _files.TryGetValue(filePath, out var file) && line >= 1 && line <= file.Lines.Length
                && file.Lines[line - 1].Trim() is { Length: > 0 } text
                ? text
                : null;
    }
}
