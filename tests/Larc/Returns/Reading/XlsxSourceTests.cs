using Larc.Returns;
using Larc.Returns.Reading;

namespace Larc.Tests.Returns.Reading;

public sealed class XlsxSourceTests
{
    private const string Text = """<c r="A1" t="inlineStr"><is><t>one</t></is></c>""";

    [Fact]
    public void Rows_keep_the_numbers_Excel_gives_them()
    {
        var rows = """<row r="2" hidden="1"><c r="B2"><v>1</v></c></row><row r="3"/><row r="4"><c r="A4" s="1"/></row><row r="9"><c r="C9"><v>2.50</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>""";
        XlsxParts.WithRows(rows).Cells().ShouldBe(["B2 Number 1", "C9 Number 2.5", "A10 Number 3", "B10 Number 4"]);
        // The same where the XML is looked at: a fact lands on the row and the column it stands in.
        XlsxParts.WithRows(rows + """<row><c><f>1</f></c><c t="e"><v>#N/A</v></c></row>""").Cells()
            .ShouldBe(["B2 Number 1", "C9 Number 2.5", "A10 Number 3", "B10 Number 4", "A11 FormulaWithoutValue =1", "B11 Error #N/A"]);
    }

    [Fact]
    public void Errors_and_formulas_without_a_value_are_found()
    {
        const string Rows = """
            <row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><f>SUM(C1:D1)</f></c><c r="C1"><f>1+1</f><v></v></c><c r="D1"><f t="shared" si="0"/></c></row>
            <row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="str"><f>""</f><v></v></c><c r="D2" t="str"><f>"a"</f><v>a</v></c></row>
            """;
        string[] expected = ["A1 Error #N/A", "B1 FormulaWithoutValue =SUM(C1:D1)", "C1 FormulaWithoutValue =1+1", "D1 FormulaWithoutValue =", "A2 Error #DIV/0!", "B2 Number 2", "D2 Text a"];
        XlsxParts.WithRows(Rows).Cells().ShouldBe(expected);
        XlsxParts.WithRows(Rows).InUtf16("xl/worksheets/sheet1.xml").Cells().ShouldBe(expected);
    }

    [Theory]
    [InlineData("""<x:c r="A1"><x:f>NA()</x:f></x:c>""", "A1 FormulaWithoutValue =NA()")]
    [InlineData("""<x:c r="A1"><x:f aca="false">NA()</x:f><x:v/></x:c>""", "A1 FormulaWithoutValue =NA()")]
    [InlineData("""<x:c r="A1" t = 'e'><x:v>#REF!</x:v></x:c>""", "A1 Error #REF!")]
    [InlineData("""<x:c r="A1" t="b"><x:v>true</x:v></x:c>""", "A1 Boolean true")]
    [InlineData("""<x:c r="A1"><x:v>7</x:v></x:c>""", "A1 Number 7")]
    public void Prefixes_hide_nothing(string cell, string expected) =>
        XlsxParts.WithSheet($"""<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:cols><x:col min="1" max="2"/></x:cols><x:sheetData><x:row r="1">{cell}</x:row></x:sheetData></x:worksheet>""")
            .Cells().ShouldBe([expected]);

    [Fact]
    public void A_formula_is_found_wherever_it_stands_in_a_long_sheet()
    {
        const int Piece = 128 << 10;
        var before = XlsxParts.Sheet(Rows("")).IndexOf("<f>", StringComparison.Ordinal);
        for (var inPiece = 0; inPiece <= 4; inPiece++)
            XlsxParts.WithRows(Rows(new string(' ', Piece - inPiece - before))).Cells().ShouldBe(["A1 Text one", "A2 FormulaWithoutValue =1"], $"{inPiece} bytes of the tag end a piece");

        static string Rows(string filler) => $"""<row r="1">{Text}</row>{filler}<row r="2"><c r="A2"><f>1</f></c></row>""";
    }

    [Theory]
    [InlineData("", "2019-03-01")]
    [InlineData("""<workbookPr date1904="0"/>""", "2019-03-01")]
    [InlineData("""<workbookPr date1904="1"/>""", "2023-03-02")]
    [InlineData("""<workbookPr date1904="true"/>""", "2023-03-02")]
    public void Dates_count_from_1900_or_1904(string properties, string expected)
    {
        var parts = XlsxParts.WithRows("""<row r="1"><c r="A1" s="1"><v>43525</v></c></row>""");
        parts["xl/workbook.xml"] = XlsxParts.Workbook(properties, ("Data", "r1"));
        parts.Cells().ShouldBe(["A1 Date " + expected]);
    }

