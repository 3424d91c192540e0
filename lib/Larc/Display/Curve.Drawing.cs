using System.Globalization;

namespace Larc.Display;

public sealed partial record Curve
{
    private const double PlotHeight = 250;

    internal override double Draw(SvgBuilder svg, Frame frame, double top)
    {
        top = svg.Lines(frame.Left, top, ["Different codes named so far"], TextStyle.Small, fill: Palette.SoftInk) + 8;
        var highest = Series.Max(series => series.SoFar.LastOrDefault());
        var (scale, ticks) = Scale.Round(0, Math.Max(4, highest), top + PlotHeight, top);
        var left = frame.Left + LinePlot.TickWidth(ticks);
        const double NameWidth = 150;
        var right = frame.Right - NameWidth - 30;
        var slot = (right - left) / Interviews;
        double At(int index) => left + ((index + 0.5) * slot);

        LinePlot.Ground(svg, scale, ticks, left, right);
        List<LineEnd> ends = [];
        for (var at = 0; at < Series.Count; at++)
        {
            var series = Series[at];
            if (series.NewCodes.Count == 0)
                continue;
            List<(double X, double Y)?> points = [.. series.SoFar.Select((sum, index) => ((double, double)?)(At(index), scale.At((decimal)sum)))];
            LinePlot.Series(svg, at, points, slot < 14 ? 2.5 : 4.5);
            ends.Add(new LineEnd(
                at,
                points[^1]!.Value.X,
                points[^1]!.Value.Y,
                TextMeasure.Wrap(series.Name, TextStyle.SmallStrong, NameWidth),
                [.. TextMeasure.Wrap(PlainText.Count(series.SoFar[^1], "code,", "codes,"), TextStyle.Small, NameWidth), .. TextMeasure.Wrap(LastWords(series), TextStyle.Small, NameWidth)]));
        }

        var named = LinePlot.EndNames(svg, ends, right, top - 6, top + PlotHeight);
        var foot = LinePlot.Foot(svg, [.. Enumerable.Range(1, Interviews).Select(n => n.ToString(CultureInfo.InvariantCulture))], At, top + PlotHeight + 6, slot);
        foot = svg.Lines((left + right) / 2, foot + 2, ["Interviews, in order"], TextStyle.Small, Anchor.Middle, Palette.SoftInk);
        return Math.Max(named, foot);
    }
}
