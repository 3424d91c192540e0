using System.Collections.Frozen;

namespace Larc.Returns.Reading;

/// <summary>The error values a spreadsheet shows in place of a result.</summary>
internal static class ExcelErrors
{
    private static readonly FrozenSet<string> s_all = FrozenSet.ToFrozenSet(
        ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#BLOCKED!", "#FIELD!", "#UNKNOWN!", "#CONNECT!"],
        StringComparer.OrdinalIgnoreCase);

    public static bool IsError(string text) => s_all.Contains(text);
}
