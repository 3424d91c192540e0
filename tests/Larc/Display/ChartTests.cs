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

    [Theory]
    [InlineData("ranked-bars", "x")]
    [InlineData("grouped-bars", "x")]
    [InlineData("stacked-bar", "x")]
    [InlineData("indicator-lines", "y")]
    [InlineData("curve", "y")]
    public void The_interactive_figure_and_the_table_hold_the_same_numbers(string name, string axis)
    {
        var chart = Samples.All[name];
        var tabled = chart.ToTable().Rows.SelectMany(row => row).Select(cell => cell.Number).OfType<decimal>().ToHashSet();
        var drawn = JsonDocument.Parse(chart.ToPlotlyJson()).RootElement.GetProperty("data").EnumerateArray()
            .SelectMany(trace => trace.GetProperty(axis).EnumerateArray())
            .Where(number => number.ValueKind == JsonValueKind.Number)
            .Select(number => number.GetDecimal())
            .ToList();
        drawn.Count.ShouldBeGreaterThan(3);
        drawn.ShouldAllBe(number => tabled.Contains(number));
    }

    [Fact]
    public void A_missing_point_breaks_the_line_in_both_figures()
    {
        var first = JsonDocument.Parse(Samples.IndicatorLines.ToPlotlyJson()).RootElement.GetProperty("data")[0];
        first.GetProperty("y")[2].ValueKind.ShouldBe(JsonValueKind.Null);
        first.GetProperty("connectgaps").GetBoolean().ShouldBeFalse();
        Samples.IndicatorLines.ToSvg().Split("<polyline").Length.ShouldBe(1 + 4 + 3, "four runs of points, and three lines to the names");
    }

    [Fact]
    public void Parts_must_sum_to_their_whole() =>
        Should.Throw<ArgumentException>(() => new StackedBar("Parts", [new("a", 2), new("b", 3)], 6)).Message
            .ShouldStartWith("The parts sum to 5 and the whole is given as 6.");

    [Fact]
    public void A_fifth_line_is_refused() =>
        Should.Throw<ArgumentException>(() => new IndicatorLines("Lines", ["1"], Enumerable.Range(0, 5).Select(n => new IndicatorLine("line", n)))).Message
            .ShouldStartWith("5 lines were given; people can tell 4 apart.");

    [Fact]
    public void A_text_is_no_value() =>
        Should.Throw<ArgumentException>(() => new RankedBar("a", "about 5")).Message.ShouldStartWith("A chart cannot place the text 'about 5'.");

    [Fact]
    public void Nobody_asked_is_not_a_share() =>
        Should.Throw<ArgumentException>(() => new DumbbellRow("a", 0, 1, 0, 5)).Message.ShouldContain("give Absence.NotAsked");

    [Fact]
    public void The_strip_shows_no_ranks()
    {
        Samples.Strip.Items.Select(item => item.Label).ShouldBe(["F", "B", "D", "A", "E", "G", "C", "H"]);
        (Samples.Strip with { Subtitle = "" }).Layout().Labels.ShouldNotContain(label => label.Text.Any(char.IsDigit));
        Samples.Strip.AllNotes.ShouldContain(note => note.Contains("it is not a ranking", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_alt_text_is_used() =>
        (Samples.Curve with { AltText = "In words of my own." }).ToSvg().ShouldContain(">In words of my own.</desc>");
}
