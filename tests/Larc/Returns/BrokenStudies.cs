namespace Larc.Tests.Returns;

/// <summary>The deliberately broken studies whose faults are in their rows. Each fault stands in a row of its own, beside rows that are sound.</summary>
internal static partial class BrokenStudies
{
    public static IReadOnlyList<BrokenStudy> All { get; } = [.. Rows(), .. Wholes()];

    private static IEnumerable<BrokenStudy> Rows()
    {
        yield return new BrokenStudy("unknown-words", "Words that are not in the list: each is an error with the nearest known word, and the row is set aside; an unknown interviewer or date is a warning.")
            .WithAuthorities()
            .File("return-a.xlsx", ReturnSheets.Sound()
                .Replace("Interviews", ["interview_id", "perspective", "key_group", "not_asked", "interviewer", "consent", "withdrawn", "date"],
                    ["SM-01", "SM", null, "features: to develop", "researcher", "analysis", null, new RawWorkbook.Day(39492)],
                    ["PR-01", "PR", "LAC", null, null, "analysis", "no", "14/02/2008"],
                    ["SM-02", "SMM", null, null, null, null, null, null],
                    ["PR-02", "PR", "LACC", null, null, null, null, null],
                    ["PR-03", "PR", null, "featurs", null, null, null, null],
                    ["PR-04", "PR", null, "features: to devolop", null, null, null, null],
                    ["PR-05", "PR", null, null, "consultant", null, null, null],
                    ["PR-06", "PR", null, null, null, "quotes", null, null],
                    ["PR-07", "PR", null, null, null, "analysis, quote", null, null],
                    ["PR-08", "PR", null, null, null, null, "perhaps", null],
                    ["PR-09", "PR", null, null, null, null, null, "30 Febuary 2008"])
                .Replace("Statements", ["statement_id", "interview_id", "code", "stance", "status", "direction", "excerpt"],
                    ["S-001", "SM-01", "training", "positive", null, null, "We trained together."],
                    ["S-002", "SM-01", "trainning", "positive", null, null, "We trained together."],
                    ["S-003", "SM-01", "training", "positve", null, null, "We trained together."],
                    ["S-004", "SM-01", "training", null, "hapened", null, "We trained together."],
                    ["S-005", "SM-01", "training", null, null, "up", "We trained together."],
                    ["S-006", "PR-06", "training", null, null, null, "We trained together."],
                    ["S-007", "PR-06", "training", null, null, null, "We trained again."])
                .Add("Indicators", ["indicator", "period", "value", "ascription"], ["Exclusions", "2007/08", 12, "ascribe"], ["Exclusions", "2006/07", 15, "too early"])
                .Add("Support needs", ["activity", "need"], ["Analysing data", "Perhaps"], ["Other", null]));

        yield return new BrokenStudy("identifiers", "Identifiers that are missing, repeated or point nowhere.")
            .WithAuthorities()
            .File("return-a.xlsx", ReturnSheets.Sound()
                .Row("Interviews", null, "PR", null, "analysis")
                .Row("Interviews", "PR-01", "SM", null, "analysis")
                .Row("Interviews", "PR-02", null, null, "analysis")
                .Row("Statements", null, "PR-01", "training", "positive", "No identifier.")
                .Row("Statements", "S-001", "PR-01", "training", "positive", "The identifier stands twice.")
                .Row("Statements", "S-003", "PR-1", "training", "positive", "The interview is not there.")
                .Row("Statements", "S-004", null, "training", "positive", "No interview is named.")
                .Row("Statements", "S-005", "PR-01", null, "positive", "No code.")
                .Row("Statements", "S-006", "PR-01", "training", "positive", null)
                .Row("Statements", "S-007", "PR-02", "training", "positive", "Its interview is set aside.")
                .Add("Second coding", ["statement_id", "coder", "code", "stance"],
                    ["S-001", "B", "training", "positive"],
                    ["S-001", "B", "training", "negative"],
                    ["S-099", "B", "training", "positive"],
                    ["S-006", "B", "training", "positive"],
                    ["S-002", null, "training", "positive"])
                .Add("Cases", ["case_id", "key_group", "narrative", "quotations"],
                    ["C-1", "LAC", "A story.", "S-001; S-002"],
                    ["C-1", "LAC", "The identifier stands twice.", null],
                    [null, "LAC", "No identifier.", null],
                    ["C-2", null, "No key group.", null],
                    ["C-3", "LAC", "A quotation is not there.", "S-002; S-0O1"],
                    ["C-4", "LAC", "A quotation was set aside.", "S-006"])
                .Add("Support needs", ["activity", "need"], ["Analysing data", "Yes"], ["Analysing data", "No"]));

        yield return new BrokenStudy("levels-and-stances", "Levels outside 1 to 4 or for a family, words where a number is due, an impact with a feature's stance and the reverse.")
            .WithAuthorities()
            .File("return-a.xlsx", ReturnSheets.Sound()
                .Replace("Interviews", ["interview_id", "perspective", "people", "self_reported_level", "consent"],
                    ["SM-01", "SM", 1, 3, "analysis"],
                    ["PR-01", "PR", 2, 4, "analysis"],
                    ["PR-02", "PR", null, 5, "analysis"],
                    ["PR-03", "PR", null, 2.5, "analysis"],
                    ["PR-04", "PR", null, "high", "analysis"],
                    ["PC-01", "PC", null, 2, "analysis"],
                    ["PR-05", "PR", "two", null, "analysis"],
                    ["PR-06", "PR", 1.5, null, "analysis"])
                .Row("Statements", "S-003", "PR-01", "training", "contributes", "An impact with a feature's stance.")
                .Row("Statements", "S-004", "PR-01", "multi_agency_working", "negative", "A feature with an impact's stance.")
                .Add("Second coding", ["statement_id", "coder", "code", "stance"], ["S-001", "B", "training", "to develop"]));

        yield return new BrokenStudy("numbers-and-symbols", "Indicators: unknown symbols, numbers outside their range, numbers written in other ways.")
            .WithAuthorities()
            .File("return-a.xlsx", ReturnSheets.Sound()
                .Add("Indicators", ["indicator", "key_group", "period", "value", "denominator", "ascription"],
                    ["Exclusions", null, "2007/08", 12, 1200, "ascribed"],
                    ["Exclusions", null, "2006/07", 0, null, "no response"],
                    ["Exclusions", null, "2005/06", "c", null, "too early"],
                    ["Exclusions", null, "2004/05", "[x]", null, "elsewhere"],
                    ["Exclusions", null, "2003/04", "n/a", null, "elsewhere"],
                    ["Exclusions", null, "2002/03", -3, null, "elsewhere"],
                    ["Exclusions", null, "2001/02", 30, 20, "elsewhere"],
                    ["Exclusions", null, "2000/01", "1,234", "12 345", "elsewhere"],
                    ["Exclusions", null, "1999/00", "25%", null, "elsewhere"],
                    ["Exclusions", null, "1998/99", "1,5", null, "elsewhere"],
                    ["Exclusions", null, "1997/98", "about twenty", null, "elsewhere"],
                    ["Exclusions", null, "1996/97", new RawWorkbook.Day(39492), null, "elsewhere"],
                    ["Exclusions", null, "1995/96", null, null, "elsewhere"],
                    ["Exclusions", null, "2007/08", 13, null, "ascribed"],
                    ["Exclusions", "LAC", "2007/08", 3, "?", "ascribed"]));

        yield return new BrokenStudy("formulas-and-errors", "Cells that hold an Excel error, or a formula that nobody has calculated; a formula with its value is read.")
            .WithAuthorities()
            .File("return-a.xlsx", ReturnSheets.Sound()
                .Row("Interviews", new RawWorkbook.Error("#REF!"), "PR", null, "analysis")
                .Row("Interviews", "PR-02", new RawWorkbook.Formula("B2"), null, "analysis")
                .Row("Interviews", "PR-03", new RawWorkbook.Formula("B2", "PR"), new RawWorkbook.Formula("IF(A5=\"\",\"\",\"\")", ""), "analysis")
                .Row("Statements", "S-003", "PR-01", new RawWorkbook.Error("#N/A"), null, "An error for a code.")
                .Row("Statements", "S-004", "PR-01", "training", "positive", new RawWorkbook.Formula("CONCATENATE(\"a\",\"b\")"))
                .Row("Statements", "S-005", "PR-01", "training", "positive", "#VALUE!"));

        yield return new BrokenStudy("withdrawn-and-consent", "Interviews that were withdrawn, or whose consent leaves out analysis, are set aside with their statements; that is no error. One of withdrawn.csv is not there.")
            .WithAuthorities()
            .File("withdrawn.csv", "authority,interview_id\nA,CYP-02\nA,CYP-99\n")
            .File("return-a.xlsx", ReturnSheets.Sound()
                .Replace("Interviews", ["interview_id", "perspective", "key_group", "case_id", "consent", "withdrawn"],
                    ["SM-01", "SM", null, null, "analysis; quote", null],
                    ["PR-01", "PR", "LAC", "C-1", "analysis; quote; linked", false],
                    ["CYP-01", "CYP", "LAC", "C-1", "analysis", "yes"],
                    ["CYP-02", "CYP", "LAC", "C-2", "analysis", null],
                    ["PC-01", "PC", "LAC", "C-2", "quote", null],
                    ["PC-02", "PC", "LAC", "C-2", "analysis", "x"])
                .Row("Statements", "S-003", "CYP-01", "view_school_work", "positive", "This is not read.")
                .Row("Statements", "S-004", "CYP-01", "view_happier", "positive", "Nor is this.")
                .Row("Statements", "S-005", "CYP-02", "view_happier", "positive", "Nor is this.")
                .Row("Statements", "S-006", "PC-01", "view_happier", "positive", "Nor is this.")
                .Add("Second coding", ["statement_id", "coder", "code"], ["S-003", "B", "view_school_work"], ["S-001", "B", "training"])
                .Add("Cases", ["case_id", "key_group", "narrative", "quotations"], ["C-1", "LAC", "A story.", "S-002; S-003"]));

        yield return new BrokenStudy("warnings", "Rows that are kept and should be looked at.")
            .WithAuthorities()
            .File("codebooks/warnings.yaml", WarningCodebook)
            .File("return-a.xlsx", new ReturnSheets()
                .Add("Authority", ["la_code", "la_name", "round", "codebook"], ["A", "Authority B", 1, "warnings@1"])
                .Add("Interviews", ["interview_id", "perspective", "key_group", "not_asked"],
                    ["PR-01", "PR", "LAC", "features: to develop"],
                    ["PR-02", "PR", "ASD", null],
                    ["A123456789012", "PC", null, null])
                .Add("Statements", ["statement_id", "interview_id", "code", "stance", "excerpt"],
                    ["S-01", "PR-01", "whole", null, "The composite."],
                    ["S-02", "PR-01", "part", null, "And its part."],
                    ["S-03", "PR-01", "old", null, "A code that is retired."],
                    ["S-04", "PR-01", "for_families", null, "A code for families."],
                    ["S-05", "PR-01", "trust", "to develop", "A question that was not put."],
                    ["S-06", "A123456789012", "trust", "contributes", "A topic that is not put to parents."],
                    ["S-07", "PR-02", "whole", null, "-we came together"],
                    ["S-08", "PR-02", "whole", null, "Write to sam@example.org."],
                    ["S-09", "PR-02", "whole", null, "They live in ZZ99 9ZZ."],
                    ["S-10", "PR-02", "whole", null, "Ring 01632 960123."],
                    ["S-11", "PR-02", "whole", null, "He was born on 3 March 1999."],
                    ["S-12", "PR-02", "whole", null, "The number is 943 476 5919."])
                .Add("Cases", ["case_id", "key_group", "narrative", "quotations"], ["C-1", "LAC", "A story.", "S-01; S-07"]));
    }

    private const string WarningCodebook = """
        id: warnings
        version: 1
        topics:
          - id: impacts
          - id: features
            elicitation: { PC: notAsked }
        codes:
          - { id: whole, kind: impact, level: 3, topic: impacts, label: The whole, parts: [part] }
          - { id: part, kind: impact, level: 3, topic: impacts, label: The part }
          - { id: old, kind: impact, level: 3, topic: impacts, label: A retired code, retired: true }
          - { id: for_families, kind: impact, level: 3, topic: impacts, label: For families only, perspectives: [PC, CYP] }
          - { id: trust, kind: feature, topic: features, label: Trust }

        """;
}
