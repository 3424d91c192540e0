namespace Larc.Display;

public sealed partial record Strip
{
    private const double Gap = 16;
    private const double RowHeight = 22;

    internal override double Draw(SvgBuilder svg, Frame frame, double top)
    {
        var bandWidth = HasBands ? TextMeasure.Widest(Items.Select(item => BandWords(item.Band)), TextStyle.Small) + 1 : 0;
        var labelWidth = Math.Min(Math.Max(24, TextMeasure.Widest(Items.Select(item => item.Label), TextStyle.Strong) + 1), frame.Width * 0.3);
        var scale = new Scale(0, 1, frame.Left + labelWidth + Gap, frame.Right - (bandWidth > 0 ? bandWidth + Gap : 8));

        var y = DrawEnds(svg, scale, top);
        var rowsTop = y;
        List<(StripItem Item, IReadOnlyList<string> Label, IReadOnlyList<string> Absent, double High)> rows =
        [
            .. Items.Select(item =>
            {
                var label = TextMeasure.Wrap(item.Label, TextStyle.Strong, labelWidth);
                var absent = item.Position.Absence is { } why ? TextMeasure.Wrap("No position: " + Values.Words(why), TextStyle.Small, frame.Right - scale.Start - 8) : [];
                return (item, label, absent, Math.Max(RowHeight, Math.Max(label.Count * TextStyle.Strong.LineHeight, absent.Count * TextStyle.Small.LineHeight) + 4));
            }),
        ];
        var bottom = rowsTop + rows.TakeWhile(row => row.Item.Position.Number is not null).Sum(row => row.High);
        DrawGround(svg, scale, rowsTop, bottom);
        foreach (var (item, label, absent, high) in rows)
        {
            var middle = y + (high / 2);
            svg.Centred(frame.Left, middle, label, TextStyle.Strong);
            if (item.Position.Number is { } position)
            {
                DrawItem(svg, scale, item, position, middle);
                svg.Centred(frame.Right - bandWidth, middle, BandWords(item.Band), TextStyle.Small, fill: item.Band == StripBand.NotDistinguished ? Palette.SoftInk : Palette.Ink);
            }
            else
            {
                svg.Centred(scale.Start + 8, middle, absent, TextStyle.Small, fill: Palette.SoftInk);
            }

            y += high;
        }

        // On a long strip the ends are out of sight by the time the bottom is reached.
        return Items.Count > 30 ? DrawEnds(svg, scale, y + 4) : y;
    }

    private double DrawEnds(SvgBuilder svg, Scale scale, double top)
    {
        var half = ((scale.End - scale.Start) / 2) - 16;
        var low = TextMeasure.Wrap("← " + LowEnd, TextStyle.SmallStrong, half);
        var high = TextMeasure.Wrap(HighEnd + " →", TextStyle.SmallStrong, half);
        var bottom = Math.Max(
            svg.Lines(scale.Start, top, low, TextStyle.SmallStrong),
            svg.Lines(scale.End, top, high, TextStyle.SmallStrong, Anchor.End));
        return bottom + 6;
    }

    private void DrawGround(SvgBuilder svg, Scale scale, double top, double bottom)
    {
        if (bottom <= top)
            return;
        if (EarlierUpTo is { } earlier)
        {
            svg.Rect(scale.Start, top, scale.At(earlier) - scale.Start, bottom - top, Palette.Track);
            svg.Line(scale.At(earlier), top, scale.At(earlier), bottom, Palette.SoftInk, 1, "4 3");
        }

        if (ConfidentFrom is { } confident)
        {
            svg.Rect(scale.At(confident), top, scale.End - scale.At(confident), bottom - top, Palette.Track);
            svg.Line(scale.At(confident), top, scale.At(confident), bottom, Palette.SoftInk, 1, "4 3");
        }

        svg.Line(scale.Start, top, scale.Start, bottom, Palette.SoftInk);
        svg.Line(scale.End, top, scale.End, bottom, Palette.SoftInk);
    }

    private static void DrawItem(SvgBuilder svg, Scale scale, StripItem item, decimal position, double middle)
    {
        if (item is { Low: { } low, High: { } high })
        {
            var (from, to) = (scale.At(low), scale.At(high));
            svg.Line(from, middle, to, middle, Palette.MidBlue, 2);
            svg.Line(from, middle - 4, from, middle + 4, Palette.MidBlue, 2);
            svg.Line(to, middle - 4, to, middle + 4, Palette.MidBlue, 2);
        }

        var x = scale.At(position);
        switch (item.Band)
        {
            case StripBand.EarlierStage:
                Marks.Draw(svg, MarkShape.Square, x, middle, 6.5, Palette.DarkBlue);
                break;
            case StripBand.NotDistinguished:
                Marks.Draw(svg, MarkShape.Circle, x, middle, 5.5, Palette.Paper, Palette.DarkBlue, 2);
                break;
            default:
                Marks.Draw(svg, MarkShape.Circle, x, middle, 6, Palette.DarkBlue);
                break;
        }
    }
}
