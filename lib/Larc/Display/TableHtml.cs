using System.Text;

namespace Larc.Display;

/// <summary>Writes a <see cref="Table"/> as HTML. Colours are the page's own, so that it reads on light, dark and paper.</summary>
internal static class TableHtml
{
    private const string Css =
        ".larc-table{overflow-x:auto;margin:0 0 12px}"
        + ".larc-table table{border-collapse:collapse;font-size:14px;line-height:1.35;margin:0;border:0}"
        + ".larc-table caption{caption-side:top;text-align:left;padding:0 0 8px;color:inherit}"
        + ".larc-table caption strong{display:block;font-size:16px}"
        + ".larc-table th,.larc-table td{padding:5px 12px 5px 0;text-align:left;vertical-align:top;border:0;border-bottom:1px solid rgba(128,128,128,.45);background:none;white-space:normal;max-width:32em;overflow-wrap:break-word}"
        + ".larc-table thead th{border-bottom:2px solid currentColor;vertical-align:bottom}"
        + ".larc-table tbody th{font-weight:normal}"
        + ".larc-table .num{text-align:right;font-variant-numeric:tabular-nums;padding-left:12px}"
        + ".larc-table .mark{text-align:center}"
        + "@media screen{.larc-table .wide{min-width:14em}}"
        + ".larc-table .notes{font-size:13px;margin:6px 0 0;padding:0;list-style:none}"
        + "@media print{.larc-table{overflow:visible}.larc-table tr{break-inside:avoid}.larc-table thead{display:table-header-group}}";

    private const int Many = 7;

    private const int Sentence = 45;

    /// <summary>Writes the table; in a document under its number (<paramref name="name"/>, such as "Table 3"), with an anchor.</summary>
    public static string Write(Table table, string name = "", string id = "")
    {
        var title = name.Length > 0 ? $"{name}. {table.Title}" : table.Title;
        var html = new StringBuilder();
        // A region that scrolls must be reachable by keyboard.
        html.Append("<div class=\"larc-table\"").Append(id.Length > 0 ? $" id=\"{PlainText.Escape(id)}\"" : "").Append(" role=\"group\" tabindex=\"0\" aria-label=\"").Append(PlainText.Escape(name.Length > 0 ? title : $"Table: {title}")).Append("\">")
            .Append("<style>").Append(Css).Append("</style>\n<table>\n<caption><strong>").Append(PlainText.Escape(title)).Append("</strong>");
        if (PlainText.Clean(table.Subtitle).Length > 0)
            html.Append("<span>").Append(PlainText.Escape(table.Subtitle)).Append("</span>");
        html.Append("</caption>\n<thead><tr>");
        for (var at = 0; at < table.Columns.Count; at++)
            html.Append("<th scope=\"col\"").Append(IsWide(table, at) ? " class=\"wide\"" : ClassOf(table.Columns[at])).Append('>').Append(PlainText.Escape(table.Columns[at].Header)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows.Take(table.RowLimit))
            WriteRow(html, table, row);
        if (table.Rows.Count == 0)
            html.Append("<tr><td colspan=\"").Append(table.Columns.Count).Append("\">").Append(PlainText.Escape(table.WhenEmpty)).Append("</td></tr>\n");
        html.Append("</tbody>\n</table>\n");
        WriteNotes(html, table);
        return html.Append("</div>").ToString();
    }

    private static void WriteRow(StringBuilder html, Table table, IReadOnlyList<Cell> row)
    {
        html.Append("<tr>");
        for (var at = 0; at < row.Count; at++)
        {
            var (open, close) = at == 0 ? ("<th scope=\"row\"", "</th>") : ("<td", "</td>");
            html.Append(open).Append(ClassOf(table.Columns[at])).Append('>');
            if (row[at].Absence is { } absence)
                html.Append("<abbr title=\"").Append(PlainText.Escape(absence.Words)).Append("\">").Append(PlainText.Escape(absence.Symbol)).Append("</abbr>");
            else
                html.Append(PlainText.Escape(row[at].ToString()));
            html.Append(close);
        }

        html.Append("</tr>\n");
    }

    private static void WriteNotes(StringBuilder html, Table table)
    {
        var source = PlainText.Clean(table.Source);
        List<string> lines = [table.HiddenRowsNote, .. table.AllNotes, source.Length > 0 ? PlainText.Sentence("Source: " + source) : ""];
        lines.RemoveAll(line => line.Length == 0);
        if (lines.Count > 0)
            html.Append("<ul class=\"notes\">").Append(string.Concat(lines.Select(line => $"<li>{PlainText.Escape(line)}</li>"))).Append("</ul>\n");
    }

    /// <summary>Many columns would squeeze one of whole sentences to a word a line. On paper nothing scrolls, so that it is squeezed there.</summary>
    private static bool IsWide(Table table, int at) =>
        table.Columns[at].Kind == ColumnKind.Text && table.Columns.Count >= Many && table.Rows.Take(table.RowLimit).Any(row => row[at].ToString().Length > Sentence);

    private static string ClassOf(Column column) => column.Kind switch
    {
        ColumnKind.Number => " class=\"num\"",
        ColumnKind.Mark => " class=\"mark\"",
        _ => "",
    };
}
