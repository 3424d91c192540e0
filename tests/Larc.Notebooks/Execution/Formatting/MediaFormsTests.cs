using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution.Formatting;

namespace Larc.Notebooks.Tests.Execution.Formatting;

/// <summary>Pictures and documents have their media type, and always a text.</summary>
public sealed class MediaFormsTests
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5"><title>A line</title><path d="M0 0L9 4"/></svg>""";
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR4nGP4DwUMMAYAR+oH+R4XiecAAAAASUVORK5CYII=");
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 3, 0, 7, 1, 1, 0, 0, 0];

    [Fact]
    public void A_drawing_is_one_whatever_holds_it()
    {
        foreach (var value in new object[] { Svg, XElement.Parse(Svg), XDocument.Parse(Svg) })
            Shown.Of(value).Forms.Keys.ShouldBe(["image/svg+xml", MimeBundle.PlainText]);
        Shown.Text(XElement.Parse(Svg)).ShouldBe("A line");
        Shown.Text(Svg).ShouldBe(Svg);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"https://example.org/x.png\"/></svg>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><foreignObject/></svg>")]
    [InlineData("<svg>")]
    [InlineData("<svg/>")]
    [InlineData("<b>bold</b>")]
    public void A_text_that_is_no_mere_drawing_stays_text(string text)
    {
        Shown.Of(text).ShouldBe(MimeBundle.OfText(text));
    }

    [Fact]
    public void Pictures_are_told_by_their_bytes()
    {
        var expected = MimeBundle.OfText("PNG picture, 2 × 1 pixels, 71 bytes").With("image/png", Convert.ToBase64String(Png));
        using var stream = new MemoryStream(Png);
        stream.Position = 3;
        foreach (var value in new object[] { Png, new ReadOnlyMemory<byte>(Png), new Memory<byte>(Png), stream })
            Shown.Of(value).ShouldBe(expected);
        stream.Position.ShouldBe(3);
        Shown.Of(Jpeg).ShouldBe(MimeBundle.OfText("JPEG picture, 7 × 3 pixels, 22 bytes").With("image/jpeg", Convert.ToBase64String(Jpeg)));
        Shown.Of(Encoding.ASCII.GetBytes("GIF89a\u0001\0\u0002\0")).Forms.Keys.ShouldContain("image/gif");
        Shown.Of(Encoding.ASCII.GetBytes("RIFF1234WEBPVP8 ")).Forms.Keys.ShouldContain("image/webp");
        Shown.Of(new byte[] { 1, 2, 3 }).ShouldBe(MimeBundle.OfText("[1, 2, 3]"));
        for (var length = 0; length < Jpeg.Length; length++)
            Shown.Of(Jpeg[..length])[MimeBundle.PlainText].ShouldNotBeNull();
    }

    [Fact]
    public void Json_is_json()
    {
        const string Text = "{\"b\":[1,null],\"a\":\"é\"}";
        using var document = JsonDocument.Parse(Text);
        foreach (var value in new object[] { document, document.RootElement, JsonNode.Parse(Text)! })
        {
            var shown = Shown.Of(value);
            shown.Forms.Keys.ShouldBe(["application/json", MimeBundle.PlainText]);
            shown["application/json"]!.ShouldContain("\"a\": \"é\"");
            shown[MimeBundle.PlainText].ShouldBe("{\n  \"b\": [\n    1,\n    null\n  ],\n  \"a\": \"é\"\n}");
        }

        Shown.Of(document.RootElement.GetProperty("a")).ShouldBe(MimeBundle.OfText("é"));
        document.Dispose();
        Shown.Text(document).ShouldContain("ObjectDisposedException");
    }

    [Fact]
    public void Types_may_name_their_forms_by_methods()
    {
        Shown.Of(new Everything()).ShouldBe(MimeBundle.OfText("words").With("text/html", "<p>h</p>").With("text/markdown", "*m*").With("image/svg+xml", "<svg/>"));
        Shown.Of(new OnlyFigure()).ShouldBe(MimeBundle.OfText("Series  y\n------  -\ns       1\nChart: 1 value").With("application/vnd.plotly.v1+json", "{\"data\":[{\"name\":\"s\",\"y\":[1]}]}"));
    }

    [Fact]
    public void What_a_web_library_made_is_html() =>
        Shown.Of(new Content()).ShouldBe(MimeBundle.OfText("<b>&lt;made&gt;</b>").With(MimeBundle.Html, "<b>&lt;made&gt;</b>"));

    [Fact]
    public void Points_keep_their_labels_and_counts_look_like_counts() =>
        ShownTableText.Write(PlotlyFigure.Table("""{"data":[{"name":"s","x":[78.0,0.50],"y":[119,1e2],"text":["A","B"]}]}"""))
            .ShouldBe("Series  text    x    y\n------  ----  ---  ---\ns       A      78  119\ns       B     0.5  100\nChart: 2 values");

    [Fact]
    public void A_chart_of_plotly_dot_net_is_told_by_name_and_its_values_are_a_table()
    {
        var shown = Shown.Of(new Plotly.NET.GenericChart.Chart());

        shown.Forms.Keys.ShouldBe(["application/vnd.plotly.v1+json", MimeBundle.Html, MimeBundle.PlainText]);
        shown[MimeBundle.PlainText].ShouldBe("Series  x  y\n------  -  -\nbar 1   a  1\nbar 1   b  2\nChart: 2 values");
        Shown.Sound(shown[MimeBundle.Html]!);
    }

    private sealed class Everything
    {
        public string ToHtml() => "<p>h</p>";

        public string ToMarkdown() => "*m*";

        public string ToSvg() => "<svg/>";

        public override string ToString() => "words";
    }

    private sealed class Content : Microsoft.AspNetCore.Html.IHtmlContent
    {
        public void WriteTo(TextWriter writer, System.Text.Encodings.Web.HtmlEncoder encoder)
        {
            writer.Write("<b>");
            encoder.Encode(writer, "<made>");
            writer.Write("</b>");
        }
    }

    private sealed class OnlyFigure
    {
        public string ToPlotlyJson() => "{\"data\":[{\"name\":\"s\",\"y\":[1]}]}";
    }
}
