using System.Xml.Linq;
using Larc.Display;

namespace Larc.Tests.Display;

/// <summary>What colour tells is told without it as well: by shape, pattern, place or words.</summary>
public sealed class WithoutColourTests
{
    /// <summary>Grounds and fine rules: nothing is lost with them.</summary>
    private static readonly string[] s_decoration = [Palette.Paper, Palette.Track, Palette.Rule, Palette.Context];

    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [InlineData("indicator-lines")]
    [InlineData("curve")]
    public void Lines_differ_in_dashes_and_in_the_shape_of_their_points(string name)
    {
        var svg = Svg(Samples.All[name]);
        var dashes = Elements(svg, "polyline").Where(e => Palette.Series.Contains((string)e.Attribute("stroke")!)).GroupBy(e => (string)e.Attribute("stroke")!).Select(g => g.Select(e => (string?)e.Attribute("stroke-dasharray") ?? "whole").Distinct().ToList()).ToList();

        dashes.Count.ShouldBe(3);
        dashes.ShouldAllBe(d => d.Count == 1);
        dashes.SelectMany(d => d).ShouldBeUnique();
        Marks.Series.ShouldBeUnique();
        foreach (var series in Enumerable.Range(0, 3))
            Elements(svg, "circle", "rect", "polygon").Where(e => (string?)e.Attribute("fill") == Palette.Series[series]).Select(ShapeOf).Distinct().Count().ShouldBe(1);
        Enumerable.Range(0, 3).Select(series => ShapeOf(Elements(svg, "circle", "rect", "polygon").First(e => (string?)e.Attribute("fill") == Palette.Series[series]))).ShouldBeUnique();
    }

    [Fact]
    public void The_two_sides_of_a_dumbbell_differ_in_shape()
    {
        var svg = Svg(Samples.Dumbbell);

        Elements(svg, "circle").Select(e => (string)e.Attribute("fill")!).Distinct().ShouldBe([Palette.DarkBlue]);
        Elements(svg, "polygon").Select(e => ShapeOf(e)).Distinct().Count().ShouldBe(1);
        Elements(svg, "polygon").Count().ShouldBeGreaterThan(4);
    }

    [Fact]
    public void Every_bar_of_a_group_has_its_name_beside_it()
    {
        var texts = Texts(Samples.GroupedBars);

        foreach (var series in Samples.GroupedBars.Series)
            texts.Count(t => t == series).ShouldBe(Samples.GroupedBars.Groups.Count, series);
    }

    [Fact]
    public void Every_part_of_a_bar_has_a_row_of_its_own()
    {
        var texts = string.Join(' ', Texts(Samples.StackedBar));

        foreach (var part in Samples.StackedBar.Parts)
            texts.ShouldContain(part.Label);
    }

    [Fact]
    public void What_is_below_a_threshold_is_hatched_and_set_apart()
    {
        var svg = Svg(Samples.RankedBars);

        Elements(svg, "rect").Count(e => ((string?)e.Attribute("fill"))!.StartsWith("url(#", StringComparison.Ordinal)).ShouldBe(2);
        Texts(Samples.RankedBars).ShouldContain("Below the threshold: too few to be listed, which is not the same as absent");
    }

    [Fact]
    public void Bands_of_the_strip_stand_in_words()
    {
        var texts = Texts(Samples.Strip);

        foreach (var (words, count) in new[] { ("confident", 2), ("earlier stage", 1), ("not distinguished", 4) })
            texts.Count(t => t == words).ShouldBe(count, words);
    }

    /// <summary>Marks stand out from the paper three to one, as WCAG 2 asks of what must be seen.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Marks_stand_out_from_the_paper(string name)
    {
        foreach (var mark in Elements(Svg(Samples.All[name]), "rect", "circle", "polygon", "polyline", "line"))
        {
            var colours = new[] { (string?)mark.Attribute("fill"), (string?)mark.Attribute("stroke") }.OfType<string>().Where(c => c.StartsWith('#')).ToList();
            if (colours.Count > 0 && colours.Except(s_decoration).Any())
                colours.Max(c => Palette.Contrast(c, Palette.Paper)).ShouldBeGreaterThanOrEqualTo(3, mark.ToString());
        }
    }

    private static XElement Svg(Chart chart) => XDocument.Parse(chart.ToSvg()).Root!;

    private static IEnumerable<XElement> Elements(XElement svg, params string[] names) =>
        svg.Descendants().Where(e => names.Contains(e.Name.LocalName) && !e.Ancestors().Any(a => a.Name.LocalName == "defs"));

    private static List<string> Texts(Chart chart) => [.. Elements(Svg(chart), "text").Select(e => e.Value)];

    /// <summary>Which shape it is, wherever it stands and however large: the element, and how its corners lie to each other.</summary>
    private static string ShapeOf(XElement mark)
    {
        if (mark.Name.LocalName != "polygon")
            return mark.Name.LocalName;
        var points = mark.Attribute("points")!.Value.Split(' ').Select(p => p.Split(',').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).ToList();
        return string.Join(' ', points.Select(p => $"{Math.Sign(Math.Round(p[0] - points.Average(q => q[0]), 1))}{Math.Sign(Math.Round(p[1] - points.Average(q => q[1]), 1))}"));
    }
}
