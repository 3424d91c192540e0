using System.Text.Json;
using System.Xml.Linq;
using Larc.Display;

namespace Larc.Tests.Display;

public sealed class ChartTests
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Svg_is_as_expected(string name) => Golden.Check($"display/{name}.svg", Samples.All[name].ToSvg());

    [Theory]
    [MemberData(nameof(Names))]
    public void Plotly_figure_is_as_expected(string name) => Golden.Check($"display/{name}.plotly.json", Samples.All[name].ToPlotlyJson());

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_is_as_expected(string name) => Golden.Check($"display/{name}.txt", Samples.All[name].ToString());

    [Theory]
    [MemberData(nameof(Names))]
    public void Svg_names_and_describes_itself(string name)
    {
        var chart = Samples.All[name];
        var svg = XDocument.Parse(chart.ToSvg()).Root!;
        svg.Attribute("role")!.Value.ShouldBe("img");
        XElement ById(string id) => svg.Descendants().Single(element => element.Attribute("id")?.Value == id);
        ById(svg.Attribute("aria-labelledby")!.Value).Value.ShouldBe(chart.Title);
        ById(svg.Attribute("aria-describedby")!.Value).Value.ShouldBe(chart.AltText);
        var box = svg.Attribute("viewBox")!.Value.Split(' ');
        box[2].ShouldBe("720");
        box[3].ShouldBe(svg.Attribute("height")!.Value);
        var text = string.Join("\n", svg.Descendants().Select(element => element.Name.LocalName));
        text.ShouldNotContain("script");
        text.ShouldNotContain("image");
    }

    [Fact]
    public void Ids_of_different_charts_never_meet()
    {
        var ids = Samples.All.Values
            .SelectMany(chart => XDocument.Parse(chart.ToSvg()).Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>())
            .ToList();
        ids.Count.ShouldBeGreaterThanOrEqualTo(Samples.All.Count * 2);
        ids.ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_pattern_that_is_used_is_defined(string name)
    {
        var svg = Samples.All[name].ToSvg();
        foreach (var use in svg.Split("url(#").Skip(1))
            svg.ShouldContain($"<pattern id=\"{use[..use.IndexOf(')', StringComparison.Ordinal)]}\"");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_plotly_figure_carries_title_and_alt_text(string name)
    {
        var chart = Samples.All[name];
        var figure = JsonDocument.Parse(chart.ToPlotlyJson()).RootElement;
        figure.GetProperty("layout").GetProperty("meta").GetProperty("altText").GetString().ShouldBe(chart.AltText);
        figure.GetProperty("layout").GetProperty("title").GetProperty("text").GetString().ShouldStartWith($"<b>{chart.Title}</b>");
        figure.GetProperty("data").GetArrayLength().ShouldBe(name == "empty" ? 0 : figure.GetProperty("data").GetArrayLength());
        foreach (var trace in figure.GetProperty("data").EnumerateArray())
            trace.GetProperty("type").GetString().ShouldBeOneOf("bar", "scatter", "table");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_html_holds_the_drawing_and_every_row(string name)
    {
        var chart = Samples.All[name];
        var html = chart.ToHtml();
        html.ShouldContain(chart.ToSvg());
        html.ShouldContain("<details>");
        html.Split("<th scope=\"row\"").Length.ShouldBe(chart.ToTable().Rows.Count + 1);
    }

    [Theory]
    [InlineData("One two three four five six seven eight nine ten", true)]
    [InlineData("One two three four five six seven eight nine ten eleven", false)]
    [InlineData("A – dash and & are no words here, two or three", true)]
    public void A_title_has_ten_words_or_fewer(string title, bool accepted)
    {
        if (accepted)
            new RankedBars(title, []).Title.ShouldBe(title);
        else
            Should.Throw<ArgumentException>(() => new RankedBars(title, [])).Message.ShouldStartWith("The title has 11 words:");
    }

    [Fact]
    public void A_title_stays_short_when_a_chart_is_changed() =>
        Should.Throw<ArgumentException>(() => Samples.Curve with { Title = "a b c d e f g h i j k" });

    [Fact]
    public void A_title_is_needed() =>
        Should.Throw<ArgumentException>(() => new RankedBars(" ", [])).Message.ShouldStartWith("A chart needs a title");

    [Fact]
    public void Nothing_to_show_is_said_with_its_reason()
    {
        var words = "Nothing to show. No service manager was interviewed in the returns that were loaded, so that no feature can be counted.";
        Samples.Empty.AltText.ShouldBe(words);
        string.Join(" ", Samples.Empty.Layout().Labels.Select(label => label.Text)).ShouldContain(words);
        Samples.Empty.ToTable().ToString().ShouldContain(words);
    }

    [Fact]
    public void Given_alt_text_is_used() =>
        (Samples.Curve with { AltText = "In words of my own." }).ToSvg().ShouldContain(">In words of my own.</desc>");
}