    [Theory]
    [InlineData("1", "1", "Date 1900-01-01")]
    [InlineData("1", "61", "Date 1900-03-01")]
    [InlineData("1", "0", "Number 0")]
    [InlineData("1", "43525.5", "Date 2019-03-01T12:00:00")]
    [InlineData("1", "43525.9999999", "Date 2019-03-02")]
    [InlineData("1", "2958465.99999999", "Date 9999-12-31T23:59:59")]
    [InlineData("2", "0.5", "Number 0.5")]
    [InlineData("3", "1.5", "Number 1.5")]
    [InlineData("0", "43525", "Number 43525")]
    public void Numbers_shown_as_dates_are_dates(string style, string serial, string expected) =>
        XlsxParts.WithRows($"""<row r="1"><c r="A1" s="{style}"><v>{serial}</v></c></row>""").Cells().ShouldBe(["A1 " + expected]);

    [Fact]
    public void Texts_are_read_as_they_are_seen()
    {
        var parts = XlsxParts.WithRows("""
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c><c r="B2" t="inlineStr"><is><t>a _x005F_x000D_ b</t></is></c></row>
            """);
        parts["xl/sharedStrings.xml"] = XlsxParts.Texts("<t xml:space=\"preserve\"> kept </t>", "<r><t>rich</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> text</t></r><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh>", "<t>two_x000D_\nlines &amp; more</t>");
        parts.Cells().ShouldBe(["A1 Text  kept ", "B1 Text rich text", "C1 Text two\r\nlines & more", "D1 Boolean true", "E1 Boolean false", "A2 Text in line", "B2 Text a _x000D_ b"]);
    }

    [Fact]
    public void Sheets_stand_in_the_workbooks_order_wherever_their_parts_lie()
    {
        var parts = new XlsxParts();
        parts["_rels/.rels"] = XlsxParts.Relations(("r1", "officeDocument", "/book/workbook.xml"));
        parts["book/workbook.xml"] = XlsxParts.Workbook("", ("Third", "c"), ("Chart", "x"), ("First", "a"), ("Second", "b"));
        parts["book/_rels/workbook.xml.rels"] = XlsxParts.Relations(("a", "worksheet", "/book/s1.xml"), ("b", "worksheet", "../other/s2.xml"), ("c", "worksheet", "./deep/s3.xml"), ("x", "chartsheet", "chart.xml"), ("t", "sharedStrings", "texts9.xml"));
        parts["xl/workbook.xml"] = null;
        parts["book/s1.xml"] = XlsxParts.Sheet("""<row r="1"><c r="A1"><v>1</v></c></row>""");
        parts["other/s2.xml"] = XlsxParts.Sheet("""<row r="1"><c r="A1"><v>2</v></c></row>""");
        parts["book/deep/s3.xml"] = XlsxParts.Sheet("""<row r="1"><c r="A1" t="s"><v>0</v></c></row>""");
        parts["book/chart.xml"] = "<chartsheet/>";
        parts["book/texts9.xml"] = XlsxParts.Texts("<t>three</t>");
        using var source = parts.Open();
        source.SheetNames.ShouldBe(["Third", "First", "Second"]);
        XlsxParts.Cells(source, 2).ShouldBe(["A1 Number 2"]);
        XlsxParts.Cells(source, 0).ShouldBe(["A1 Text three"]);
        XlsxParts.Cells(source, 1).ShouldBe(["A1 Number 1"]);
    }

    [Fact]
    public void A_sheet_can_be_read_again_after_a_look_at_its_first_row()
    {
        using var source = XlsxParts.WithRows("""<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="e"><v>#N/A</v></c></row>""").Open();
        source.Rows(0).First()[0].Text.ShouldBe("1");
        XlsxParts.Cells(source, 0).ShouldBe(["A1 Number 1", "A2 Error #N/A"]);
        XlsxParts.Cells(source, 0).Count.ShouldBe(2);
    }

    [Fact]
    public void Two_sheets_cannot_be_read_at_once()
    {
        using var source = XlsxParts.WithRows($"""<row r="1">{Text}</row><row r="2"><c r="A2"><v>2</v></c></row>""").Open();
        using var rows = source.Rows(0).GetEnumerator();
        rows.MoveNext().ShouldBeTrue();
        source.Rows(0).Count().ShouldBe(2);
        Should.Throw<InvalidOperationException>(() => rows.MoveNext());
    }

    [Theory]
    [InlineData("""<dimension ref="A1"/>""")]
    [InlineData("""<dimension ref="A1:XFD1048576"/>""")]
    [InlineData("""<dimension ref="nonsense"/>""")]
    [InlineData("""<cols><col min="1" max="3" style="1"/></cols>""")]
    public void What_stands_before_the_cells_does_not_matter(string head) =>
        XlsxParts.WithSheet(XlsxParts.Sheet($"""<row r="1">{Text}<c r="D1" t="inlineStr"><is><t>&lt;cols> four</t></is></c></row>""", head)).Cells().ShouldBe(["A1 Text one", "D1 Text <cols> four"]);

