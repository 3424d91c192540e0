using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Larc.Returns;
using Larc.Returns.Reading;
using Xunit.Abstractions;

namespace Larc.Tests.Returns.Reading;

/// <summary>Published workbooks, where somebody has them: what is read is counted again by other means.</summary>
public sealed class RealWorkbooksTests(ITestOutputHelper output)
{
    [Fact]
    public void Numbers_and_errors_of_published_workbooks_are_all_read()
    {
        if (Environment.GetEnvironmentVariable("LARC_EXTERNAL_DATA") is not { Length: > 0 } folder)
        {
            output.WriteLine("LARC_EXTERNAL_DATA is not set: no published workbook was read.");
            return;
        }

        var workbooks = Directory.GetFiles(folder, "*.xlsx", SearchOption.AllDirectories);
        workbooks.ShouldNotBeEmpty();
        foreach (var path in workbooks)
        {
            using var document = SpreadsheetDocument.Open(path, false);
            var cells = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).ToList();
            var numbers = cells.Count(c => c.DataType is null && !string.IsNullOrEmpty(c.CellValue?.Text));
            var errors = cells.Count(c => c.DataType?.Value == CellValues.Error);

            var (source, _) = ReturnFile.OpenWorkbook(path, ReadLimits.Default);
            using (source)
            {
                var read = Enumerable.Range(0, source.SheetNames.Count).SelectMany(source.Rows)
                    .SelectMany(row => Enumerable.Range(0, row.Width).Select(c => row[c].Kind)).CountBy(k => k).ToDictionary();
                (read.GetValueOrDefault(CellKind.Number) + read.GetValueOrDefault(CellKind.Date), read.GetValueOrDefault(CellKind.Error)).ShouldBe((numbers, errors), path);
            }

            output.WriteLine(FormattableString.Invariant($"{Path.GetFileName(path)}: {numbers} numbers, {errors} errors"));
        }
    }
}
