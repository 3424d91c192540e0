using System.Text;
using Larc.Returns;
using Larc.Returns.Reading;

namespace Larc.Tests.Returns.Reading;

public class CsvTests
{
    [Theory]
    [InlineData("a,b;c,d", ',')]
    [InlineData("a;b;c", ';')]
    [InlineData("\"a;b;c\",d", ',')]
    [InlineData("a", ',')]
    [InlineData("a;b\n1,2,3,4", ';')]
    public void The_first_line_says_what_separates(string text, char separator) => CsvText.Separator(text).ShouldBe(separator);

    [Fact]
    public void Encodings_are_told_apart()
    {
        const string Text = "café – naïve";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding[] encodings = [new UTF8Encoding(false), new UTF8Encoding(true), Encoding.GetEncoding(1252), Encoding.Unicode, Encoding.BigEndianUnicode];
        foreach (var encoding in encodings)
            CsvText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]).ShouldBe(Text, encoding.WebName);
    }

    [Fact]
    public void Rows_are_numbered_by_record_and_blank_ones_are_nothing()
    {
        var rows = Rows("id,text\r\n1,\"two\nlines\"\r\n,\r\n\r\n3,x\r\n,,\r\n");
        rows.ShouldBe(["1: id|text", "2: 1|two\nlines", "5: 3|x"]);
    }

    [Fact]
    public void A_quotation_mark_that_is_not_closed_loses_nothing() => Rows("id,text\n1,\"open\n2,b\n").ShouldBe(["1: id|text", "2: 1|open\n2,b\n"]);

    private static List<string> Rows(string text)
    {
        using var source = new CsvSource([("Sheet", Encoding.UTF8.GetBytes(text))], ReadLimits.Default);
        return [.. source.Rows(0).Select(r => FormattableString.Invariant($"{r.Number}: {string.Join('|', Enumerable.Range(0, r.Width).Select(c => r[c].Text))}"))];
    }
}
