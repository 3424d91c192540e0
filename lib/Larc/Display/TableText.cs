using System.Globalization;
using System.Text;

namespace Larc.Display;

/// <summary>Writes a <see cref="Table"/> as aligned plain text, for hosts and readers without HTML.</summary>
internal static class TableText
{
    private const int WidestColumn = 60;

    public static string Write(Table table)
    {
        List<string[]> lines = [[.. table.Columns.Select(column => Short(column.Header))]];
        lines.AddRange(table.Rows.Take(table.RowLimit).Select(row => row.Select(cell => Short(cell.ToString())).ToArray()));
        int[] widths = [.. table.Columns.Select((_, at) => lines.Max(line => LengthOf(line[at])))];

        var text = new StringBuilder();
        text.Append(table.Title).Append('\n');
        if (PlainText.Clean(table.Subtitle) is { Length: > 0 } subtitle)
            text.Append(subtitle).Append('\n');
        text.Append('\n');
        for (var line = 0; line < lines.Count; line++)
        {
            text.Append(string.Join("  ", lines[line].Select((value, at) => Pad(value, widths[at], table.Columns[at].Kind))).TrimEnd()).Append('\n');
            if (line == 0)
                text.Append(string.Join("  ", widths.Select(width => new string('-', width)))).Append('\n');
        }

        if (table.Rows.Count == 0)
            text.Append(PlainText.Clean(table.WhenEmpty)).Append('\n');
        foreach (var note in table.AllNotes.Prepend(table.HiddenRowsNote).Where(note => note.Length > 0))
            text.Append(note).Append('\n');
        if (PlainText.Clean(table.Source) is { Length: > 0 } source)
            text.Append(PlainText.Sentence("Source: " + source)).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    private static string Pad(string value, int width, ColumnKind kind)
    {
        var space = new string(' ', Math.Max(0, width - LengthOf(value)));
        return kind == ColumnKind.Number ? space + value : value + space;
    }

    private static string Short(string value)
    {
        var clean = PlainText.Clean(value);
        if (LengthOf(clean) <= WidestColumn)
            return clean;
        var elements = new StringInfo(clean);
        return elements.SubstringByTextElements(0, WidestColumn - 1).TrimEnd() + "…";
    }

    private static int LengthOf(string value) => new StringInfo(value).LengthInTextElements;
}
