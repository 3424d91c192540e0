namespace Larc.Display;

public sealed partial record Slopes
{
    private const double LeastHeight = 300;
    private const double Gap = 8;
    private const double Tie = 22;

    /// <summary>Width of the words beside one end: as wide as they need, as long as the lines keep a quarter of the drawing; the more rounds, the more.</summary>
    private double SideWidth => CountWidth + Gap + NameWidth + Tie;

    private double CountWidth => TextMeasure.Widest(
        Drawn.SelectMany(line => new[] { line.Points[0], line.Points[^1] }).Where(point => point.Share is not null).Select(point => point.ToString()),
        TextStyle.SmallStrong) + 1;

    /// <summary>Names stand in a column of their own, but for those beside a symbol that is wider than the counts.</summary>
    private double CountRoom(string words) => Math.Max(CountWidth, TextMeasure.Width(words, TextStyle.SmallStrong) + 1);

    private double NameWidth => Math.Min(
        TextMeasure.Widest(Drawn.Select(line => line.Name), TextStyle.Small) + 1,
        Math.Max(60, (Width * (Rounds.Count > 2 ? 0.3 : 0.36)) - CountWidth - Gap - Tie));

    internal override double Draw(SvgBuilder svg, Frame frame, double top)
    {
        top = DrawKey(svg, frame, top);
        var (left, right) = (Ends(first: true), Ends(first: false));
        var (start, end) = (frame.Left + SideWidth, frame.Right - SideWidth);
        var step = (end - start) / (Rounds.Count - 1);
        var head = DrawRounds(svg, start, step, top);
        var high = Height(left, right);
        var scale = new Scale(0, 1, head + high, head);

        foreach (var tick in new[] { 0m, 0.5m, 1m })
            svg.Line(start, scale.At(tick), end, scale.At(tick), Palette.Rule);
        for (var round = 0; round < Rounds.Count; round++)
            svg.Line(start + (round * step), head - 4, start + (round * step), head + high + 4, Palette.Context);

        DrawEnds(svg, left, scale, start, head, high, first: true);
        DrawEnds(svg, right, scale, end, head, high, first: false);
        foreach (var line in Drawn.OrderByDescending(KindOf))
            DrawLine(svg, line, scale, start, step);
        var bottom = head + high + 12;
        foreach (var gap in Gaps())
            bottom = svg.Lines(frame.Left, bottom, TextMeasure.Wrap(gap, TextStyle.Small, frame.Width), TextStyle.Small) + 2;
        return bottom;
    }

    private double DrawKey(SvgBuilder svg, Frame frame, double top)
    {
        var x = frame.Left;
        foreach (var kind in Drawn.Select(KindOf).Distinct().Order())
        {
            var middle = top + (TextStyle.Small.LineHeight / 2);
            if (kind != SlopeKind.OneRound)
                svg.Line(x, middle, x + 34, middle, Colour(kind), Thickness(kind), Dash(kind));
            Marks.Draw(svg, Shape(kind), x + 17, middle, 5, Colour(kind), Palette.Paper, 1);
            svg.Centred(x + 42, middle, Words(kind), TextStyle.Small);
            x += 42 + TextMeasure.Width(Words(kind), TextStyle.Small) + 24;
        }

        return top + TextStyle.Small.LineHeight + 12;
    }

    private double DrawRounds(SvgBuilder svg, double start, double step, double top)
    {
        var room = Math.Max(30, Math.Min(step, SideWidth * 2) - 10);
        var names = Rounds.Select(round => TextMeasure.Wrap(round, TextStyle.SmallStrong, room)).ToList();
        // Where too many rounds stand side by side, the first and the last are named.
        var every = names.Exists(lines => TextMeasure.Widest(lines, TextStyle.SmallStrong) > room) || step < 40 ? Rounds.Count - 1 : 1;
        var bottom = top;
        for (var round = 0; round < Rounds.Count; round += every)
            bottom = Math.Max(bottom, svg.Lines(start + (round * step), top, names[round], TextStyle.SmallStrong, Anchor.Middle));
        return bottom + 12;
    }

    private void DrawEnds(SvgBuilder svg, IReadOnlyList<SlopeEnd> ends, Scale scale, double axis, double top, double high, bool first)
    {
        var side = first ? -1 : 1;
        var anchor = first ? Anchor.End : Anchor.Start;
        foreach (var (end, labelTop) in ends.Zip(Tops(ends, top, high)))
        {
            var middle = labelTop + (end.High / 2);
            if (end.IsKnown)
                svg.Polyline([(axis + (side * 6), scale.At(end.Share)), (axis + (side * (Tie - 4)), middle)], Palette.Context, 1);
            svg.Centred(axis + (side * Tie), middle, end.Count, TextStyle.SmallStrong, anchor, end.IsKnown ? Palette.Ink : Palette.SoftInk);
            svg.Centred(axis + (side * (Tie + CountRoom(end.Count) + Gap)), middle, end.Name, TextStyle.Small, anchor);
        }
    }

    private void DrawLine(SvgBuilder svg, SlopeLine line, Scale scale, double start, double step)
    {
        var kind = KindOf(line);
        var places = line.Points.Select((point, at) => point.Share is { } share ? ((double X, double Y)?)(start + (at * step), scale.At(share)) : null).ToList();
        for (var at = 1; at < places.Count; at++)
        {
            if (places[at - 1] is { } from && places[at] is { } to)
                svg.Line(from.X, from.Y, to.X, to.Y, Colour(kind), Thickness(kind), Dash(kind));
        }

        foreach (var place in places)
        {
            if (place is { } point)
                Marks.Draw(svg, Shape(kind), point.X, point.Y, 5, Colour(kind), Palette.Paper, 1);
        }
    }

    private static string? Dash(SlopeKind kind) => kind == SlopeKind.Fell ? "7 4" : null;

    private double Height(IReadOnlyList<SlopeEnd> left, IReadOnlyList<SlopeEnd> right) =>
        Math.Max(LeastHeight, Math.Max(LabelStack.High(left.Select(end => end.High)), LabelStack.High(right.Select(end => end.High))));

    private List<SlopeEnd> Ends(bool first)
    {
        var width = NameWidth;
        return [.. Drawn
            .Select(line =>
            {
                var point = first ? line.Points[0] : line.Points[^1];
                var share = point.Share ?? (first ? line.First : line.Last)!.Share!.Value;
                var room = width - (CountRoom(point.ToString()) - CountWidth);
                return new SlopeEnd(line, share, point.Share is not null, point.ToString(), TextMeasure.Wrap(line.Name, TextStyle.Small, Math.Max(50, room)));
            })
            .OrderByDescending(end => end.Share)
            // Lines that meet are named in the order in which they part.
            .ThenByDescending(end => (first ? end.Line.Last : end.Line.First)!.Share)
            .ThenBy(end => end.Line.Name, StringComparer.Ordinal)];
    }

    private static double[] Tops(IReadOnlyList<SlopeEnd> ends, double top, double high) => LabelStack.Place(
        [.. ends.Select(end => top + ((1 - (double)end.Share) * high))],
        [.. ends.Select(end => end.High)],
        top - 8,
        top + high + 8);
}
