using Larc.Model;
using Larc.Returns.Checking;

namespace Larc.Returns;

/// <summary>Says of rows that are coded with another codebook than their round why they are set aside.</summary>
internal static class RoundIssues
{
    public static ReturnIssue Of(NotComparable rows) => rows.Code is null
        ? IssueSink.Write(ReturnRules.CodebookNotMapped, rows.File, new() { Found = rows.Codebook, Expected = rows.RoundCodebook })
        : IssueSink.Write(ReturnRules.CodeNotMapped, rows.File, new()
        {
            Sheet = "Statements",
            Column = "code",
            Found = rows.Code,
            Expected = rows.RoundCodebook,
            Other = rows.Codebook,
            Count = FormattableString.Invariant($"{rows.Statements} {(rows.Statements == 1 ? "statement" : "statements")}"),
            Rows = rows.Statements,
        });
}
