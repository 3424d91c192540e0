using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Larc.Notebooks.Export;

/// <summary>Keeps every id on a page its own: one that was there before gets another name, and what refers to it with it.</summary>
internal sealed partial class OutputIds
{
    /// <summary>How the page's own ids begin; no output may have one.</summary>
    public const string Own = "nb-";

    private static readonly string[] ListsOfIds = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-flowto", "headers", "for"];
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Renames the ids below an element where they are taken, and every reference to them below it.</summary>
    public void MakeUnique(IElement root)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in root.QuerySelectorAll("[id]"))
        {
            var id = element.Id!;
            var free = Free(id);
            if (free != id)
                element.Id = free;
            // References mean the first of several.
            if (own.Add(id) && free != id)
                renamed[id] = free;
        }

        if (renamed.Count == 0)
            return;
        foreach (var element in root.QuerySelectorAll("*"))
            foreach (var attribute in element.Attributes)
                if (attribute.Name != "id" && Renamed(attribute, renamed) is { } value && value != attribute.Value)
                    attribute.Value = value;
    }

    private static string? Renamed(IAttr attribute, Dictionary<string, string> renamed)
    {
        if (ListsOfIds.Contains(attribute.Name, StringComparer.Ordinal))
            return string.Join(' ', attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => renamed.GetValueOrDefault(id, id)));
        if (attribute.Name is "href" or "xlink:href")
            return attribute.Value.StartsWith('#') && renamed.TryGetValue(attribute.Value[1..], out var target) ? "#" + target : null;
        return attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase)
            ? Reference().Replace(attribute.Value, match => renamed.TryGetValue(match.Groups[1].Value, out var id) ? $"url(#{id})" : match.Value)
            : null;
    }

    private string Free(string id)
    {
        var clean = id.StartsWith(Own, StringComparison.OrdinalIgnoreCase) ? "x-" + id : id;
        var free = clean;
        for (var again = 2; !_taken.Add(free); again++)
            free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{clean}-{again}");
        return free;
    }

    [GeneratedRegex("""url\(\s*["']?#([A-Za-z][\w.:-]*)["']?\s*\)""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
