using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using Larc.Returns.Workbooks;

namespace Larc.Tests.Returns.Workbooks;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("two\r\nlines\rand\nthree", "two\nlines\nand\nthree")]
    [InlineData("bell\a, null\0, form feed\f", "bell, null, form feed")]
    [InlineData("tab\tstays", "tab\tstays")]
    [InlineData("a\uFFFEb\uFFFFc", "abc")]
    [InlineData("pair \uD83D\uDE00 stays", "pair \uD83D\uDE00 stays")]
    public void Clean_keeps_what_xml_takes(string text, string expected) => CellText.Clean(text).ShouldBe(expected);

    [Fact]
    public void Clean_removes_halves_of_characters() => CellText.Clean("half \uD83D gone, and \uDE00 too").ShouldBe("half  gone, and  too");

    [Fact]
    public void Text_too_long_for_a_cell_is_cut_where_it_can_be_seen()
    {
        CellText.Clean(new('a', 32_767)).ShouldBe(new('a', 32_767));
        var cut = CellText.Clean(new('a', 32_768));
        cut.Length.ShouldBe(32_767);
        cut.ShouldEndWith("aaa […cut: too long for a cell]");
    }

    [Fact]
    public void A_cut_never_halves_a_character()
    {
        var faces = string.Concat(Enumerable.Repeat("\uD83D\uDE00", 20_000));
        foreach (var text in (string[])[faces, "a" + faces])
            CellText.Clean(CellText.Clean(text)).ShouldBe(CellText.Clean(text));
    }

    [Fact]
    public void Any_text_becomes_text_that_xml_takes() =>
        Prop.ForAll(ArbMap.Default.ArbFor<char[]>(), chars => XmlConvert.VerifyXmlChars(CellText.Clean(new string(chars))) is not null).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    [InlineData(16_383, "XFD")]
    public void Columns_are_named_as_in_a_spreadsheet(int column, string expected) => CellText.ColumnName(column).ShouldBe(expected);

    [Theory]
    [InlineData("", 10, 1)]
    [InlineData("one two", 10, 1)]
    [InlineData("one two three four", 10, 2)]
    [InlineData("a\nb\nc", 10, 3)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaa", 10, 3)]
    public void Lines_are_counted_with_words_kept_whole(string text, double width, int expected) => RowHeight.Lines(text, width).ShouldBe(expected);
}
