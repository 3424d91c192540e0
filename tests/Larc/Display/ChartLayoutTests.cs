using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Larc.Display;

namespace Larc.Tests.Display;

/// <summary>What a reader would see at once: texts that overlap, are cut off, or cannot be read.</summary>
public sealed class ChartLayoutTests
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Labels_neither_overlap_nor_leave_the_drawing(string name) => HoldsItsLabels(Samples.All[name]);

    [Theory]
    [MemberData(nameof(Names))]
    public void Labels_fit_other_widths(string name)
    {
        HoldsItsLabels(Samples.All[name] with { Width = 560 });
        HoldsItsLabels(Samples.All[name] with { Width = 1100 });
    }

    [Fact]
    public void Nasty_labels_stay_well_formed_and_apart()
    {
        foreach (var chart in Charts.Of(NastyText.All))
        {
            HoldsItsLabels(chart);
            XDocument.Parse(chart.ToSvg());
            System.Text.Json.JsonDocument.Parse(chart.ToPlotlyJson());
            new AngleSharp.Html.Parser.HtmlParser().ParseDocument(chart.ToHtml()).QuerySelectorAll("script").ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_hundred_and_fifty_three_authorities_fit()
    {
        var labels = Enumerable.Range(1, 153).Select(n => "Authority number " + n.ToString(CultureInfo.InvariantCulture)).ToArray();
        foreach (var chart in Charts.Of(labels))
        {
            HoldsItsLabels(chart);
            var csv = chart.ToTable().ToCsv();
            foreach (var label in chart is Larc.Display.IndicatorLines or Larc.Display.Curve or Larc.Display.StackedBar ? labels.Take(4) : labels)
                csv.ShouldContain(label);
        }
    }

    [Fact]
    public void Any_labels_and_values_are_drawn_and_tabled() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(30), Prop.ForAll<string[], int[]>((texts, numbers) =>
    {
        var labels = texts.Select(text => text ?? "").Take(12).ToArray();
        int[] values = [.. numbers.Select(number => Math.Abs(number % 100_000))];
        foreach (var chart in Charts.Of(labels, values))
        {
            HoldsItsLabels(chart);
            var csv = chart.ToTable().ToCsv();
            if (chart is Larc.Display.RankedBars or Larc.Display.GroupedBars)
            {
                // Charts.Of withholds every fifth second value; the first value is always there in grouped bars.
                foreach (var value in labels.Select((_, at) => values.Length == 0 ? at : values[at % values.Length]).Where((_, at) => at % 5 != 4))
                    csv.ShouldContain("," + value.ToString(CultureInfo.InvariantCulture));
            }
        }
    }));

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_is_large_enough_and_stands_out_from_its_ground(string name)
    {
        foreach (var text in XDocument.Parse(Samples.All[name].ToSvg()).Descendants().Where(element => element.Name.LocalName == "text"))
        {
            decimal.Parse(text.Attribute("font-size")!.Value, CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(12);
            // White text stands on a fill, which its own test holds; all other text stands on white or the palest grey.
            if (text.Attribute("fill")!.Value is not Palette.Paper and var fill)
                Palette.Contrast(fill, Palette.Track).ShouldBeGreaterThanOrEqualTo(4.5, text.Value);
        }
    }

    [Fact]
    public void Text_on_a_fill_is_readable()
    {
        foreach (var fill in Palette.Series.Concat(MatrixStates.All.Select(MatrixStates.Fill)))
            Palette.Contrast(Palette.TextOn(fill), fill).ShouldBeGreaterThanOrEqualTo(4.5, fill);
        Palette.Contrast("#000000", "#FFFFFF").ShouldBe(21, 0.01);
        Palette.Contrast("#777777", "#FFFFFF").ShouldBe(4.48, 0.01);
    }

    [Fact]
    public void Each_state_has_a_shape_and_letter_of_its_own_in_black_and_white()
    {
        MatrixStates.All.Select(MatrixStates.Letter).ShouldBeUnique();
        MatrixStates.All.Select(state => (MatrixStates.Shape(state), Filled: MatrixStates.Fill(state) != Palette.Paper)).ShouldBeUnique();
    }

    [Fact]
    public void A_measured_text_is_as_wide_as_its_font_makes_it()
    {
        // Arial's own widths, from its metrics: 'Hamburg' is 722+556+833+556+556+333+556 thousandths.
        TextMeasure.Width("Hamburg", new TextStyle(10)).ShouldBe(41.12 * 1.04, 0.01);
        TextMeasure.Width("é", new TextStyle(10)).ShouldBe(TextMeasure.Width("e", new TextStyle(10)));
        TextMeasure.Wrap("aaa bbb ccc", new TextStyle(10), 40).ShouldBe(["aaa bbb", "ccc"]);
        string.Concat(TextMeasure.Wrap(new string('W', 120), new TextStyle(14), 100)).ShouldBe(new string('W', 120));
    }

    private static void HoldsItsLabels(Chart chart)
    {
        var drawing = chart.Layout();
        for (var at = 0; at < drawing.Labels.Count; at++)
        {
            var box = drawing.Labels[at];
            (box.Left >= 0 && box.Top >= 0 && box.Right <= drawing.Width + 0.01 && box.Bottom <= drawing.Height)
                .ShouldBeTrue($"{chart.GetType().Name}: '{box.Text}' leaves the drawing: {box}");
            for (var other = at + 1; other < drawing.Labels.Count; other++)
            {
                // The message is made only when it is needed: long charts have a million pairs.
                if (box.Overlaps(drawing.Labels[other]))
                    throw new ShouldAssertException($"{chart.GetType().Name}: '{box.Text}' overlaps '{drawing.Labels[other].Text}'");
            }
        }
    }
}
