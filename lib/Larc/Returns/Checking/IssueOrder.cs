using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Larc.Returns.Checking;

/// <summary>The order issues are listed in: file, sheet and column as in the contract, row, rule. The same returns always give the same list.</summary>
internal static class IssueOrder
{
    private static readonly FrozenDictionary<string, int> s_sheets = ReturnContract.Sheets.Select((s, i) => (s.Name, i)).ToFrozenDictionary(x => x.Name, x => x.i);

    private static readonly FrozenDictionary<(string, string), int> s_columns = ReturnContract.Sheets.SelectMany(s => s.Columns.Select((c, i) => (Key: (s.Name, c.Name), i))).ToFrozenDictionary(x => x.Key, x => x.i);

    public static ImmutableArray<ReturnIssue> Sort(IEnumerable<ReturnIssue> issues) =>
    [
        .. issues
            .OrderBy(i => i.File, StringComparer.Ordinal)
            .ThenBy(i => i.Sheet.Length == 0 ? -1 : s_sheets.GetValueOrDefault(i.Sheet, int.MaxValue))
            .ThenBy(i => i.Sheet, StringComparer.Ordinal)
            .ThenBy(i => i.Row ?? 0)
            .ThenBy(i => i.Column.Length == 0 ? -1 : s_columns.GetValueOrDefault((i.Sheet, i.Column), int.MaxValue))
            .ThenBy(i => i.Rule, StringComparer.Ordinal)
            .ThenBy(i => i.Found, StringComparer.Ordinal)
            .ThenBy(i => i.Message, StringComparer.Ordinal),
    ];
}
