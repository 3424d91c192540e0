namespace Larc.Returns.Workbooks;

/// <summary>
/// Estimates how tall a row must be for its wrapped text. Excel would work it out itself when it opens the file; other programs do not,
/// and show one line over another.
/// </summary>
internal static class RowHeight
{
    private const double LineHeight = 14.4;

    /// <summary>The tallest row a spreadsheet has.</summary>
    private const double Tallest = 409;

    /// <summary>Height in points, or null when one line will do.</summary>
    public static double? Of(IReadOnlyList<WorkbookCell> cells, IReadOnlyList<SheetColumn> columns)
    {
        var (lines, size) = (1, 11d);
        for (var i = 0; i < cells.Count && i < columns.Count; i++)
        {
            var cell = cells[i];
            if (cell.Kind != CellKind.Text)
                continue;
            var style = CellStyle.Of(cell.Look ?? columns[i].Look);
            size = Math.Max(size, style.Size);
            // Most cells are far too short to wrap: they cost a comparison.
            if (style.Wrap && (cell.Content!.Length > columns[i].Width * 0.6 || cell.Content.Contains('\n', StringComparison.Ordinal)))
                lines = Math.Max(lines, Lines(cell.Content, columns[i].Width - 1, style.Bold ? 1.08 : 1));
        }

        return lines == 1 && size <= 11 ? null : Math.Round(Math.Min(Tallest, (lines * LineHeight * size / 11) + 1.5), 1);
    }

    /// <summary>Number of lines in which text stands when words are kept whole; width in digits of the standard size.</summary>
    public static int Lines(string text, double width, double scale = 1)
    {
        var lines = 1;
        var (line, word) = (0d, 0d);
        foreach (var c in text)
        {
            if (c == '\n')
            {
                (lines, line, word) = (lines + 1, 0, 0);
                continue;
            }

            var advance = Advance(c) * scale;
            word = c == ' ' ? 0 : word + advance;
            line += advance;
            if (line <= width || c == ' ')
                continue;
            lines++;
            // The word goes down with what is written of it; one longer than a line is broken.
            line = word > width ? advance : word;
            word = line;
        }

        return lines;
    }

    /// <summary>Width of a character in Arial, in digits.</summary>
    private static double Advance(char c) => c switch
    {
        'i' or 'j' or 'l' or '\'' or '|' => 0.41,
        ' ' or '.' or ',' or ';' or ':' or '!' or 'f' or 't' or 'I' or '/' => 0.5,
        'r' or '-' or '(' or ')' => 0.6,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 1.5,
        >= 'A' and <= 'Z' => 1.25,
        'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' or 'J' => 0.91,
        > '\u2E80' => 1.9,
        _ => 1,
    };
}
