using System.Globalization;
using System.Net;
using System.Text;
using Larc.Notebooks.Documents;
using Markdig;

namespace Larc.Notebooks.Export;

/// <summary>
/// A notebook with its outputs as one HTML page that needs nothing else and opens without a notebook program. A content security policy in the page
/// forbids scripts and any request, so that a result that carries one is shown and does nothing.
/// </summary>
public static class NotebookPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private const string Style = """
        body { font: 16px/1.55 Arial, Helvetica, sans-serif; color: #1d1d1d; background: #fff; margin: 0 auto; max-width: 52rem; padding: 1rem 1.5rem 3rem; }
        h1 { font-size: 1.8rem; line-height: 1.2; } h2 { font-size: 1.3rem; margin-top: 2rem; } a { color: #12436d; }
        .banner { background: #801650; color: #fff; font-weight: bold; padding: .5rem 1rem; margin: -1rem -1.5rem 1rem; }
        .code { margin: 1.2rem 0 .4rem; color: #4a4a4a; } .code summary { cursor: pointer; font-size: .85rem; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.45 Consolas, Menlo, monospace; background: #f4f4f4; padding: .6rem .8rem; margin: .3rem 0; }
        .output { overflow-x: auto; margin: .4rem 0 1.2rem; } .output svg { max-width: 100%; height: auto; } .error { border-left: 6px double #801650; }
        code { font-family: Consolas, Menlo, monospace; font-size: .92em; }
        @media print { body { max-width: none; font-size: 11pt; } .code { display: none; } .output { overflow: visible; } .output table:not(:has(tbody tr:nth-child(16))), .output svg, tr { break-inside: avoid; } h1, h2, h3 { break-after: avoid; } figure details:not([open]) { display: none; } }
        """;

    // Raw HTML in prose is shown as text: prose is written by people, and a page must not run what somebody pasted.
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>The page.</summary>
    /// <param name="notebook">The notebook, with its outputs.</param>
    /// <param name="title">Title of the page.</param>
    /// <param name="banner">Printed at the head, such as a warning not to pass it on; empty for none.</param>
    public static string Write(NotebookDocument notebook, string title, string banner = "")
    {
        var html = new StringBuilder();
        html.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(title)}</title>
            <style>{Style}</style>
            </head>
            <body>

            """);
        if (banner.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<aside class=\"banner\" aria-label=\"Edition\">{Text(banner)}</aside>\n");
        html.Append("<main>\n");
        foreach (var cell in notebook.Cells)
            Append(html, cell);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, NotebookCell cell)
    {
        if (cell.Kind == CellKind.Markdown)
            html.Append(Markdig.Markdown.ToHtml(cell.Source, Markdown));
        if (!cell.IsRunnable)
            return;
        html.Append(CultureInfo.InvariantCulture, $"<details class=\"code\"><summary>Code</summary><pre>{Text(cell.Source)}</pre></details>\n");
        foreach (var output in cell.Outputs)
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"output\">{Show(output)}</div>\n");
    }

    private static string Show(NotebookOutput output) => output switch
    {
        StreamOutput stream => $"<pre>{Text(stream.Text)}</pre>",
        ErrorOutput error => $"<pre class=\"error\">{Text($"{error.Name}: {error.Value}")}</pre>",
        DisplayDataOutput display => Show(display.Data),
        ExecuteResultOutput result => Show(result.Data),
        _ => "",
    };

    private static string Show(MimeBundle data) => data[MimeBundle.Html] ?? $"<pre>{Text(data.ToString())}</pre>";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
