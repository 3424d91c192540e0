namespace Larc.Display;

public sealed partial record StackedBar
{
    private const double WholeHeight = 30;
    private const double PartHeight = 18;
    private const double Gap = 14;

    internal override double Draw(SvgBuilder svg, Frame frame, double top)
    {
        var all = $"All {Unit}";
        var labelWidth = Math.Min(TextMeasure.Widest(Parts.Select(part => part.Label).Append(all), TextStyle.Strong) + 1, frame.Width * 0.44);
        var valueWidth = TextMeasure.Widest(Parts.Where(part => part.Value.Number is not null).Select(ValueOf).Append(Scale.Word(Whole)), TextStyle.Strong);
        var scale = new Scale(0, (double)Math.Max(1, Whole), frame.Left + labelWidth + Gap, frame.Right - valueWidth - 10);

        var head = TextMeasure.Wrap(all, TextStyle.Strong, labelWidth);
        var headHigh = Math.Max(WholeHeight, head.Count * TextStyle.Strong.LineHeight);
        var middle = top + (headHigh / 2);
        svg.Centred(frame.Left, middle, head, TextStyle.Strong);
        svg.Centred(frame.Right, middle, Scale.Word(Whole), TextStyle.Strong, Anchor.End);
        DrawWhole(svg, scale, middle);

        var y = top + headHigh + 10;
        var from = 0m;
        for (var at = 0; at < Parts.Count; at++)
        {
            var part = Parts[at];
            y = DrawPart(svg, frame, scale, part, at, from, labelWidth, y);
            from += part.Value.Number ?? 0;
        }

        return y;
    }

    private void DrawWhole(SvgBuilder svg, Scale scale, double middle)
    {
        var (y, from) = (middle - (WholeHeight / 2), 0m);
        for (var at = 0; at < Parts.Count; at++)
        {
            if (Parts[at].Value.Number is not { } value)
                continue;
            var (left, right) = (scale.At(from), scale.At(from + value));
            var (fill, stroke) = FillOf(svg, at);
            svg.Rect(left, y, right - left, WholeHeight, fill, stroke, 1.5);
            var words = Parts[at].Value.ToString();
            if (!Parts[at].NonResponse && TextMeasure.Width(words, TextStyle.Strong) + 6 < right - left)
                svg.Centred((left + right) / 2, middle, words, TextStyle.Strong, Anchor.Middle, Palette.TextOn(Palette.Series[at]));
            from += value;
        }

        if (Remainder > 0)
            svg.Rect(scale.At(from), y, scale.End - scale.At(from), WholeHeight, svg.Hatch(Palette.Charcoal), Palette.Charcoal, 1, "3 2");
    }

    private double DrawPart(SvgBuilder svg, Frame frame, Scale scale, Part part, int at, decimal from, double labelWidth, double top)
    {
        var label = TextMeasure.Wrap(part.Label, TextStyle.Label, labelWidth);
        var absent = part.Value.Absence is { } why ? TextMeasure.Wrap(Values.Words(why), TextStyle.Small, frame.Right - scale.Start) : [];
        var high = Math.Max(PartHeight, Math.Max(label.Count * TextStyle.Label.LineHeight, absent.Count * TextStyle.Small.LineHeight)) + 10;
        var middle = top + (high / 2);
        svg.Line(frame.Left, top, frame.Right, top, Palette.Rule);
        svg.Centred(frame.Left, middle, label, TextStyle.Label);
        if (part.Value.Number is { } value)
        {
            var (left, right) = (scale.At(from), scale.At(from + value));
            var (fill, stroke) = FillOf(svg, at);
            svg.Line(scale.Start, middle, scale.End, middle, Palette.Rule, 1, "2 3");
            svg.Rect(left, middle - (PartHeight / 2), right - left, PartHeight, fill, stroke, 1.5);
            svg.Centred(frame.Right, middle, ValueOf(part), TextStyle.Strong, Anchor.End);
        }
        else
        {
            svg.Centred(scale.Start, middle, absent, TextStyle.Small, fill: Palette.SoftInk);
        }

        return top + high;
    }

    private (string Fill, string Stroke) FillOf(SvgBuilder svg, int at) =>
        Parts[at].NonResponse ? (svg.Hatch(Palette.Context), Palette.Charcoal) : (Palette.Series[at], Palette.Paper);
}
