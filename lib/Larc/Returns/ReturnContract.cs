using System.Collections.Immutable;

namespace Larc.Returns;

/// <summary>The return workbook as data: its sheets and columns. The reader, the blank workbooks and the guidance are all made from it.</summary>
public static class ReturnContract
{
    /// <summary>Who sends the return, for which round, coded with which codebook. One row.</summary>
    public static SheetContract Authority { get; } = Sheet("Authority", true, s =>
    [
        new(s, "la_code", true, ColumnKind.Text) { Reference = ColumnReference.Authorities },
        new(s, "la_name", true, ColumnKind.Text),
        new(s, "la_type", false, ColumnKind.Word) { List = ClosedList.AuthorityType, Open = true },
        new(s, "region", false, ColumnKind.Text),
        new(s, "round", true, ColumnKind.WholeNumber),
        new(s, "codebook", true, ColumnKind.Word) { Reference = ColumnReference.Codebooks },
        new(s, "integrated_since", false, ColumnKind.Text),
        new(s, "notes", false, ColumnKind.LongText),
    ]);

    /// <summary>One row for each conversation.</summary>
    public static SheetContract Interviews { get; } = Sheet("Interviews", true, s =>
    [
        new(s, "interview_id", true, ColumnKind.Text),
        new(s, "perspective", true, ColumnKind.Word) { List = ClosedList.Perspective },
        new(s, "key_group", false, ColumnKind.Word) { Reference = ColumnReference.KeyGroups },
        new(s, "case_id", false, ColumnKind.Text),
        new(s, "locality", false, ColumnKind.Text),
        new(s, "people", false, ColumnKind.WholeNumber),
        new(s, "self_reported_level", false, ColumnKind.WholeNumber) { List = ClosedList.Level },
        new(s, "not_asked", false, ColumnKind.Words) { Reference = ColumnReference.Topics },
        new(s, "interviewer", false, ColumnKind.Word) { List = ClosedList.Interviewer },
        new(s, "consent", false, ColumnKind.Words) { List = ClosedList.Consent },
        new(s, "withdrawn", false, ColumnKind.Word) { List = ClosedList.Withdrawn },
        new(s, "date", false, ColumnKind.Date),
    ]);

    /// <summary>One row for each coded excerpt.</summary>
    public static SheetContract Statements { get; } = Sheet("Statements", true, s =>
    [
        new(s, "statement_id", true, ColumnKind.Text),
        new(s, "interview_id", true, ColumnKind.Text) { Reference = ColumnReference.Interviews },
        new(s, "code", true, ColumnKind.Word) { Reference = ColumnReference.Codes },
        new(s, "stance", false, ColumnKind.Word) { List = ClosedList.Stance },
        new(s, "status", false, ColumnKind.Word) { List = ClosedList.Status },
        new(s, "direction", false, ColumnKind.Word) { List = ClosedList.Direction },
        new(s, "coder", false, ColumnKind.Text),
        new(s, "excerpt", true, ColumnKind.LongText),
        new(s, "source_ref", false, ColumnKind.Text),
    ]);

    /// <summary>What another coder made of some of the excerpts.</summary>
    public static SheetContract SecondCoding { get; } = Sheet("Second coding", false, s =>
    [
        new(s, "statement_id", true, ColumnKind.Text) { Reference = ColumnReference.Statements },
        new(s, "coder", true, ColumnKind.Text),
        new(s, "code", true, ColumnKind.Word) { Reference = ColumnReference.Codes },
        new(s, "stance", false, ColumnKind.Word) { List = ClosedList.Stance },
        new(s, "status", false, ColumnKind.Word) { List = ClosedList.Status },
    ]);

    /// <summary>Numbers returned for a key group and a period.</summary>
    public static SheetContract Indicators { get; } = Sheet("Indicators", false, s =>
    [
        new(s, "indicator", true, ColumnKind.Text),
        new(s, "key_group", false, ColumnKind.Word) { Reference = ColumnReference.KeyGroups },
        new(s, "period", true, ColumnKind.Text),
        new(s, "value", true, ColumnKind.NumberOrSymbol),
        new(s, "denominator", false, ColumnKind.NumberOrSymbol),
        new(s, "ascription", true, ColumnKind.Word) { List = ClosedList.Ascription },
        new(s, "ascribed_to", false, ColumnKind.Text),
        new(s, "note", false, ColumnKind.LongText),
    ]);

    /// <summary>Children's stories, chosen as exemplars.</summary>
    public static SheetContract Cases { get; } = Sheet("Cases", false, s =>
    [
        new(s, "case_id", true, ColumnKind.Text),
        new(s, "key_group", true, ColumnKind.Word) { Reference = ColumnReference.KeyGroups },
        new(s, "support", false, ColumnKind.LongText),
        new(s, "impact", false, ColumnKind.LongText),
        new(s, "integrated_aspects", false, ColumnKind.LongText),
        new(s, "narrative", false, ColumnKind.LongText),
        new(s, "quotations", false, ColumnKind.Words) { Reference = ColumnReference.Statements },
        new(s, "why_chosen", false, ColumnKind.LongText),
    ]);

    /// <summary>Where the authority needs support with the research.</summary>
    public static SheetContract SupportNeeds { get; } = Sheet("Support needs", false, s =>
    [
        new(s, "activity", true, ColumnKind.Text),
        new(s, "need", true, ColumnKind.Word) { List = ClosedList.Need, BlankIsAnAnswer = true },
    ]);

    /// <summary>The sheets that are read, in the order of the blank workbook.</summary>
    public static ImmutableArray<SheetContract> Sheets { get; } = [Authority, Interviews, Statements, SecondCoding, Indicators, Cases, SupportNeeds];

    /// <summary>Sheets that hold guidance and drop-down lists: ignored on reading.</summary>
    public static ImmutableArray<string> IgnoredSheets { get; } = ["Read me", "Lists"];

    private static SheetContract Sheet(string name, bool needed, Func<string, ImmutableArray<ColumnContract>> columns) => new(name, needed, columns(name));
}