    [Fact]
    public void A_strict_workbook_is_read()
    {
        const string Strict = "http://purl.oclc.org/ooxml/";
        var parts = new XlsxParts
        {
            ["xl/workbook.xml"] = $"""<workbook xmlns="{Strict}spreadsheetml/main" xmlns:r="{Strict}officeDocument/relationships"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>""",
            ["xl/sharedStrings.xml"] = $"""<sst xmlns="{Strict}spreadsheetml/main"><si><t>strict</t></si></sst>""",
            ["xl/worksheets/sheet1.xml"] = $"""<worksheet xmlns="{Strict}spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2019-03-01</v></c></row></sheetData></worksheet>""",
        };
        parts.Cells().ShouldBe(["A1 Text strict", "B1 Date 2019-03-01"]);
    }

    [Fact]
    public void A_wide_and_long_sheet_is_read_by_the_columns_that_hold_something() =>
        XlsxParts.WithRows($"""<row r="1">{Text}<c r="XFD1" s="1"/></row><row r="4000"><c r="Z4000"><v>1</v></c></row><row r="1048576"><c r="A1048576" s="1"/></row>""").Cells()
            .ShouldBe(["A1 Text one", "Z4000 Number 1"]);

    [Fact]
    public void A_million_blank_rows_are_nothing() =>
        XlsxParts.WithRows($"""<row r="1">{Text}</row><row r="1048576"><c r="C1048576" s="1"/></row>""").Cells().ShouldBe(["A1 Text one"]);

    [Fact]
    public void Blank_rows_at_the_end_change_nothing_when_a_sheet_is_read_again()
    {
        using var source = XlsxParts.WithRows($"""<row r="1">{Text}</row><row r="3"><c r="A3"><v>3</v></c></row><row r="9"><c r="A9" s="1"/></row>""").Open();
        XlsxParts.Cells(source, 0).ShouldBe(["A1 Text one", "A3 Number 3"]);
        XlsxParts.Cells(source, 0).ShouldBe(["A1 Text one", "A3 Number 3"]);
    }

    [Theory]
    [InlineData("""<row r="2000000000"><c><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>""")]
    public void A_cell_outside_any_sheet_is_refused(string row) =>
        Refusal(XlsxParts.WithRows(row)).ShouldBe((ReturnRules.ReturnUnreadable, "a cell beyond the last of a sheet in its sheet 'Data'"));

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/workbook.xml")]
    public void A_document_type_is_refused_in_any_part_and_encoding(string part)
    {
        const string Xml = """<?xml version="1.0"?><!-- c --><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>""";
        Refusal(With()).Rule.ShouldBe(ReturnRules.ReturnUnreadable);
        Refusal(With().InUtf16(part)).Rule.ShouldBe(ReturnRules.ReturnUnreadable);

        XlsxParts With()
        {
            var parts = XlsxParts.WithRows($"""<row r="1">{Text}</row>""");
            parts[part] = Xml;
            return parts;
        }
    }

    [Fact]
    public void Damage_is_named_by_the_sheet_it_is_in()
    {
        var parts = XlsxParts.WithSheet("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>""");
        Refusal(parts).ShouldBe((ReturnRules.ReturnUnreadable, "the sheet 'Data' is damaged"));
        parts["xl/worksheets/sheet1.xml"] = null;
        Refusal(parts).ShouldBe((ReturnRules.ReturnUnreadable, "no content for its sheet 'Data'"));
        Refusal(XlsxParts.WithRows("""<row r="1"><c r="A1" t="s"><v>0</v></c></row>""")).ShouldBe((ReturnRules.ReturnUnreadable, "a cell that points to a text which is not there"));
    }

    [Fact]
    public void Unpacking_stops_at_the_limit_and_is_not_tried_again()
    {
        var limits = new ReadLimits { UnpackedBytes = 50_000 };
        var parts = XlsxParts.WithRows($"""<row r="1">{Text}</row>{new string(' ', 60_000)}""");
        Should.Throw<ReturnRefusedException>(() => parts.Open(limits)).Rule.ShouldBe(ReturnRules.ReturnUnpacksTooLarge);

        // A directory that says less than there is: either the limit or the missing rest of the sheet is met, and the same again.
        using var source = ReturnFile.Open(Lie(parts.Bytes(), 60_000), ".xlsx", limits);
        var refusal = Should.Throw<ReturnRefusedException>(() => source.Rows(0).Count());
        Should.Throw<ReturnRefusedException>(() => source.Rows(0).Count()).Rule.ShouldBe(refusal.Rule);
    }

    private static (ReturnRule Rule, string Found) Refusal(XlsxParts parts)
    {
        var refusal = Should.Throw<ReturnRefusedException>(() => parts.Cells());
        return (refusal.Rule, refusal.Found);
    }

    /// <summary>Writes 100 in place of every announced size over some size.</summary>
    private static byte[] Lie(byte[] zip, int over)
    {
        for (var i = 0; i + 30 < zip.Length; i++)
        {
            if (zip.AsSpan(i).StartsWith("PK\u0001\u0002"u8) && BitConverter.ToInt32(zip, i + 24) > over)
                BitConverter.TryWriteBytes(zip.AsSpan(i + 24), 100);
        }

        return zip;
    }
}
