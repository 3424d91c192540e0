using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace Larc.Notebooks.Language;

/// <summary>
/// Chooses among what could stand at a place. Front ends show what they get: what begins as typed comes first, what merely holds it in capitals
/// (<c>GSA</c> for <c>GetSemanticAnalysis</c>) only where nothing begins so.
/// </summary>
internal static class CompletionChoice
{
    private static readonly string[] Kinds =
    [
        WellKnownTags.Method, WellKnownTags.ExtensionMethod, WellKnownTags.Property, WellKnownTags.Field, WellKnownTags.Event, WellKnownTags.Local,
        WellKnownTags.Parameter, WellKnownTags.RangeVariable, WellKnownTags.Constant, WellKnownTags.EnumMember, WellKnownTags.Class, WellKnownTags.Structure,
        WellKnownTags.Interface, WellKnownTags.Enum, WellKnownTags.Delegate, WellKnownTags.TypeParameter, WellKnownTags.Namespace, WellKnownTags.Keyword,
    ];

    public static IReadOnlyList<CompletionEntry> Of(IReadOnlyList<CompletionItem> items, string typed)
    {
        var simple = items.Where(item => !item.IsComplexTextEdit && !item.Tags.Contains(WellKnownTags.Snippet)).ToList();
        foreach (var fits in (Func<CompletionItem, bool>[])
        [
            item => item.FilterText.StartsWith(typed, StringComparison.Ordinal),
            item => item.FilterText.StartsWith(typed, StringComparison.OrdinalIgnoreCase),
            item => Capitals(item.FilterText).StartsWith(typed, StringComparison.OrdinalIgnoreCase),
        ])
        {
            List<CompletionEntry> entries =
            [
                .. simple.Where(fits)
                    .OrderBy(item => item.SortText, StringComparer.OrdinalIgnoreCase)
                    .Select(item => new CompletionEntry(Text(item), Kind(item)))
                    .DistinctBy(entry => entry.Text),
            ];
            if (entries.Count > 0)
                return entries;
        }

        return [];
    }

    private static string Text(CompletionItem item) => item.Properties.TryGetValue("InsertionText", out var text) && text.Length > 0 ? text : item.DisplayText;

    private static string Kind(CompletionItem item) => Kinds.FirstOrDefault(item.Tags.Contains) switch
    {
        null => "",
        WellKnownTags.ExtensionMethod => "method",
        // The variables of a cell are fields to the compiler.
        WellKnownTags.Field or WellKnownTags.Local or WellKnownTags.Parameter or WellKnownTags.RangeVariable => "variable",
        WellKnownTags.EnumMember => "constant",
        WellKnownTags.Structure => "struct",
        WellKnownTags.TypeParameter => "type parameter",
        var tag => tag.ToLowerInvariant(),
    };

    private static string Capitals(string text) => string.Concat(text.Where(char.IsUpper));
}
