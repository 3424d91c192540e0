namespace Larc.Display;

/// <summary>What charts of lines share: the ground with its ticks, and names at the ends of lines that keep apart.</summary>
internal static class LinePlot
{
    private static readonly string?[] Dashes = [null, "8 4", "2 3", "10 3 2 3"];

    /// <summary>Each of at most four lines has its own dash beside its colour and shape.</summary>
    public static string? Dash(int series) => Dashes[series];

    /// <summary>The same dashes by the names Plotly gives them.</summary>
    public static string PlotlyDash(int series) => series switch { 1 => "dash", 2 => "dot", 3 => "dashdot", _ => "solid" };

    public static double TickWidth(IEnumerable<decimal> ticks, string suffix = "") =>
        TextMeasure.Widest(ticks.Select(tick => Scale.Word(tick) + suffix), TextStyle.Small) + 8;

    public static void Ground(SvgBuilder svg, Scale scale, IReadOnlyList<decimal> ticks, double left, double right, string suffix = "")
    {
        foreach (var tick in ticks)
        {
            var y = scale.At(tick);
            svg.Line(left, y, right, y, tick == ticks[0] ? Palette.SoftInk : Palette.Rule);
            svg.Centred(left - 8, y, Scale.Word(tick) + suffix, TextStyle.Small, Anchor.End, Palette.SoftInk);
        }
    }

    /// <summary>Words below the ground, as many as have room, always the last; gives the bottom.</summary>
    public static double Foot(SvgBuilder svg, IReadOnlyList<string> words, Func<int, double> at, double top, double slot)
    {
        // Long words are thinned out rather than broken.
        var room = Math.Max(slot - 8, Math.Min(90, TextMeasure.Widest(words.SelectMany(word => word.Split(' ')), TextStyle.Small) + 1));
        var wrapped = words.Select(word => TextMeasure.Wrap(word, TextStyle.Small, room)).ToList();
        var widest = wrapped.SelectMany(lines => lines).Select(line => TextMeasure.Width(line, TextStyle.Small)).DefaultIfEmpty().Max();
        var step = Math.Max(1, (int)Math.Ceiling((widest + 8) / Math.Max(1, slot)));
        var bottom = top;
        for (var index = words.Count - 1; index >= 0; index -= step)
        {
            svg.Line(at(index), top - 4, at(index), top, Palette.SoftInk);
            bottom = Math.Max(bottom, svg.Lines(at(index), top + 2, wrapped[index], TextStyle.Small, Anchor.Middle, Palette.SoftInk));
        }

        return bottom;
    }

    /// <summary>A line through its points, broken where one is missing, with a mark at each.</summary>
    public static void Series(SvgBuilder svg, int series, IReadOnlyList<(double X, double Y)?> points, double radius)
    {
        var colour = Palette.Series[series];
        List<(double X, double Y)> run = [];
        foreach (var point in points.Append(null))
        {
            if (point is { } place)
            {
                run.Add(place);
                continue;
            }

            if (run.Count > 1)
                svg.Polyline(run, colour, 2.5, Dash(series));
            run.Clear();
        }

        foreach (var point in points)
        {
            if (point is { } place)
                Marks.Draw(svg, Marks.Series[series], place.X, place.Y, radius, colour, Palette.Paper, 1);
        }
    }

    /// <summary>Names beside the ends of lines, moved apart where they would meet, each tied to its end by a thin line. Gives the bottom of the lowest.</summary>
    public static double EndNames(SvgBuilder svg, IReadOnlyList<LineEnd> ends, double left, double top, double bottom)
    {
        const double Between = 6;
        var sorted = ends.OrderBy(end => end.Y).ThenBy(end => end.Series).ToList();
        var tops = sorted.Select(end => end.Y - (TextStyle.SmallStrong.LineHeight / 2)).ToArray();
        var floor = top;
        for (var at = 0; at < tops.Length; at++)
        {
            tops[at] = Math.Max(tops[at], floor);
            floor = tops[at] + sorted[at].High + Between;
        }

        // Pushed beyond the bottom, they come back up as far as there is room.
        var ceiling = bottom;
        for (var at = tops.Length - 1; at >= 0; at--)
        {
            var lowest = ceiling - sorted[at].High;
            if (tops[at] > lowest)
                tops[at] = Math.Max(lowest, top + sorted.Take(at).Sum(end => end.High + Between));
            ceiling = tops[at] - Between;
        }

        var reached = bottom;
        for (var at = 0; at < tops.Length; at++)
        {
            var end = sorted[at];
            var middle = tops[at] + (TextStyle.SmallStrong.LineHeight / 2);
            svg.Polyline([(end.X + 7, end.Y), (left + 2, middle), (left + 8, middle)], Palette.Context, 1);
            Marks.Draw(svg, Marks.Series[end.Series], left + 16, middle, 5, Palette.Series[end.Series]);
            var below = svg.Lines(left + 27, tops[at], end.Name, TextStyle.SmallStrong);
            reached = Math.Max(reached, svg.Lines(left + 27, below, end.Detail, TextStyle.Small));
        }

        return reached;
    }
}
