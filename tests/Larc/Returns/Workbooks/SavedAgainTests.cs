using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Larc.Returns;
using Larc.Returns.Workbooks;
using Xunit.Abstractions;

namespace Larc.Tests.Returns.Workbooks;

/// <summary>What happens to our workbooks in other people's hands: filled in, saved again by another program, and read.</summary>
public sealed class SavedAgainTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    private static readonly Dictionary<string, object[][]> s_rows = new()
    {
        ["Authority"] = [["901", "Invented District Council", "unitary", "Nowhere", 1, "larc-round-1@1", "2006", "First return"]],
        ["Interviews"] =
        [
            ["DCS-1", "DCS", "", "", "", 1, 2, "", "researcher", "analysis; quote", "no", new DateOnly(2008, 1, 15)],
            ["PR-01", "PR", "LAC", "C-1", "North", 2, 3, "embedding; features: to develop", "authority", "analysis; quote; linked", "", new DateOnly(2008, 2, 14)],
            ["PC-01", "PC", "LAC", "C-1", "North", 1, "", "", "partner", "", "", ""],
        ],
        ["Statements"] =
        [
            ["S-001", "DCS-1", "locality_working", "contributes", "", "", "AB", "Working in localities has made the difference.", "p. 1"],
            ["S-002", "PR-01", "caf", "", "happened", "", "AB", "We all fill in the same form now.\nEverybody does.", "1-2"],
            ["S-003", "PC-01", "feels_happier", "positive", "happened", "none", "AB", "He comes home and talks about his day.", ""],
        ],
        ["Second coding"] = [["S-002", "CD", "caf", "positive", "happened"]],
        ["Indicators"] =
        [
            ["Looked-after children", "LAC", "2007/08", 212, "", "too early", "", ""],
            ["Permanent exclusions", "", "2007/08", "c", 4100, "elsewhere", "an earlier scheme", "Below the threshold"],
        ],
        ["Cases"] = [["C-1", "LAC", "One worker for the family", "Calmer at home", "One plan", "It began with a meeting at school.", "S-002; S-003", "It shows one plan at work"]],
        ["Support needs"] = [["Coding and analysing data", "Not sure"], ["Something of our own", ""]],
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_filled_in_template_reads_without_any_issue()
    {
        var study = Study("filled");
        FillIn(Path.Combine(study, "return.xlsx"));
        Sample.ShouldBeValid(Path.Combine(study, "return.xlsx"));
        ShouldReadWithoutIssue(study);
    }

    [Fact]
    public void A_filled_in_template_saved_again_by_LibreOffice_reads_without_any_issue()
    {
        if (!LibreOffice.IsHere(output.WriteLine))
            return;
        var filled = _folder.File("return.xlsx");
        FillIn(filled);
        var issues = _folder.File("issues.xlsx");
        IssuesWorkbook.Write(issues, IssuesWorkbookTests.Issues(), [], []);
        var study = Study("saved");

        LibreOffice.SaveAgain(study, filled, issues);

        File.ReadAllBytes(Path.Combine(study, "return.xlsx")).ShouldNotBe(File.ReadAllBytes(filled), "it was really saved again");
        OwnOutputs.IsOwn(Path.Combine(study, "issues.xlsx")).ShouldBeTrue("our own output is still known");
        OwnOutputs.IsOwn(Path.Combine(study, "return.xlsx")).ShouldBeFalse();
        ShouldReadWithoutIssue(study);
    }

    [Fact]
    public void A_blank_template_is_read_as_a_return_without_rows()
    {
        var study = Study("blank");
        ReturnTemplates.Write(Sample.RoundOne, Path.Combine(study, "return.xlsx"));
        var loaded = StudyLoader.Load(study);
        loaded.Study.Returns.ShouldBeEmpty();
        loaded.Issues.Where(i => i.Severity == IssueSeverity.Error).ShouldNotBeEmpty();
        loaded.Issues.ShouldNotContain(i => i.Rule == "unknown-column" || i.Rule == "unknown-sheet" || i.Rule == "repaired-heading");
    }

    [Fact]
    public void Sheets_saved_as_csv_hold_the_word_required_in_their_headings_and_are_read()
    {
        var study = Study("csv");
        var folder = Directory.CreateDirectory(Path.Combine(study, "return")).FullName;
        foreach (var sheet in ReturnContract.Sheets)
        {
            var headings = sheet.Columns.Select(c => ReturnColumns.MustBeFilled(c) ? $"{c.Name} (required)" : c.Name);
            var rows = s_rows[sheet.Name].Select(row => row.Select(v => v is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : $"{v}"));
            File.WriteAllLines(Path.Combine(folder, sheet.Name + ".csv"), rows.Prepend(headings).Select(r => string.Join(',', r.Select(v => $"\"{v}\""))));
        }

        var loaded = StudyLoader.Load(study);
        loaded.Issues.Where(i => i.Rule != "repaired-heading").Select(i => i.ToString()).ShouldBeEmpty();
        loaded.Total("Statements").Used.ShouldBe(3);
    }

    private static void ShouldReadWithoutIssue(string study)
    {
        var loaded = StudyLoader.Load(study);
        loaded.Issues.Select(i => i.ToString()).ShouldBeEmpty();
        foreach (var (sheet, rows) in s_rows)
        {
            loaded.Total(sheet).Read.ShouldBe(rows.Length, sheet);
            loaded.Total(sheet).Used.ShouldBe(rows.Length, sheet);
        }
    }

    /// <summary>A study's folder in which the invented authority is known.</summary>
    private string Study(string name)
    {
        var study = Directory.CreateDirectory(_folder.File(name)).FullName;
        File.WriteAllText(Path.Combine(study, "authorities.csv"), "la_code,la_name,la_type,region\n901,Invented District Council,unitary,Nowhere\n");
        Directory.CreateDirectory(Path.Combine(study, "codebooks"));
        File.Copy(Sample.CodebookPath, Path.Combine(study, "codebooks", "larc-round-1.yaml"));
        return study;
    }

    /// <summary>Types rows into the blank workbook, below the headings, in the look of each column, as a person would.</summary>
    private static void FillIn(string path)
    {
        ReturnTemplates.Write(Sample.RoundOne, path);
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        foreach (var sheet in document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Where(s => s_rows.ContainsKey(s.Name!)))
        {
            var worksheet = ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet;
            var data = worksheet.GetFirstChild<SheetData>()!;
            var looks = worksheet.Descendants<Column>().Select(c => c.Style!.Value).ToList();
            data.Elements<Row>().Skip(1).ToList().ForEach(r => r.Remove());
            for (var i = 0; i < s_rows[sheet.Name!].Length; i++)
            {
                var row = (uint)i + 2;
                data.Append(new Row(s_rows[sheet.Name!][i].Select((value, column) => Cell(value, CellText.Address(column, (int)row), looks[column]))) { RowIndex = row });
            }

            worksheet.Save();
        }
    }

    private static Cell Cell(object value, string address, uint look)
    {
        var cell = new Cell { CellReference = address, StyleIndex = look };
        switch (value)
        {
            case "":
                break;
            case string text:
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new(new Text(text));
                break;
            case DateOnly date:
                cell.CellValue = new(date.ToDateTime(default).ToOADate());
                break;
            case int number:
                cell.CellValue = new(number);
                break;
            default:
                throw new ArgumentException("The sample holds text, numbers and dates.", nameof(value));
        }

        return cell;
    }
}
