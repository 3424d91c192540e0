namespace Larc.Display;

public sealed partial record IndicatorLines
{
    private const double PlotHeight = 250;

    internal override double Draw(SvgBuilder svg, Frame frame, double top)
    {
        var suffix = Lines.SelectMany(line => line.Points).OfType<NumberCell>().Select(cell => cell.Suffix).Distinct().ToList() is [var only] ? only : "";
        if (Unit.Length > 0)
            top = svg.Lines(frame.Left, top, TextMeasure.Wrap(Unit, TextStyle.Small, frame.Width), TextStyle.Small, fill: Palette.SoftInk) + 8;
        var lowest = FromZero ? Math.Min(0, Numbers.Min()) : Numbers.Min();
        var (scale, ticks) = Scale.Round(lowest, FromZero ? Math.Max(0, Numbers.Max()) : Numbers.Max(), top + PlotHeight, top);
        var left = frame.Left + LinePlot.TickWidth(ticks, suffix);
        var nameWidth = Math.Min(170, TextMeasure.Widest(Lines.SelectMany(line => new[] { line.Name, EndWords(line) }), TextStyle.SmallStrong) + 1);
        var right = frame.Right - nameWidth - 30;
        var slot = (right - left) / Periods.Count;
        double At(int index) => left + ((index + 0.5) * slot);

        LinePlot.Ground(svg, scale, ticks, left, right, suffix);
        List<LineEnd> ends = [];
        for (var series = 0; series < Lines.Count; series++)
        {
            List<(double X, double Y)?> points = [.. Lines[series].Points.Select((point, at) => point.Number is { } number ? ((double, double)?)(At(at), scale.At(number)) : null)];
            LinePlot.Series(svg, series, points, slot < 16 ? 3 : 5);
            if (points.FindLast(point => point is not null) is { } end)
                ends.Add(new LineEnd(series, end.X, end.Y, TextMeasure.Wrap(Lines[series].Name, TextStyle.SmallStrong, nameWidth), TextMeasure.Wrap(EndWords(Lines[series]), TextStyle.Small, nameWidth)));
        }

        var named = LinePlot.EndNames(svg, ends, right, top - 6, top + PlotHeight);
        var foot = LinePlot.Foot(svg, Periods, At, top + PlotHeight + 6, slot);
        return DrawGaps(svg, frame, right, nameWidth, slot, At, Math.Max(named, foot) + 6);
    }

    /// <summary>Below each period whose value is missing stands the symbol; neighbours of one reason share one.</summary>
    private double DrawGaps(SvgBuilder svg, Frame frame, double right, double nameWidth, double slot, Func<int, double> at, double top)
    {
        if (Lines.All(line => line.Points.All(point => point.Absence is null)))
            return top;
        var y = svg.Lines(frame.Left, top, ["Not shown"], TextStyle.SmallStrong, fill: Palette.SoftInk) + 2;
        for (var series = 0; series < Lines.Count; series++)
        {
            var runs = Runs(Lines[series]);
            if (runs.Count == 0)
                continue;
            var name = TextMeasure.Wrap(Lines[series].Name, TextStyle.Small, nameWidth);
            Marks.Draw(svg, Marks.Series[series], right + 16, y + 9, 5, Palette.Series[series]);
            var bottom = svg.Lines(right + 27, y, name, TextStyle.Small);
            var rows = new List<double>();
            foreach (var (from, to, absence) in runs)
            {
                var middle = (at(from) + at(to)) / 2;
                var half = (TextMeasure.Width(absence.Symbol, TextStyle.Small) / 2) + 3;
                middle = Math.Clamp(middle, frame.Left + half, right + 8 - half);
                var row = rows.FindIndex(end => end <= middle - half);
                if (row < 0)
                {
                    row = rows.Count;
                    rows.Add(0);
                }

                rows[row] = middle + half;
                var rowTop = y + (row * 24);
                bottom = Math.Max(bottom, svg.Lines(middle, rowTop, [absence.Symbol], TextStyle.Small, Anchor.Middle) + 4);
                if (to > from)
                    svg.Line(at(from) - (slot * 0.3), rowTop + 19, at(to) + (slot * 0.3), rowTop + 19, Palette.SoftInk, 1.5);
            }

            y = bottom + 4;
        }

        return y;
    }

    private static List<(int From, int To, Absence Absence)> Runs(IndicatorLine line)
    {
        List<(int From, int To, Absence Absence)> runs = [];
        for (var at = 0; at < line.Points.Count; at++)
        {
            if (line.Points[at].Absence is not { } absence)
                continue;
            if (runs.Count > 0 && runs[^1].To == at - 1 && runs[^1].Absence == absence)
                runs[^1] = runs[^1] with { To = at };
            else
                runs.Add((at, at, absence));
        }

        return runs;
    }

    private string EndWords(IndicatorLine line) =>
        Periods.Zip(line.Points).LastOrDefault(pair => pair.Second.Number is not null) is { Second: { } point, First: var period } ? $"{point} in {period}" : "";
}
