namespace Larc.Display;

public sealed partial record RankedBars
{
    private const double BarHeight = 18;
    private const double Gap = 14;

    internal override double Draw(SvgBuilder svg, Frame frame, double top)
    {
        var columns = Measure(frame);
        List<RankedBar> listed = [.. Bars.Where(bar => !IsBelow(bar))];
        List<RankedBar> below = [.. Bars.Where(IsBelow)];

        var y = DrawHeadings(svg, columns, top);
        var lineTop = y;
        if (Threshold is { } from && listed.Count > 0)
            (y, lineTop) = DrawThresholdWords(svg, frame, columns.Bars.At(from), y);
        foreach (var bar in listed)
        {
            var rowTop = y;
            y = DrawRow(svg, columns, bar, y);
            // The line passes over bars only, not over the words that stand where a bar is missing.
            if (Threshold is { } threshold && bar.Value.Number is not null)
                DrawThreshold(svg, columns.Bars.At(threshold), bar == listed[0] ? lineTop : rowTop, y);
        }

        if (below.Count == 0)
            return y;

        y += listed.Count > 0 ? 12 : 0;
        var words = listed.Count > 0 ? "" : $" ({LowerFirst(ThresholdWords)})";
        words = $"Below the threshold{words}: too few to be listed, which is not the same as absent";
        y = svg.Lines(frame.Left, y, TextMeasure.Wrap(words, TextStyle.SmallStrong, frame.Width), TextStyle.SmallStrong) + 4;
        foreach (var bar in below)
            y = DrawRow(svg, columns, bar, y);
        return y;
    }

    private Columns Measure(Frame frame)
    {
        var rankWidth = HasRank ? TextMeasure.Widest(Bars.Select(RankOf), TextStyle.Label) + 10 : 0;
        var valueWidth = Math.Max(
            TextMeasure.Widest(Bars.Where(bar => bar.Value.Absence is null).Select(ValueOf), TextStyle.Strong),
            Math.Min(110, TextMeasure.Widest(PlainText.CapitalFirst(Unit).Split(' '), TextStyle.Small) + 1));
        var secondWidth = HasSecond
            ? Math.Max(
                TextMeasure.Widest(Bars.Select(bar => bar.Second?.ToString() ?? ""), TextStyle.Label),
                Math.Min(110, TextMeasure.Widest(PlainText.CapitalFirst(SecondUnit).Split(' '), TextStyle.Small) + 1))
            : 0;
        var seconds = HasSecond ? secondWidth + Gap : 0;
        var free = frame.Width - rankWidth - valueWidth - seconds - (Gap * 2);
        var labelWidth = Math.Min(TextMeasure.Widest(Bars.Select(bar => bar.Label).Append(LabelName), TextStyle.Label) + 1, free * 0.56);
        var labels = frame.Left + rankWidth;
        var end = frame.Right - seconds - valueWidth - Gap;
        var longest = Bars.Max(bar => Math.Max(bar.Value.Number ?? 0, WholeOf(bar) ?? 0));
        if (longest == 0)
            longest = Math.Max(1, Threshold ?? 1);
        return new Columns(frame.Left, labels, labelWidth, new Scale(0, (double)Math.Max(longest, Threshold ?? 0), labels + labelWidth + Gap, end), end + Gap + valueWidth, valueWidth, frame.Right, secondWidth);
    }

