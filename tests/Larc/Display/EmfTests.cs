using System.Text;
using Larc.Display;

namespace Larc.Tests.Display;

/// <summary>Metafiles read back record by record, as a program that draws them does.</summary>
public sealed class EmfTests
{
    private sealed record Item(int Kind, byte[] Body)
    {
        public int Int(int at) => BitConverter.ToInt32(Body, at * 4);
    }

    [Fact]
    public void The_header_tells_the_truth()
    {
        foreach (var chart in Samples.All.Values)
        {
            var drawing = chart.Layout();
            var file = Emf.Write(drawing);
            var items = Items(file);

            items[0].Kind.ShouldBe(1);
            Encoding.ASCII.GetString(file, 40, 4).ShouldBe(" EMF");
            items[0].Int(10).ShouldBe(file.Length);
            items[0].Int(11).ShouldBe(items.Count);
            items[0].Int(2).ShouldBe((int)drawing.Width - 1);
            items[0].Int(3).ShouldBe((int)drawing.Height - 1);
            items[^1].Kind.ShouldBe(14);
        }
    }

    [Fact]
    public void Every_word_of_the_chart_is_a_word_of_the_picture()
    {
        foreach (var chart in Samples.All.Values)
        {
            var drawing = chart.Layout();
            var words = Items(Emf.Write(drawing)).Where(i => i.Kind == 84).Select(i => Encoding.Unicode.GetString(i.Body, i.Int(10) - 8, i.Int(9) * 2)).ToList();
            words.ShouldBe(drawing.Labels.Select(l => l.Text));
        }
    }

    [Fact]
    public void Words_stand_where_the_drawing_has_them_and_are_as_wide()
    {
        var svg = new SvgBuilder(200);
        svg.Text(150, 40, "Ten 10 é", TextStyle.Strong, Anchor.End);
        var text = Items(Emf.Write(svg.Finish("a", "b", 60))).Single(i => i.Kind == 84);

        var steps = Enumerable.Range(0, text.Int(9)).Select(at => BitConverter.ToInt32(text.Body, text.Int(16) - 8 + (at * 4))).ToList();
        (text.Int(7) + steps.Sum()).ShouldBeInRange((150 * 20) - 2, (150 * 20) + 2, "it ends where it is anchored");
        text.Int(8).ShouldBe(40 * 20);
        (steps.Sum() / 20.0).ShouldBe(TextMeasure.Advances("Ten 10 é", TextStyle.Strong).Sum(), 0.1);
    }

    [Fact]
    public void Shapes_keep_their_place_and_colour()
    {
        var svg = new SvgBuilder(100);
        svg.Rect(10, 20, 30, 5, "#12436D");
        svg.Line(0, 0, 10, 0, "#801650", 2, "2 1");
        svg.Rect(50, 50, 12, 12, svg.Hatch("#3D3D3D"));
        var items = Items(Emf.Write(svg.Finish("a", "b", 100)));

        var areas = items.Where(i => i.Kind == 3).ToList();
        areas.Count.ShouldBe(3, "the paper, the bar, and the ground of the hatching");
        Corners(areas[1]).ShouldBe([(200, 400), (800, 400), (800, 500), (200, 500)]);
        items.Where(i => i.Kind == 39).Select(i => i.Int(2)).ShouldBe([0xFFFFFF, 0x6D4312, 0xFFFFFF], "blue, green, red");
        var lines = items.Where(i => i.Kind == 4).ToList();
        lines.Take(4).Select(Corners).ShouldBe([[(0, 0), (40, 0)], [(60, 0), (100, 0)], [(120, 0), (160, 0)], [(180, 0), (200, 0)]]);
        lines.Count.ShouldBeGreaterThan(5, "the hatching is lines");
        lines.Skip(4).SelectMany(Corners).ShouldAllBe(p => p.X >= 1000 && p.X <= 1240 && p.Y >= 1000 && p.Y <= 1240);

        static IEnumerable<(int X, int Y)> Corners(Item item) => Enumerable.Range(0, item.Int(4)).Select(at => (item.Int(5 + (at * 2)), item.Int(6 + (at * 2))));
    }

    [Fact]
    public void What_is_selected_is_there()
    {
        foreach (var chart in Samples.All.Values)
        {
            var made = false;
            foreach (var item in Items(Emf.Write(chart.Layout())))
            {
                // Pens, brushes and fonts are made as number 1, used, and removed.
                if (item.Kind is 39 or 82 or 95)
                {
                    made.ShouldBeFalse(chart.Title);
                    made = true;
                }
                else if (item.Kind == 40)
                {
                    made.ShouldBeTrue(chart.Title);
                    made = false;
                }
                else if (item.Kind == 37 && item.Int(0) == 1)
                {
                    made.ShouldBeTrue(chart.Title);
                }
            }

            made.ShouldBeFalse(chart.Title);
        }
    }

    private static List<Item> Items(byte[] file)
    {
        List<Item> items = [];
        for (var at = 0; at < file.Length;)
        {
            var size = BitConverter.ToInt32(file, at + 4);
            (size % 4).ShouldBe(0);
            size.ShouldBeGreaterThanOrEqualTo(8);
            items.Add(new(BitConverter.ToInt32(file, at), file[(at + 8)..(at + size)]));
            at += size;
        }

        return items;
    }
}
