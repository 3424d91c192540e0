using System.Collections.Immutable;

namespace Larc.Returns;

/// <summary>The return workbook as data: its sheets and columns. The reader, the blank workbooks and the guidance are all made from it.</summary>
public static class ReturnContract
{
    /// <summary>Who sends the return, for which round, coded with which codebook. One row.</summary>
    public static SheetContract Authority { get; } = Sheet("Authority", true, s =>
    [
        new(s, "la_code", true, ReturnColumnKind.Text) { Reference = ColumnReference.Authorities },
        new(s, "la_name", true, ReturnColumnKind.Text),
        new(s, "la_type", false, ReturnColumnKind.Word) { List = ClosedList.AuthorityType, Open = true },
        new(s, "region", false, ReturnColumnKind.Text),
        new(s, "round", true, ReturnColumnKind.WholeNumber),
        new(s, "codebook", true, ReturnColumnKind.Word) { Reference = ColumnReference.Codebooks },
        new(s, "integrated_since", false, ReturnColumnKind.Text),
        new(s, "notes", false, ReturnColumnKind.LongText),
    ]);

    /// <summary>One row for each conversation.</summary>
    public static SheetContract Interviews { get; } = Sheet("Interviews", true, s =>
    [
        new(s, "interview_id", true, ReturnColumnKind.Text),
        new(s, "perspective", true, ReturnColumnKind.Word) { List = ClosedList.Perspective },
        new(s, "key_group", false, ReturnColumnKind.Word) { Reference = ColumnReference.KeyGroups },
        new(s, "case_id", false, ReturnColumnKind.Text),
        new(s, "locality", false, ReturnColumnKind.Text),
        new(s, "people", false, ReturnColumnKind.WholeNumber),
        new(s, "self_reported_level", false, ReturnColumnKind.WholeNumber) { List = ClosedList.Level },
        new(s, "not_asked", false, ReturnColumnKind.Words) { Reference = ColumnReference.Topics },
        new(s, "interviewer", false, ReturnColumnKind.Word) { List = ClosedList.Interviewer },
        new(s, "consent", false, ReturnColumnKind.Words) { List = ClosedList.Consent },
        new(s, "withdrawn", false, ReturnColumnKind.Word) { List = ClosedList.Withdrawn },
        new(s, "date", false, ReturnColumnKind.Date),
    ]);

    /// <summary>One row for each coded excerpt.</summary>
    public static SheetContract Statements { get; } = Sheet("Statements", true, s =>
    [
        new(s, "statement_id", true, ReturnColumnKind.Text),
        new(s, "interview_id", true, ReturnColumnKind.Text) { Reference = ColumnReference.Interviews },
        new(s, "code", true, ReturnColumnKind.Word) { Reference = ColumnReference.Codes },
        new(s, "stance", false, ReturnColumnKind.Word) { List = ClosedList.Stance },
        new(s, "status", false, ReturnColumnKind.Word) { List = ClosedList.Status },
        new(s, "direction", false, ReturnColumnKind.Word) { List = ClosedList.Direction },
        new(s, "coder", false, ReturnColumnKind.Text),
        new(s, "excerpt", true, ReturnColumnKind.LongText),
        new(s, "source_ref", false, ReturnColumnKind.Text),
    ]);

    /// <summary>What another coder made of some of the excerpts.</summary>
    public static SheetContract SecondCoding { get; } = Sheet("Second coding", false, s =>
    [
        new(s, "statement_id", true, ReturnColumnKind.Text) { Reference = ColumnReference.Statements },
        new(s, "coder", true, ReturnColumnKind.Text),
        new(s, "code", true, ReturnColumnKind.Word) { Reference = ColumnReference.Codes },
        new(s, "stance", false, ReturnColumnKind.Word) { List = ClosedList.Stance },
        new(s, "status", false, ReturnColumnKind.Word) { List = ClosedList.Status },
    ]);

    /// <summary>Numbers returned for a key group and a period.</summary>
    public static SheetContract Indicators { get; } = Sheet("Indicators", false, s =>
    [
        new(s, "indicator", true, ReturnColumnKind.Text),
        new(s, "key_group", false, ReturnColumnKind.Word) { Reference = ColumnReference.KeyGroups },
        new(s, "period", true, ReturnColumnKind.Text),
        new(s, "value", true, ReturnColumnKind.NumberOrSymbol),
        new(s, "denominator", false, ReturnColumnKind.NumberOrSymbol),
        new(s, "ascription", true, ReturnColumnKind.Word) { List = ClosedList.Ascription },
        new(s, "ascribed_to", false, ReturnColumnKind.Text),
        new(s, "note", false, ReturnColumnKind.LongText),
    ]);

    /// <summary>Children's stories, chosen as exemplars.</summary>
    public static SheetContract Cases { get; } = Sheet("Cases", false, s =>
    [
        new(s, "case_id", true, ReturnColumnKind.Text),
        new(s, "key_group", true, ReturnColumnKind.Word) { Reference = ColumnReference.KeyGroups },
        new(s, "support", false, ReturnColumnKind.LongText),
        new(s, "impact", false, ReturnColumnKind.LongText),
        new(s, "integrated_aspects", false, ReturnColumnKind.LongText),
        new(s, "narrative", false, ReturnColumnKind.LongText),
        new(s, "quotations", false, ReturnColumnKind.Words) { Reference = ColumnReference.Statements },
        new(s, "why_chosen", false, ReturnColumnKind.LongText),
    ]);

    /// <summary>Where the authority needs support with the research.</summary>
    public static SheetContract SupportNeeds { get; } = Sheet("Support needs", false, s =>
    [
        new(s, "activity", true, ReturnColumnKind.Text),
        new(s, "need", true, ReturnColumnKind.Word) { List = ClosedList.Need, BlankIsAnAnswer = true },
    ]);

    /// <summary>The sheets that are read, in the order of the blank workbook.</summary>
    public static ImmutableArray<SheetContract> Sheets { get; } = [Authority, Interviews, Statements, SecondCoding, Indicators, Cases, SupportNeeds];

    /// <summary>Sheets that hold guidance and drop-down lists: ignored on reading.</summary>
    public static ImmutableArray<string> IgnoredSheets { get; } = ["Read me", "Lists"];

    private static SheetContract Sheet(string name, bool needed, Func<string, ImmutableArray<ColumnContract>> columns) => new(name, needed, columns(name));
}
