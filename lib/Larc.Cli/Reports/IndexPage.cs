using System.Globalization;
using System.Net;
using System.Text;

namespace Larc.Cli.Reports;

/// <summary>The page that opens first: what was read, what it says, and where everything is. Needs no network and no script.</summary>
internal static class IndexPage
{
    private const string Style = """
        :root { color-scheme: light; }
        body { font: 17px/1.5 Arial, Helvetica, sans-serif; color: #1d1d1d; background: #fff; margin: 0 auto; max-width: 62rem; padding: 0 1.5rem 3rem; }
        a { color: #12436d; } a:focus-visible { outline: 3px solid #f46a25; outline-offset: 2px; }
        h1 { font-size: 1.9rem; margin: 1.4rem 0 .2rem; } h2 { font-size: 1.3rem; margin: 2.2rem 0 .6rem; border-top: 1px solid #bfbfbf; padding-top: 1rem; }
        .banner { background: #801650; color: #fff; font-weight: bold; padding: .6rem 1rem; margin: 0 -1.5rem; }
        .numbers { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; list-style: none; } .numbers li { border: 1px solid #bfbfbf; padding: .5rem 1rem; min-width: 7rem; }
        .numbers strong { display: block; font-size: 1.5rem; }
        .notice { border-left: 6px double #801650; padding: .3rem 1rem; }
        table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #d9d9d9; vertical-align: top; }
        .figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 1.2rem; padding: 0; list-style: none; }
        .figures img { width: 100%; max-height: 15rem; object-fit: cover; object-position: top left; border: 1px solid #d9d9d9; background: #fff; }
        .small { color: #4a4a4a; font-size: .9rem; }
        @media print { body { max-width: none; font-size: 11pt; } .figures { grid-template-columns: 1fr 1fr; } }
        """;

    /// <summary>The whole page.</summary>
    public static string Write(IndexContents contents)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(contents.Title)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <p class="banner" role="note">Internal: not for publication. No disclosure control has been applied to anything linked here.</p>
            <main>
            <h1>{Text(contents.Title)}</h1>
            <p class="small">{Text(contents.Scope)}</p>
            <ul class="numbers">{string.Concat(contents.Numbers.Select(n => $"<li><strong>{n.Number.ToString("N0", CultureInfo.InvariantCulture)}</strong> {Text(n.Label)}</li>"))}</ul>

            """);
        foreach (var notice in contents.Notices)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"notice\">{Text(notice)}</p>\n");
        Section(html, "Findings", LinkList(contents.Findings));
        Section(html, "Problems found in the returns", $"<p>{Text(contents.IssuesSentence)} {Link("issues.xlsx", "Open the list of problems (workbook)")}</p>");
        Section(html, "Notebooks, as they ran", NotebookTable(contents.Notebooks));
        Section(html, "Figures", Figures(contents.Figures));
        Section(html, "A page for each authority", LinkList(contents.Authorities));
        Section(html, "Tables", LinkList(contents.Tables));
        Section(html, "For machines", $"<p>{Link("study.json", "study.json")}: every count, with the parameters and the files it rests on.</p>");
        html.Append("</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Section(StringBuilder html, string heading, string content)
    {
        if (content.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<section><h2>{Text(heading)}</h2>\n{content}\n</section>\n");
    }

    private static string LinkList(IReadOnlyList<KeptOutput> outputs) => outputs.Count == 0
        ? ""
        : $"<ul>{string.Concat(outputs.Select(o => $"<li>{Link(o.File, o.Title)} <span class=\"small\">{Text(Path.GetExtension(o.File).TrimStart('.').ToUpperInvariant())}</span></li>"))}</ul>";

    private static string Figures(IReadOnlyList<KeptOutput> figures) => figures.Count == 0
        ? ""
        : $"<ul class=\"figures\">{string.Concat(figures.Select(f => $"<li><a href=\"{Address(f.File)}\"><img src=\"{Address(f.File)}\" alt=\"\" loading=\"lazy\"><br>{Text(f.Title)}</a></li>"))}</ul>";

    private static string NotebookTable(IReadOnlyList<IndexNotebook> notebooks) => notebooks.Count == 0
        ? ""
        : $"<table><thead><tr><th scope=\"col\">Notebook</th><th scope=\"col\">Result</th></tr></thead><tbody>{string.Concat(notebooks.Select(n =>
            $"<tr><th scope=\"row\">{(n.Page.Length > 0 ? Link(n.Page, n.Title) : Text(n.Title))}{(n.File.Length > 0 ? $" · {Link(n.File, "notebook")}" : "")}</th><td>{Text(n.Result)}</td></tr>"))}</tbody></table>";

    private static string Link(string file, string text) => $"<a href=\"{Address(file)}\">{Text(text)}</a>";

    private static string Address(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
