using System.Net;
using System.Text;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>
/// A table as HTML: no script, nothing fetched, every text escaped. Colours are the page's own, so that it reads on light, dark and paper.
/// </summary>
internal static class ShownTableHtml
{
    private const string Css =
        ".larc-value{overflow-x:auto;margin:0 0 12px}"
        + ".larc-value table{border-collapse:collapse;color:inherit;font-size:14px;line-height:1.35;margin:0;border:0}"
        + ".larc-value caption{caption-side:top;text-align:left;padding:0 0 6px;color:inherit;font-size:13px}"
        + ".larc-value th,.larc-value td{padding:4px 12px 4px 0;text-align:left;vertical-align:top;border:0;border-bottom:1px solid rgba(128,128,128,.45);background:none;white-space:normal;max-width:32em;overflow-wrap:break-word}"
        + ".larc-value thead th,.larc-value thead td{border-bottom:2px solid currentColor;vertical-align:bottom}"
        + ".larc-value tbody th{font-weight:normal}"
        + ".larc-value .num{text-align:right;font-variant-numeric:tabular-nums;padding-left:12px}"
        + "@media print{.larc-value{overflow:visible}.larc-value tr{break-inside:avoid}.larc-value thead{display:table-header-group}}";

    public static string Write(ShownTable table)
    {
        var (html, caption) = (new StringBuilder(), Text(table.CaptionWith(hasShortened: false)));
        // A region that scrolls must be reachable by keyboard.
        html.Append("<div class=\"larc-value\" role=\"group\" tabindex=\"0\" aria-label=\"Table: ").Append(caption).Append("\"><style>").Append(Css)
            .Append("</style>\n<table>\n<caption>").Append(caption).Append("</caption>\n");
        if (!table.IsHeaderless)
        {
            html.Append("<thead><tr>");
            foreach (var column in table.Columns)
                // A corner without a name heads nothing.
                html.Append(column.Header.Length > 0 ? "<th scope=\"col\"" : "<td").Append(ClassOf(column.IsNumeric)).Append('>').Append(Text(column.Header)).Append(column.Header.Length > 0 ? "</th>" : "</td>");
            html.Append("</tr></thead>\n");
        }

        html.Append("<tbody>\n");
        foreach (var row in table.Rows)
            Append(html, table, row);
        return html.Append("</tbody>\n</table>\n</div>").ToString();
    }

    private static void Append(StringBuilder html, ShownTable table, IReadOnlyList<ShownCell> row)
    {
        html.Append("<tr>");
        for (var at = 0; at < row.Count; at++)
        {
            var (open, close) = at == 0 && table.HasRowHeaders ? ("<th scope=\"row\"", "</th>") : ("<td", "</td>");
            html.Append(open).Append(ClassOf(table.Columns[at].IsNumeric)).Append('>')
                .Append(row[at].Kind == ShownCellKind.Null ? "<i>null</i>" : Text(row[at].Text)).Append(close);
        }

        html.Append("</tr>\n");
    }

    private static string ClassOf(bool isNumeric) => isNumeric ? " class=\"num\"" : "";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
