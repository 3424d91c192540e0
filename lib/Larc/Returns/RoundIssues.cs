using Larc.Model;
using Larc.Returns.Checking;

namespace Larc.Returns;

/// <summary>Says of rows that are coded with another codebook than their round why they are set aside.</summary>
internal static class RoundIssues
{
    public static ReturnIssue Of(NotComparable rows) => !rows.SplitInto.IsEmpty
        ? IssueSink.Write(ReturnRules.CodeSplit, rows.File, new()
        {
            Sheet = "Statements",
            Column = "code",
            Found = rows.Code!,
            Expected = string.Join(", ", rows.SplitInto),
            Other = $"{(rows.Statements == 1 ? "is" : "are")} {(rows.CountedFor is { } above ? $"counted for '{above}' only" : "set aside, because no one code stands above all of these")}",
            Count = Statements(rows),
            Rows = rows.Statements,
        })
        : rows.Code is null
        ? IssueSink.Write(ReturnRules.CodebookNotMapped, rows.File, new() { Found = rows.Codebook, Expected = rows.RoundCodebook })
        : IssueSink.Write(ReturnRules.CodeNotMapped, rows.File, new()
        {
            Sheet = "Statements",
            Column = "code",
            Found = rows.Code,
            Expected = rows.RoundCodebook,
            Other = rows.Codebook,
            Count = Statements(rows),
            Rows = rows.Statements,
        });

    private static string Statements(NotComparable rows) => FormattableString.Invariant($"{rows.Statements} {(rows.Statements == 1 ? "statement" : "statements")}");
}
