using System.Text.Json;
using Larc.Disclosure.Auditing;
using Larc.Disclosure.Auditing.Tables;

namespace Larc.Cli.Reports;

/// <summary>The document <c>larc.audit/1</c>: everything that could be worked out of hidden numbers.</summary>
internal static class AuditDocument
{
    /// <summary>The document, as UTF-8.</summary>
    public static byte[] Write(AuditReport report) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            schema = "larc.audit/1",
            safe = report.IsSafe,
            conclusion = AuditText.Conclusion(report),
            tables = report.Tables,
            cells = report.Cells,
            measures = report.Measures,
            recoveries = report.Recoveries.Select(r => new { how = Name(r.How), at = Of(r.Place), r.Measure, r.Coordinates, r.Number, from = r.From.Select(Of) }),
            narrowed = report.Narrowings.Select(n => new { at = Of(n.Place), n.Measure, n.Coordinates, n.Announced, n.Least, n.Most }),
            notProven = report.NotProven.Select(Of),
            tooLarge = report.TooLarge,
            coarse = report.Coarse,
            contradictions = report.Contradictions,
        },
        DocumentJson.Options);

    private static object Of(Place place) => new { place.File, place.Row, place.Column, place.Text };

    private static string Name(RecoveryKind how) => JsonNamingPolicy.CamelCase.ConvertName(how.ToString());
}
