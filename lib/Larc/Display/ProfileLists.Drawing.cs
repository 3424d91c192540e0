namespace Larc.Display;

public sealed partial record ProfileLists
{
    private const double Between = 28;

    internal override double Draw(SvgBuilder svg, Frame frame, double top)
    {
        var half = (frame.Width - Between) / 2;
        var tags = TagWidths().Sum();
        // Many perspectives leave no room for the words: then the lists stand one under the other.
        if (tags > half * 0.45)
        {
            var bottom = DrawList(svg, frame, ContributingName, Contributing, filled: true, top);
            return DrawList(svg, frame, ToDevelopName, ToDevelop, filled: false, bottom + 20);
        }

        return Math.Max(
            DrawList(svg, new Frame(frame.Left, frame.Left + half), ContributingName, Contributing, filled: true, top),
            DrawList(svg, new Frame(frame.Right - half, frame.Right), ToDevelopName, ToDevelop, filled: false, top));
    }

    private double DrawList(SvgBuilder svg, Frame frame, string name, IReadOnlyList<ProfileFeature> features, bool filled, double top)
    {
        var widths = TagWidths();
        var tagsLeft = frame.Right - widths.Sum();
        var y = svg.Lines(frame.Left, top, TextMeasure.Wrap(name, TextStyle.Strong, frame.Width), TextStyle.Strong) + 4;
        svg.Line(frame.Left, y, frame.Right, y, Palette.Ink, 2, filled ? null : "5 3");
        y += 2;
        if (features.Count == 0)
            return svg.Lines(frame.Left, y + 6, TextMeasure.Wrap("None named by those asked", TextStyle.Label, frame.Width), TextStyle.Label, fill: Palette.SoftInk) + 6;
        foreach (var feature in features)
        {
            var label = TextMeasure.Wrap(feature.Label, TextStyle.Label, tagsLeft - frame.Left - 10);
            var high = Math.Max(22, label.Count * TextStyle.Label.LineHeight) + 8;
            svg.Centred(frame.Left, y + (high / 2), label, TextStyle.Label);
            var x = tagsLeft;
            for (var at = 0; at < Perspectives.Count; at++)
            {
                if (feature.Perspectives.Contains(Perspectives[at]))
                    DrawTag(svg, Perspectives[at], x, y + (high / 2), widths[at] - 5, filled);
                x += widths[at];
            }

            y += high;
            svg.Line(frame.Left, y, frame.Right, y, Palette.Rule);
        }

        return y;
    }

    private static void DrawTag(SvgBuilder svg, string tag, double left, double middle, double width, bool filled)
    {
        svg.Rect(left + 5, middle - 10, width, 20, filled ? Palette.DarkBlue : Palette.Paper, Palette.DarkBlue, 1.5, round: 4);
        svg.Centred(left + 5 + (width / 2), middle, tag, TextStyle.SmallStrong with { Size = 12 }, Anchor.Middle, filled ? Palette.Paper : Palette.DarkBlue);
    }

    private List<double> TagWidths() =>
        [.. Perspectives.Select(tag => TextMeasure.Width(tag, TextStyle.SmallStrong with { Size = 12 }) + 17)];
}