    private double DrawHeadings(SvgBuilder svg, Columns columns, double top)
    {
        var label = TextMeasure.Wrap(LabelName, TextStyle.Small, columns.LabelWidth);
        var value = TextMeasure.Wrap(PlainText.CapitalFirst(Unit), TextStyle.Small, columns.ValueWidth + Gap);
        var second = HasSecond ? TextMeasure.Wrap(PlainText.CapitalFirst(SecondUnit), TextStyle.Small, columns.SecondWidth) : [];
        var high = Math.Max(label.Count, Math.Max(value.Count, second.Count)) * TextStyle.Small.LineHeight;
        var bottom = top + high;
        // Headings stand on one line at the bottom, close to what they head.
        svg.Lines(columns.Labels, bottom - (label.Count * TextStyle.Small.LineHeight), label, TextStyle.Small, fill: Palette.SoftInk);
        svg.Lines(columns.ValueRight, bottom - (value.Count * TextStyle.Small.LineHeight), value, TextStyle.Small, Anchor.End, Palette.SoftInk);
        svg.Lines(columns.SecondRight, bottom - (second.Count * TextStyle.Small.LineHeight), second, TextStyle.Small, Anchor.End, Palette.SoftInk);
        return bottom + 4;
    }

    private static void DrawThreshold(SvgBuilder svg, double x, double top, double bottom)
    {
        svg.Line(x, top, x, bottom, Palette.Paper, 4);
        svg.Line(x, top, x, bottom, Palette.Ink, 1.5, "5 3");
    }

    private (double Bottom, double LineTop) DrawThresholdWords(SvgBuilder svg, Frame frame, double x, double top)
    {
        var width = TextMeasure.Width(ThresholdWords, TextStyle.Small);
        var anchor = x + 6 + width <= frame.Right ? Anchor.Start : Anchor.End;
        var lines = TextMeasure.Wrap(ThresholdWords, TextStyle.Small, anchor == Anchor.Start ? frame.Right - x - 6 : x - 6 - frame.Left);
        var bottom = svg.Lines(anchor == Anchor.Start ? x + 6 : x - 6, top, lines, TextStyle.Small, anchor);
        return (bottom + 4, top + 2);
    }

    private double DrawRow(SvgBuilder svg, Columns columns, RankedBar bar, double top)
    {
        var lines = TextMeasure.Wrap(bar.Label, TextStyle.Label, columns.LabelWidth);
        var absent = bar.Value.Absence is { } why ? TextMeasure.Wrap(Values.Words(why), TextStyle.Small, columns.ValueRight - columns.Bars.Start - 6) : [];
        var high = Math.Max(BarHeight, Math.Max(lines.Count * TextStyle.Label.LineHeight, absent.Count * TextStyle.Small.LineHeight)) + 10;
        var middle = top + (high / 2);
        svg.Centred(columns.Left, middle, RankOf(bar), TextStyle.Label, fill: Palette.SoftInk);
        svg.Centred(columns.Labels, middle, lines, TextStyle.Label);
        if (bar.Value.Number is { } value)
        {
            var (start, end) = (columns.Bars.Start, columns.Bars.At(value));
            if (WholeOf(bar) is { } whole)
                svg.Rect(start, middle - (BarHeight / 2), columns.Bars.At((decimal)whole) - start, BarHeight, Palette.Track);
            if (IsBelow(bar))
                svg.Rect(start, middle - (BarHeight / 2), end - start, BarHeight, svg.Hatch(Palette.PaleBlue), Palette.MidBlue);
            else
                svg.Rect(start, middle - (BarHeight / 2), end - start, BarHeight, Palette.DarkBlue);
            svg.Centred(columns.ValueRight, middle, ValueOf(bar), IsBelow(bar) ? TextStyle.Label : TextStyle.Strong, Anchor.End);
        }
        else
        {
            svg.Centred(columns.Bars.Start + 6, middle, absent, TextStyle.Small, fill: Palette.SoftInk);
        }

        if (bar.Second is { } second)
            svg.Centred(columns.SecondRight, middle, second.ToString(), TextStyle.Label, Anchor.End);
        svg.Line(columns.Bars.Start, top + 2, columns.Bars.Start, top + high - 2, Palette.SoftInk);
        return top + high;
    }

    private static string LowerFirst(string text) => text.Length == 0 ? text : string.Concat(text[..1].ToLowerInvariant(), text.AsSpan(1));

    private sealed record Columns(
        double Left, double Labels, double LabelWidth, Scale Bars, double ValueRight, double ValueWidth, double SecondRight, double SecondWidth);
}
