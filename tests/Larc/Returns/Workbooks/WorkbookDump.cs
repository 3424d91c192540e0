using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Larc.Tests.Returns.Workbooks;

/// <summary>What a workbook offers the person who fills it in, as text: sheets, headings, lists, prompts, notes, protection.</summary>
internal static class WorkbookDump
{
    public static string Of(string path)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        var workbook = document.WorkbookPart!;
        var text = new List<string>();
        text.Add($"title: {document.PackageProperties.Title}; creator: {document.PackageProperties.Creator}");
        text.Add("names:");
        foreach (var name in workbook.Workbook.DefinedNames!.Elements<DefinedName>())
            text.Add($"  {name.Name}{(name.LocalSheetId is { } sheet ? $" (sheet {sheet.Value + 1})" : "")} = {name.Text}");
        foreach (var sheet in workbook.Workbook.Sheets!.Elements<Sheet>())
            Sheet(text, sheet.Name!, (WorksheetPart)workbook.GetPartById(sheet.Id!));
        return string.Join('\n', text);
    }

    public static string Text(Cell cell) => cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";

    private static void Sheet(List<string> text, string name, WorksheetPart part)
    {
        var sheet = part.Worksheet;
        var pane = sheet.Descendants<Pane>().SingleOrDefault();
        text.Add("");
        text.Add($"sheet: {name}");
        text.Add($"  frozen: {(pane is null ? "nothing" : $"above and left of {pane.TopLeftCell}")}; filter: {sheet.Elements<AutoFilter>().SingleOrDefault()?.Reference?.Value ?? "none"}");
        text.Add($"  protection: {string.Join(' ', sheet.Elements<SheetProtection>().SelectMany(p => p.GetAttributes()).Select(a => $"{a.LocalName}={a.Value}"))}");
        var notes = part.WorksheetCommentsPart?.Comments?.CommentList?.Elements<Comment>().ToDictionary(c => c.Reference!.Value!, c => c.InnerText) ?? [];
        var rules = sheet.Descendants<DataValidation>().ToDictionary(r => r.SequenceOfReferences!.InnerText!.Split(':')[0].TrimEnd('2'));
        if (notes.Count == 0)
            return;
        foreach (var heading in sheet.Descendants<Row>().First().Elements<Cell>())
        {
            var letter = heading.CellReference!.Value!.TrimEnd('1');
            text.Add($"  {letter} {Text(heading)}");
            text.Add($"    note: {notes[letter + "1"].Replace("\n", " / ", StringComparison.Ordinal)}");
            var rule = rules[letter];
            var kind = rule.Type?.InnerText is { } type ? $"{type} {rule.Operator?.InnerText} {rule.Formula1?.Text} {rule.Formula2?.Text}".TrimEnd() : "any";
            text.Add($"    {rule.SequenceOfReferences!.InnerText} {(rule.ErrorStyle?.InnerText is { } style ? style + " " : "")}{kind}");
            text.Add($"    prompt: {rule.PromptTitle}: {rule.Prompt}{(rule.Error?.Value is { } error ? $" | otherwise: {error}" : "")}");
        }
    }
}
