namespace Larc.Display;

public sealed partial record GroupedBars
{
    private const double BarHeight = 17;
    private const double Gap = 14;

    internal override double Draw(SvgBuilder svg, Frame frame, double top)
    {
        var valueWidth = Math.Max(30, TextMeasure.Widest(All.Where(bar => bar.Value.Absence is null).Select(bar => ValueOf(bar.Group, bar.Value)), TextStyle.Strong));
        var seriesWidth = Series.Count > 1 ? Math.Min(150, TextMeasure.Widest(Series, TextStyle.Small)) + 1 : 0;
        var free = frame.Width - valueWidth - seriesWidth - (Gap * 3);
        var labelWidth = Math.Min(TextMeasure.Widest(Groups.Select(group => group.Label), TextStyle.Label) + 1, free * 0.5);
        var seriesLeft = frame.Left + labelWidth + Gap;
        var start = seriesLeft + (seriesWidth > 0 ? seriesWidth + 10 : 0);
        var longest = Math.Max(All.Max(bar => bar.Value.Number ?? 0), Groups.Max(group => WholeOf(group) ?? 0));
        var scale = new Scale(0, (double)Math.Max(1, longest), start, frame.Right - valueWidth - 8);

        var y = top;
        foreach (var group in Groups)
        {
            var label = TextMeasure.Wrap(group.Label, TextStyle.Label, labelWidth);
            var names = Series.Select(name => TextMeasure.Wrap(name, TextStyle.Small, seriesWidth)).ToList();
            var absences = group.BarValues
                .Select(value => value.Absence is { } why ? TextMeasure.Wrap(Values.Words(why), TextStyle.Small, frame.Right - start - 6) : []).ToList();
            var highs = names.Select((lines, at) => Math.Max(BarHeight + 3, Math.Max(lines.Count, absences[at].Count) * TextStyle.Small.LineHeight)).ToList();
            var high = Math.Max(highs.Sum(), label.Count * TextStyle.Label.LineHeight);
            svg.Centred(frame.Left, y + (high / 2), label, TextStyle.Label);
            var bars = y + ((high - highs.Sum()) / 2);
            for (var at = 0; at < Series.Count; at++)
            {
                var middle = bars + (highs[at] / 2);
                svg.Centred(seriesLeft, middle, names[at], TextStyle.Small, fill: Palette.SoftInk);
                DrawBar(svg, scale, group, at, middle, absences[at]);
                bars += highs[at];
            }

            svg.Line(start, y - 1, start, y + high + 1, Palette.SoftInk);
            y += high;
            if (Series.Count > 1 && group != Groups[^1])
                svg.Line(frame.Left, y + 6, frame.Right, y + 6, Palette.Rule);
            y += Series.Count > 1 ? 12 : 8;
        }

        return y - 4;
    }

    private void DrawBar(SvgBuilder svg, Scale scale, BarGroup group, int series, double middle, IReadOnlyList<string> absence)
    {
        if (group.BarValues[series].Number is not { } value)
        {
            svg.Centred(scale.Start + 6, middle, absence, TextStyle.Small, fill: Palette.SoftInk);
            return;
        }

        var end = scale.At(value);
        if (WholeOf(group) is { } whole)
            svg.Rect(scale.Start, middle - (BarHeight / 2), scale.At((decimal)whole) - scale.Start, BarHeight, Palette.Track);
        svg.Rect(scale.Start, middle - (BarHeight / 2), end - scale.Start, BarHeight, Palette.Series[series]);
        // With a whole behind it the number stands behind the whole; else directly behind the bar.
        var after = WholeOf(group) is { } all ? scale.At((decimal)all) : end;
        svg.Centred(after + 6, middle, ValueOf(group, group.BarValues[series]), TextStyle.Strong);
    }
}
