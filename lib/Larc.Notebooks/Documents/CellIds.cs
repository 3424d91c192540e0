using System.Globalization;

namespace Larc.Notebooks.Documents;

/// <summary>The rules of nbformat 4.5 for cell ids.</summary>
internal static class CellIds
{
    private const int MaximumLength = 64;

    public static bool IsValid(string? id) =>
        id is { Length: >= 1 and <= MaximumLength } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    public static NotebookDocument Complete(NotebookDocument document)
    {
        var claimed = document.Cells.Select(cell => cell.Id).Where(IsValid).ToHashSet(StringComparer.Ordinal)!;
        var used = new HashSet<string>(StringComparer.Ordinal);
        var cells = document.Cells
            .Select((cell, index) => IsValid(cell.Id) && used.Add(cell.Id!) ? cell : cell with { Id = Next(index + 1) })
            .ToList();
        return document with { Cells = cells, FormatMinor = Math.Max(document.FormatMinor, 5) };

        string Next(int position)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"cell-{position}");
            while (claimed.Contains(id) || !used.Add(id))
                id += "-x";
            return id;
        }
    }
}
