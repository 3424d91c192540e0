namespace Larc.Display;

public sealed partial record Dumbbell
{
    private const double Gap = 14;
    private const double FirstRadius = 6;
    private const double SecondRadius = 7.5;
    private const double Clear = 15;

    internal override double Draw(SvgBuilder svg, Frame frame, double top)
    {
        var labelWidth = Math.Min(
            Math.Max(TextMeasure.Widest(Rows.Select(row => row.Label), TextStyle.Label), Math.Min(190, TextMeasure.Widest(Rows.Select(AbsenceOf), TextStyle.Small))) + 1,
            frame.Width * 0.4);
        var (scale, ticks) = ScaleOf(frame.Left + labelWidth + Gap, frame.Right);

        var y = DrawNames(svg, frame, top);
        y = DrawAxis(svg, scale, ticks, y);
        var gridTop = y;
        var rows = new List<(DumbbellRow Row, IReadOnlyList<string> Label, IReadOnlyList<string> Words, double High)>();
        foreach (var row in Rows)
        {
            var label = TextMeasure.Wrap(row.Label, TextStyle.Label, labelWidth);
            var words = TextMeasure.Wrap(AbsenceOf(row), TextStyle.Small, labelWidth);
            rows.Add((row, label, words, Math.Max(20, (label.Count * TextStyle.Label.LineHeight) + (words.Count * TextStyle.Small.LineHeight)) + 12));
        }

        var bottom = gridTop + rows.Sum(row => row.High);
        foreach (var (tick, _) in ticks)
            svg.Line(scale.At(tick), gridTop, scale.At(tick), bottom, Palette.Rule);
        foreach (var (row, label, words, high) in rows)
        {
            var middle = y + (high / 2);
            var below = svg.Lines(frame.Left, middle - ((high - 12) / 2), label, TextStyle.Label);
            svg.Lines(frame.Left, below, words, TextStyle.Small, fill: Palette.SoftInk);
            DrawMarks(svg, scale, row, middle);
            y += high;
        }

        return y;
    }

    private static double DrawAxis(SvgBuilder svg, Scale scale, IReadOnlyList<(decimal At, string Words)> ticks, double top)
    {
        foreach (var (at, words) in ticks)
            svg.Lines(scale.At(at), top, [words], TextStyle.Small, Anchor.Middle, Palette.SoftInk);
        return top + TextStyle.Small.LineHeight + 2;
    }

    private double DrawNames(SvgBuilder svg, Frame frame, double top)
    {
        var first = TextMeasure.Wrap(FirstName, TextStyle.SmallStrong, (frame.Width / 2) - 30);
        var second = TextMeasure.Wrap(SecondName, TextStyle.SmallStrong, (frame.Width / 2) - 30);
        var middle = top + 9;
        DrawFirst(svg, frame.Left + 8, middle);
        var bottom = svg.Lines(frame.Left + 22, top, first, TextStyle.SmallStrong);
        var x = frame.Left + 22 + TextMeasure.Widest(first, TextStyle.SmallStrong) + 24;
        DrawSecond(svg, x + 9, middle);
        return Math.Max(bottom, svg.Lines(x + 25, top, second, TextStyle.SmallStrong)) + 8;
    }

    private void DrawMarks(SvgBuilder svg, Scale scale, DumbbellRow row, double middle)
    {
        var (first, second) = (First(row), Second(row));
        if (first is { } from && second is { } to)
            svg.Line(scale.At(from), middle, scale.At(to), middle, Palette.Context, 4);
        foreach (var (at, words, left) in WordsOf(row))
            Beside(svg, words, scale.At(at), middle, left);

        // The second is larger and open: where both stand on one point, both are seen.
        if (second is { } secondPlace)
            DrawSecond(svg, scale.At(secondPlace), middle);
        if (first is { } firstPlace)
            DrawFirst(svg, scale.At(firstPlace), middle);
    }

    private static void Beside(SvgBuilder svg, string words, double x, double middle, bool left)
    {
        // White behind the words, so that no grid line runs through them.
        var wide = TextMeasure.Width(words, TextStyle.Small);
        svg.Rect(left ? x - Clear - wide : x + Clear, middle - 8, wide, 16, Palette.Paper);
        svg.Centred(left ? x - Clear : x + Clear, middle, words, TextStyle.Small, left ? Anchor.End : Anchor.Start);
    }

    private static void DrawFirst(SvgBuilder svg, double x, double y) =>
        Marks.Draw(svg, MarkShape.Circle, x, y, FirstRadius, Palette.DarkBlue);

    private static void DrawSecond(SvgBuilder svg, double x, double y) =>
        Marks.Draw(svg, MarkShape.Diamond, x, y, SecondRadius, Palette.Paper, Palette.Plum, 2.5);

    private string AbsenceOf(DumbbellRow row)
    {
        List<string> words = [];
        if (row.First.Absence is { } first)
            words.Add($"{FirstName}: {Values.Words(first)}");
        if (row.Second.Absence is { } second)
            words.Add($"{SecondName}: {Values.Words(second)}");
        return string.Join("; ", words);
    }

    private (Scale Scale, IReadOnlyList<(decimal At, string Words)> Ticks) ScaleOf(double start, double end)
    {
        var (scale, ticks) = Places(start, end);
        // The ends give way until the words beside the outermost marks, and those of the ticks, have room.
        for (var pass = 0; pass < 6; pass++)
        {
            double left = 0, right = 0;
            foreach (var (at, words) in ticks)
            {
                var half = TextMeasure.Width(words, TextStyle.Small) / 2;
                (left, right) = (Math.Max(left, start - (scale.At(at) - half)), Math.Max(right, scale.At(at) + half - end));
            }

            foreach (var row in Rows)
            {
                foreach (var (at, words, isLeft) in WordsOf(row))
                {
                    var wide = TextMeasure.Width(words, TextStyle.Small) + Clear;
                    (left, right) = isLeft ? (Math.Max(left, start - (scale.At(at) - wide)), right) : (left, Math.Max(right, scale.At(at) + wide - end));
                }
            }

            scale = scale with { Start = scale.Start + Math.Max(0, left), End = scale.End - Math.Max(0, right) };
        }

        return (scale, ticks);
    }

    /// <summary>Where the words of a row stand. Outside the pair, each on the side of its own mark, so that they never meet.</summary>
    private IEnumerable<(decimal At, string Words, bool Left)> WordsOf(DumbbellRow row)
    {
        var (first, second) = (First(row), Second(row));
        if (first is { } a)
            yield return (a, row.FirstWords, second is { } other && a <= other);
        if (second is { } b)
            yield return (b, row.SecondWords, first is { } one && b < one);
    }

    private (Scale Scale, IReadOnlyList<(decimal At, string Words)> Ticks) Places(double start, double end)
    {
        if (Shares)
            return (new Scale(0, 1, start, end), [(0, "none"), (0.5m, "half"), (1, "all")]);
        var cells = Rows.SelectMany(row => new[] { row.First, row.Second }).OfType<NumberCell>().ToList();
        var suffix = cells.Count > 0 && cells.TrueForAll(cell => cell.Suffix == cells[0].Suffix) ? cells[0].Suffix : "";
        var highest = cells.Select(cell => cell.Value).DefaultIfEmpty(1).Max();
        var (scale, ticks) = Scale.Round(0, suffix == "%" && highest <= 100 ? 100 : highest, start, end, 4);
        return (scale, [.. ticks.Select(tick => (tick, Scale.Word(tick) + suffix))]);
    }
}
