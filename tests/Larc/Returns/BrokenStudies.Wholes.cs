using System.Text;

namespace Larc.Tests.Returns;

/// <summary>The deliberately broken studies whose faults are in a whole return, its headings or the study's own files.</summary>
internal static partial class BrokenStudies
{
    private static IEnumerable<BrokenStudy> Wholes()
    {
        yield return new BrokenStudy("headings-and-sheets", "Sheet names, headings and words written differently are repaired and reported; unknown and repeated ones are not read.")
            .WithAuthorities()
            .File("return-a.xlsx", ReturnSheets.Sound()
                .Replace("Interviews", ["Interview ID", "PERSPECTIVE", "Key-Group", "consent", "Consent ", "age", "interveiwer"],
                    ["SM-01", "Service managers", "looked-after children", "Analysis; quote", "linked", 40, "x"],
                    ["PR-01", " practitioner", "lac", "analysis", null, null, null])
                .Rename("Statements", "statements ")
                .Replace("statements ", ["statement_id", "interview_id", "code", "stance", "excerpt"],
                    ["S-001", "SM-01", "Training", "Positive", "We trained together."],
                    ["S-002", "SM-01", "multi-agency-working", "To develop", "Our manager sees the point of it."],
                    null,
                    ["S-003", "SM-01", "Training", "positive", "An empty row stands above."])
                .Add("Cases", ["case_id", "key_group"])
                .Add("Support needs")
                .Add("Statments", ["anything"], ["else"])
                .Add("INTERVIEWS", ["interview_id"], ["PR-99"])
                .Add("Read me", ["Not read"])
                .Add("Lists", ["Not read"]));

        yield return new BrokenStudy("missing-sheet", "A needed sheet is missing: the return is set aside, the other one is used.")
            .WithAuthorities()
            .File("return-a.xlsx", ReturnSheets.Sound().Rename("Statements", "Coded excerpts"))
            .File("return-b.xlsx", ReturnSheets.Sound("B"));

        yield return new BrokenStudy("missing-column", "A required column is missing: the return is set aside.")
            .WithAuthorities()
            .File("return-a.xlsx", ReturnSheets.Sound().Replace("Statements", ["statement_id", "interview", "code", "excerpt"], ["S-001", "SM-01", "training", "We trained together."]))
            .File("return-b.xlsx", ReturnSheets.Sound("B").Add("Second coding", ["statement_id", "code"], ["S-001", "training"]));

        yield return new BrokenStudy("no-rows", "A needed sheet holds nothing below its headings: the return is set aside.")
            .WithAuthorities()
            .File("return-a.xlsx", ReturnSheets.Sound().Replace("Interviews", ["interview_id", "perspective", "consent"]))
            .File("return-b.xlsx", ReturnSheets.Sound("B").Replace("Statements"));

        yield return new BrokenStudy("whose-return", "The sheet Authority does not say whose return it is, for which round or with which codebook.")
            .WithAuthorities()
            .File("1-unknown-authority.xlsx", ReturnSheets.Sound().Replace("Authority", ["la_code", "la_name", "round", "codebook"], ["999", "Autority A", 1, "larc-round-1@1"]))
            .File("2-blank-name.xlsx", ReturnSheets.Sound().Replace("Authority", ["la_code", "la_name", "round", "codebook"], ["A", null, 1, "larc-round-1@1"]))
            .File("3-round.xlsx", ReturnSheets.Sound("A", "first"))
            .File("4-codebook.xlsx", ReturnSheets.Sound().Replace("Authority", ["la_code", "la_name", "round", "codebook"], ["A", "Authority A", 1, "larc-round-1@7"]))
            .File("5-second-row.xlsx", ReturnSheets.Sound("B").Row("Authority", "C", "Authority C", 1, "larc-round-1@1"))
            .File("6-by-name.xlsx", ReturnSheets.Sound().Replace("Authority", ["la_code", "la_name", "round", "codebook"], ["?", "Authority C", 1, "larc-round-1@1"]))
            .File("7-by-alias.xlsx", ReturnSheets.Sound().Replace("Authority", ["la_code", "la_name", "round", "codebook"], ["?", "A County Council", 2, "larc-round-1@1"]));

        yield return new BrokenStudy("sent-twice", "One authority and round twice: the first file in order of name is kept, whatever it is called. Another round of the same authority is no repetition.")
            .WithAuthorities()
            .File("2008/1.xlsx", ReturnSheets.Sound())
            .File("2008/2.xlsx", ReturnSheets.Sound().Row("Statements", "S-003", "PR-01", "no_such_code", null, "Not looked at."))
            .File("2009/1.xlsx", ReturnSheets.Sound("A", 2));

        yield return new BrokenStudy("no-workbooks", "Files that are called a workbook and hold something else, and workbooks of other kinds.")
            .WithAuthorities()
            .File("1-text.xlsx", "interview_id,perspective\nSM-01,SM\n")
            .File("2-web-page.xls", "<html><body><table><tr><td>interview_id</td></tr></table></body></html>\n")
            .File("3-pdf.xlsx", "%PDF-1.4\n")
            .File("4-empty.xlsx", [])
            .File("5-macros.xlsm", ReturnSheets.Sound())
            .File("6-open-document.ods", "Nothing is read of it.\n")
            .File("7-truncated.xlsx", ReturnSheets.Sound().Workbook()[..1500])
            .File("8-damaged.xlsx", Spoiled("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"></row>"))
            .File("9-external-entity.xlsx", Spoiled("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>"))
            .File("a-sound-one-without-a-good-name.xls", ReturnSheets.Sound());

        yield return new BrokenStudy("encrypted", "Workbooks protected by a password, new and old.")
            .WithAuthorities()
            .MadeByHand()
            .File("password.xlsx", OleContainer.Write(("EncryptionInfo", Encoding.UTF8.GetBytes("\u0004\u0000\u0004\u0000@\u0000\u0000\u0000<encryption/>")), ("EncryptedPackage", Encoding.UTF8.GetBytes(new string('x', 5000)))));

        yield return new BrokenStudy("old-workbook", "An Excel 97 workbook (.xls) is read like any other, its dates and its Excel errors included.").WithAuthorities().MadeByHand();

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var csv = new BrokenStudy("csv-folder", "Folders of CSV files: semicolons and Windows-1252 in one, commas and UTF-8 with its mark in the other, and a folder without its sheet Authority.").WithAuthorities();
        foreach (var (name, content) in ReturnSheets.Sound().Row("Statements", "S-003", "PR-01", "trainning", null, "Naïve; she said “café”\nand laughed.").Csv(';', Encoding.GetEncoding(1252)))
            csv.File($"return a/{name}", content);
        foreach (var (name, content) in ReturnSheets.Sound("B").Row("Statements", "S-003", "PR-01", "training", null, "Naïve, she said “café”.").Row("Statements", "S-004", "PR-01", "training", null, "#N/A").Csv(',', new UTF8Encoding(true)))
            csv.File($"return b/{name}", content);
        foreach (var (name, content) in ReturnSheets.Sound("C").Remove("Authority").Csv(',', new UTF8Encoding(false)))
            csv.File($"return c/{name}", content);
        yield return csv;

        yield return new BrokenStudy("study-files", "The study's own files are faulty: each is reported with its line, and defaults are used.")
            .File("study.yaml", "title: A study with faults\ninvitd: { SM: 3 }\n")
            .File("parameters.yaml", "authorityShare: 2\n")
            .File("symbols.yaml", "c: suppressed\nq: secret\n")
            .File("authorities.csv", "la_code,la_name\nA,Authority A\n,Authority B\n")
            .File("withdrawn.csv", "authority,interview\nA,SM-01\n")
            .File("decisions.yaml", "confidence:\n  - { finding: 'level1.list:training', level: certain, reason: 'Looked at', by: AB }\nscreening:\n  - { return: return-a.xlsx, statement: S-009, decision: excluded, reason: 'Names a child', by: AB }\ncoments: []\n")
            .File("names.txt", "# People\nWinifred Ashdown\n7\n")
            .File("codebooks/a-faulty.yaml", "id: faulty\nversion: 1\ntopics: [{ id: t }]\ncodes:\n  - { id: a, kind: impact, level: 9, topic: t, label: A }\n")
            .File("codebooks/b-sound.yaml", Codebook("sound"))
            .File("codebooks/c-same-again.yaml", Codebook("sound"))
            .File("mappings/unknown.yaml", "from: sound@1\nto: larc-round-9@1\npairs: [{ from: b, to: c, as: same }]\n")
            .File("return-a.xlsx", ReturnSheets.Sound())
            .File("return-b.xlsx", ReturnSheets.Sound("A", 2).Replace("Authority", ["la_code", "la_name", "round", "codebook"], ["A", "Authority A", 2, "faulty@1"]));

        yield return new BrokenStudy("nothing-here", "A folder without a return.").File("notes.txt", "No return yet.\n");
    }

    /// <summary>A return whose sheet Statements holds this XML.</summary>
    private static byte[] Spoiled(string statements)
    {
        var workbook = new RawWorkbook();
        foreach (var (name, rows) in ReturnSheets.Sound().Sheets)
            _ = name == "Statements" ? workbook.SheetOfXml(name, statements) : workbook.Sheet(name, [.. rows]);
        return workbook.Bytes();
    }

    private static string Codebook(string id) => $"id: {id}\nversion: 1\ntopics: [{{ id: t }}]\ncodes:\n  - {{ id: a, kind: impact, level: 3, topic: t, label: A }}\n";
}
