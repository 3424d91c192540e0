using System.Text;

namespace Larc.Display;

/// <summary>Writes a <see cref="Table"/> as a Markdown pipe table.</summary>
internal static class TableMarkdown
{
    private const string Special = "\\`*_[]<>|&#~";

    /// <summary>Writes the table; in a document under its number (<paramref name="name"/>, such as "Table 3").</summary>
    public static string Write(Table table, string name = "")
    {
        var text = new StringBuilder();
        text.Append("**").Append(Escape(name.Length > 0 ? $"{name}. {table.Title}" : table.Title)).Append("**\n\n");
        if (PlainText.Clean(table.Subtitle).Length > 0)
            text.Append(Escape(table.Subtitle)).Append("\n\n");
        Row(text, table.Columns.Select(column => Escape(column.Header)));
        Row(text, table.Columns.Select(column => column.Kind switch
        {
            ColumnKind.Number => "---:",
            ColumnKind.Mark => ":---:",
            _ => "---",
        }));
        foreach (var row in table.Rows)
            Row(text, row.Select(cell => Escape(cell.ToString())));
        if (table.Rows.Count == 0)
            text.Append('\n').Append(Escape(table.WhenEmpty)).Append('\n');
        var source = PlainText.Clean(table.Source);
        IEnumerable<string> notes = source.Length > 0 ? table.AllNotes.Append(PlainText.Sentence("Source: " + source)) : table.AllNotes;
        var first = true;
        foreach (var note in notes)
        {
            text.Append(first ? "\n- " : "- ").Append(Escape(note)).Append('\n');
            first = false;
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Escape(string value)
    {
        var escaped = new StringBuilder();
        foreach (var letter in PlainText.Clean(value))
        {
            if (Special.Contains(letter, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
