using System.Globalization;
using System.Text;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>A table as text, in columns.</summary>
internal static class ShownTableText
{
    private const int MaximumCell = 60;
    private const string Gap = "  ";

    public static string Write(ShownTable table)
    {
        List<IReadOnlyList<string>> lines = [];
        if (!table.IsHeaderless)
            lines.Add([.. table.Columns.Select(column => Cut(column.Header))]);
        lines.AddRange(table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Text)]));
        var widths = table.Columns.Select((_, at) => lines.Max(line => Width(line[at]))).ToList();
        var text = new StringBuilder();
        foreach (var (number, line) in lines.Index())
        {
            var start = text.Length;
            for (var at = 0; at < line.Count; at++)
            {
                var pad = new string(' ', widths[at] - Width(line[at]));
                text.Append(at > 0 ? Gap : "").Append(table.Columns[at].IsNumeric ? pad + line[at] : line[at] + pad);
            }

            // Spaces at the end of a line are of no use to anybody.
            while (text.Length > start && text[^1] == ' ')
                text.Length--;
            text.Append('\n');
            if (number == 0 && !table.IsHeaderless)
                text.AppendJoin(Gap, widths.Select(width => new string('-', width))).Append('\n');
        }

        var isCut = table.Rows.Any(row => row.Any(cell => cell.Text.Length > MaximumCell));
        return text.Append(table.CaptionWith(isCut)).ToString();
    }

    private static string Text(ShownCell cell) => Cut(cell.Text);

    private static string Cut(string text)
    {
        if (text.Length <= MaximumCell)
            return text;
        var end = char.IsHighSurrogate(text[MaximumCell - 2]) ? MaximumCell - 2 : MaximumCell - 1;
        return text[..end] + "…";
    }

    // What a reader counts as one letter is not always one unit of text.
    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
