using System.Collections.Immutable;
using System.Globalization;

namespace Larc.Returns.Workbooks;

/// <summary>The sheet <c>Files</c>: for each return and sheet, the rows read, used and set aside; and how much is wrong.</summary>
internal static class IssuesFiles
{
    public const string SheetName = "Files";

    public static SheetPlan Of(ImmutableArray<ReturnIssue> issues, IReadOnlyList<SheetRows> read)
    {
        var found = issues.GroupBy(i => (i.File, i.Sheet)).ToDictionary(g => g.Key, g => g.ToList());
        var sheets = read.ToDictionary(c => (c.File, c.Sheet));
        var rows = new List<SheetRow>
        {
            new([.. ((string[])["File", "Sheet", "Rows read", "Rows used", "Rows set aside", "Errors", "Warnings", "Information"]).Select(h => WorkbookCell.Text(h, CellLook.ListHeading))], 24),
        };
        foreach (var key in found.Keys.Union(sheets.Keys).OrderBy(k => k.File, StringComparer.Ordinal).ThenBy(k => IssuesWorkbook.SheetOrder(k.Sheet)).ThenBy(k => k.Sheet, StringComparer.Ordinal))
        {
            var here = found.GetValueOrDefault(key) ?? [];
            var count = sheets.GetValueOrDefault(key);
            rows.Add(new(
            [
                WorkbookCell.Text(key.File.Length > 0 ? key.File : WorkbookWording.WholeStudy, CellLook.Wrapped),
                WorkbookCell.Text(key.Sheet.Length > 0 ? key.Sheet : WorkbookWording.WholeFile, key.Sheet.Length > 0 ? CellLook.Cell : CellLook.Aside),
                Count(count?.Read),
                Count(count?.Used),
                Count(count?.SetAside, CellLook.Warning),
                Count(here.Count(i => i.Severity == IssueSeverity.Error), CellLook.Error),
                Count(here.Count(i => i.Severity == IssueSeverity.Warning), CellLook.Warning),
                Count(here.Count(i => i.Severity == IssueSeverity.Information)),
            ]));
        }

        return new(SheetName, [new(48), new(18), .. Enumerable.Repeat(new SheetColumn(16), 6)], rows)
        {
            Headings = true,
            FrozenColumns = 1,
            Filter = $"A1:H{Math.Max(2, rows.Count).ToString(CultureInfo.InvariantCulture)}",
        };
    }

    /// <summary>A count; one above zero may stand out. Null is a sheet that was not read: blank, not zero.</summary>
    private static WorkbookCell Count(int? count, CellLook? standsOut = null) =>
        count is not { } number ? WorkbookCell.Blank(CellLook.Cell) : WorkbookCell.Number(number, number > 0 && standsOut is not null ? standsOut : CellLook.Count);
}
