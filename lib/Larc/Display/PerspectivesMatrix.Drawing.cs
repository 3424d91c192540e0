namespace Larc.Display;

public sealed partial record PerspectivesMatrix
{
    private const double SymbolWidth = 34;
    private const double Gap = 12;

    internal override double Draw(SvgBuilder svg, Frame frame, double top)
    {
        var cells = Rows.SelectMany(row => row.Cells).ToList();
        var widestCount = Math.Min(80, TextMeasure.Widest(cells.Select(cell => cell.CountWords), TextStyle.Small));
        var wanted = Math.Max(SymbolWidth + widestCount + Gap, Math.Min(100, TextMeasure.Widest(Perspectives.SelectMany(name => name.Split(' ')), TextStyle.SmallStrong) + Gap));
        var columnWidth = Math.Min(wanted, frame.Width * 0.72 / Perspectives.Count);
        var countWidth = columnWidth - SymbolWidth - (Gap / 2);
        var left = frame.Right - (columnWidth * Perspectives.Count);
        var labelWidth = left - frame.Left - Gap;

        var y = DrawHeadings(svg, frame, left, columnWidth, top);
        foreach (var row in Rows)
        {
            var label = TextMeasure.Wrap(row.Label, TextStyle.Label, labelWidth);
            var counts = row.Cells.Select(cell => TextMeasure.Wrap(cell.CountWords, TextStyle.Small, countWidth)).ToList();
            var high = Math.Max(24, Math.Max(label.Count * TextStyle.Label.LineHeight, counts.Max(lines => lines.Count) * TextStyle.Small.LineHeight)) + 10;
            var middle = y + (high / 2);
            svg.Centred(frame.Left, middle, label, TextStyle.Label);
            for (var at = 0; at < row.Cells.Count; at++)
            {
                var x = left + (at * columnWidth);
                MatrixStates.Draw(svg, row.Cells[at].State, x + 13, middle);
                svg.Centred(x + SymbolWidth - 4, middle, counts[at], TextStyle.Small);
            }

            y += high;
            svg.Line(frame.Left, y, frame.Right, y, Palette.Rule);
        }

        return DrawKey(svg, frame, y + 14);
    }

    private double DrawHeadings(SvgBuilder svg, Frame frame, double left, double columnWidth, double top)
    {
        var heads = Perspectives.Select(name => TextMeasure.Wrap(name, TextStyle.SmallStrong, columnWidth - 6)).ToList();
        var bottom = top + (heads.Max(lines => lines.Count) * TextStyle.SmallStrong.LineHeight);
        for (var at = 0; at < heads.Count; at++)
            svg.Lines(left + (at * columnWidth) + 2, bottom - (heads[at].Count * TextStyle.SmallStrong.LineHeight), heads[at], TextStyle.SmallStrong);
        svg.Line(frame.Left, bottom + 5, frame.Right, bottom + 5, Palette.Ink, 1.5);
        return bottom + 6;
    }

    /// <summary>Two columns of the states used; a state too long for a column takes the whole width.</summary>
    private double DrawKey(SvgBuilder svg, Frame frame, double top)
    {
        svg.Lines(frame.Left, top, ["Key"], TextStyle.SmallStrong);
        var y = top + 20;
        var half = frame.Width / 2;
        var right = false;
        foreach (var state in Used)
        {
            var words = PlainText.CapitalFirst(MatrixStates.Words(state));
            var wide = TextMeasure.Width(words, TextStyle.Small) + SymbolWidth > half - Gap;
            if (wide && right)
                (y, right) = (y + 28, false);
            var x = frame.Left + (right ? half : 0);
            var lines = TextMeasure.Wrap(words, TextStyle.Small, (wide ? frame.Width : half) - SymbolWidth);
            MatrixStates.Draw(svg, state, x + 13, y + 13);
            svg.Centred(x + SymbolWidth, y + 13, lines, TextStyle.Small);
            (y, right) = wide || right ? (y + 28, false) : (y, true);
        }

        return right ? y + 28 : y;
    }
}
