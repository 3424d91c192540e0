using System.Globalization;
using Larc.Model;

namespace Larc.Returns.Workbooks;

/// <summary>The first sheet of a blank return: how to fill it in, the privacy rules, what happens next; one screen.</summary>
internal static class TemplateReadMe
{
    public const string SheetName = "Read me";

    public static SheetPlan Of(Codebook codebook)
    {
        var rows = new List<SheetRow>
        {
            Row(("Return workbook", CellLook.Title)),
            Row(($"One workbook for each authority and round. Codebook: {codebook.Title} ({codebook.Reference}).", CellLook.Plain)),
            Row(),
        };
        Part("How to fill it in", WorkbookWording.Steps);
        Part("Privacy", WorkbookWording.Privacy);
        Part("What happens next", WorkbookWording.Next);
        rows.Add(Row(("The sheets", CellLook.Section)));
        rows.Add(Row(("Sheet", CellLook.ListHeading), ("Needed?", CellLook.ListHeading), ("What goes there", CellLook.ListHeading), ("Columns that must be filled in", CellLook.ListHeading)));
        var links = new List<SheetLink>();
        foreach (var sheet in ReturnContract.Sheets)
        {
            rows.Add(Row(
                (sheet.Name, CellLook.Link),
                (sheet.Needed ? "Yes" : "No", CellLook.Cell),
                (sheet.Guidance, CellLook.Wrapped),
                (string.Join(", ", sheet.Columns.Where(ReturnColumns.MustBeFilled).Select(c => c.Name)), CellLook.Wrapped)));
            links.Add(new(CellText.Address(0, rows.Count), $"{WorkbookXml.Quoted(sheet.Name)}!A1"));
        }

        rows.Add(Row((TemplateLists.SheetName, CellLook.Link), ("", CellLook.Cell), (WorkbookWording.ListsGuidance, CellLook.Wrapped), ("", CellLook.Cell)));
        links.Add(new(CellText.Address(0, rows.Count), $"{TemplateLists.SheetName}!A1"));
        return new(SheetName, [new(17), new(10), new(78), new(52)], rows)
        {
            Gridlines = false,
            Links = [.. links],
            Protected = true,
            TabColour = "28A197",
        };

        void Part(string title, IEnumerable<string> lines)
        {
            rows.Add(Row((title, CellLook.Section)));
            var number = 0;
            foreach (var line in lines)
                rows.Add(Row(($"{(++number).ToString(CultureInfo.InvariantCulture)}.  {line}", CellLook.Plain)));
            rows.Add(Row());
        }
    }

    private static SheetRow Row(params ReadOnlySpan<(string Text, CellLook Look)> cells)
    {
        var row = new WorkbookCell[cells.Length];
        for (var i = 0; i < row.Length; i++)
            row[i] = WorkbookCell.Text(cells[i].Text, cells[i].Look);
        return new(row);
    }
}
