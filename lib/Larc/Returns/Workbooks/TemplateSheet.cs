using System.Globalization;
using Larc.Model;

namespace Larc.Returns.Workbooks;

/// <summary>A sheet to be filled in: headings with notes, and for every column a look, a prompt and, where its words are fixed, a drop-down list.</summary>
internal static class TemplateSheet
{
    /// <summary>Last row with lists and prompts: more than any authority has sent, and no larger a file for it.</summary>
    public const int LastRow = 20_000;

    public static SheetPlan Of(SheetContract sheet, TemplateLists lists, Codebook codebook)
    {
        var single = sheet.Name == ReturnContract.Authority.Name;
        var last = single ? 2 : LastRow;
        var rows = new List<SheetRow> { new(ReturnColumns.Headings([.. sheet.Columns.Select(c => c.Name)], sheet.Columns), 32) };
        if (single)
            rows.Add(new([.. sheet.Columns.Select(c => c.Reference == ColumnReference.Codebooks ? WorkbookCell.Text(codebook.Reference, CellLook.RequiredEntry) : default)]));
        return new(sheet.Name, [.. sheet.Columns.Select(c => ReturnColumns.Layout(c.Name, c))], rows)
        {
            Headings = true,
            FrozenColumns = single ? 0 : 1,
            Filter = single ? null : $"A1:{CellText.Address(sheet.Columns.Length - 1, LastRow)}",
            Notes = [.. sheet.Columns.Select((c, i) => new CellNote(i, 1, Note(c)))],
            Rules = [.. sheet.Columns.Select((c, i) => Rule(sheet, c, i, last, lists))],
            Protected = true,
            TabColour = sheet.Needed ? "12436D" : "BFBFBF",
        };
    }

    /// <summary>Names for the identifiers people have entered so far, for drop-down lists on other sheets.</summary>
    public static IEnumerable<DefinedRange> Identifiers() =>
    [
        Entered("entered_interview_id", ReturnContract.Interviews),
        Entered("entered_statement_id", ReturnContract.Statements),
    ];

    private static DefinedRange Entered(string name, SheetContract sheet)
    {
        var (quoted, last) = (WorkbookXml.Quoted(sheet.Name), LastRow.ToString(CultureInfo.InvariantCulture));
        return new(name, $"{quoted}!$A$2:INDEX({quoted}!$A$2:$A${last},MAX(1,COUNTA({quoted}!$A$2:$A${last})))");
    }

    /// <summary>Guidance, with what it leaves unsaid: whether a blank is right, and which words there are.</summary>
    private static string Note(ColumnContract column)
    {
        var guidance = column.Guidance;
        var lines = new List<string> { guidance };
        if (ReturnColumns.MustBeFilled(column))
            lines.Insert(0, WorkbookWording.Required);
        else if (!guidance.Contains("blank", StringComparison.OrdinalIgnoreCase))
            lines.Insert(0, WorkbookWording.Optional);
        if (column is { Kind: ReturnColumnKind.Word, List: { } list } && !list.Words.All(w => guidance.Contains(w, StringComparison.OrdinalIgnoreCase)))
            lines.Add($"One of: {list}.");
        return string.Join('\n', lines);
    }

    private static EntryRule Rule(SheetContract sheet, ColumnContract column, int index, int last, TemplateLists lists)
    {
        var letter = CellText.ColumnName(index);
        var range = string.Create(CultureInfo.InvariantCulture, $"{letter}2:{letter}{last}");
        var rule = (column, lists.NameFor(column)) switch
        {
            ({ Kind: ReturnColumnKind.Words }, _) => new EntryRule(range, EntryKind.Any),
            ({ Kind: ReturnColumnKind.WholeNumber, List: { } list }, _) => new(range, EntryKind.Whole, list.Words[0], list.Words[^1]) { Refusal = $"A whole number from {list.Words[0]} to {list.Words[^1]} goes here." },
            ({ Kind: ReturnColumnKind.WholeNumber }, _) => new(range, EntryKind.Whole, "1") { Refusal = "A whole number from 1 goes here." },
            ({ Reference: ColumnReference.Interviews }, _) => Known(range, "entered_interview_id", ReturnContract.Interviews),
            ({ Reference: ColumnReference.Statements }, _) => Known(range, "entered_statement_id", ReturnContract.Statements),
            ({ Name: "stance" }, { } name) when lists.HasBothKinds => Strict(range, Stance(sheet, name)),
            ({ Name: "activity" } or { Open: true }, { } name) => new(range, EntryKind.List, name) { Refusal = WorkbookWording.PerhapsNotInList, Lenient = true },
            (_, { } name) => Strict(range, name),
            _ when IsIdentifier(sheet, index) => new(range, EntryKind.Formula, $"COUNTIF(${letter}$2:${letter}${last.ToString(CultureInfo.InvariantCulture)},{letter}2)=1") { Refusal = WorkbookWording.RepeatedIdentifier, Lenient = true },
            _ => new(range, EntryKind.Any),
        };
        return rule with { PromptTitle = ReturnColumns.MustBeFilled(column) ? $"{column.Name} (required)" : column.Name, Prompt = column.Guidance };
    }

    private static EntryRule Strict(string range, string source) => new(range, EntryKind.List, source) { Refusal = WorkbookWording.NotInList };

    private static EntryRule Known(string range, string source, SheetContract sheet) =>
        new(range, EntryKind.List, source) { Refusal = string.Format(CultureInfo.InvariantCulture, WorkbookWording.UnknownIdentifier, sheet.Name), Lenient = true };

    /// <summary>Offers the stances that fit the row's code; all of them while there is no code.</summary>
    private static string Stance(SheetContract sheet, string all)
    {
        var code = $"${CellText.ColumnName(sheet.IndexOf("code"))}2";
        return $"IF({code}=\"\",{all},IF(COUNTIF(list_code_feature,{code})>0,list_stance_feature,list_stance_impact))";
    }

    /// <summary>The first column of a sheet whose rows have identifiers of their own.</summary>
    private static bool IsIdentifier(SheetContract sheet, int column) =>
        column == 0 && sheet.Columns[0] is { Reference: ColumnReference.None } first && first.Name.EndsWith("_id", StringComparison.Ordinal);
}
