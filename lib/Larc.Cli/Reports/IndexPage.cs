using System.Globalization;
using System.Net;
using System.Text;
using Larc.Findings;

namespace Larc.Cli.Reports;

/// <summary>The page that opens first: what was read, what it says, and where everything is. Needs no network and no script.</summary>
internal static class IndexPage
{
    private const string Style = """
        :root { color-scheme: light; }
        body { font: 17px/1.5 Arial, Helvetica, sans-serif; color: #1d1d1d; background: #fff; margin: 0 auto; max-width: 62rem; padding: 0 1.5rem 3rem; }
        a { color: #12436d; } a:focus-visible { outline: 3px solid #f46a25; outline-offset: 2px; }
        h1 { font-size: 1.9rem; margin: 1.4rem 0 .2rem; } h2 { font-size: 1.5rem; margin: 2.4rem 0 .6rem; border-top: 4px solid #12436d; padding-top: .8rem; color: #12436d; } h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
        .skip { position: absolute; left: -99em; } .skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem; }
        .documents { list-style: none; padding: 0; } .documents li { padding: .35rem 0; border-bottom: 1px solid #d9d9d9; break-inside: avoid; } .many { columns: 19rem; column-gap: 2rem; }
        .blocked { border: 2px solid #801650; padding: .2rem 1.2rem; } summary { cursor: pointer; margin: .6rem 0; }
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

    /// <summary>A list longer than this stands in columns.</summary>
    private const int Many = 8;

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
            <a class="skip" href="#main">Skip to the contents</a>
            <aside class="banner" aria-label="Edition">Internal: not for publication. {(contents.Publication.IsEmpty ? "No disclosure control has been applied to anything linked here." : "Only what stands under ‘For publication’ has been through disclosure control.")}</aside>
            <main id="main">
            <h1>{Text(contents.Title)}</h1>
            <p class="small">{Text(contents.Scope)}</p>
            <ul class="numbers">{string.Concat(contents.Numbers.Select(n => $"<li><strong>{n.Number.ToString("N0", CultureInfo.InvariantCulture)}</strong> {Text(n.Label)}</li>"))}</ul>

            """);
        foreach (var notice in contents.Notices)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"notice\">{Text(notice)}</p>\n");
        Section(html, "For publication", Publication(contents));
        Section(html, "Internal", string.Concat(
            Part("Findings and what goes with them", Documents(contents.Internal.Documents)),
            Part("Briefs", Documents(contents.Internal.Briefs)),
            Part("A story for each authority", Documents(contents.Internal.Authorities)),
            Part("Excerpts behind the findings", Folded(contents.Internal.Excerpts, "pages of excerpts, return by return")),
            Part("Problems found in the returns", $"<p>{Text(contents.IssuesSentence)} {Link("issues.xlsx", "Open the list of problems (workbook)")}</p>"),
            Part("Decisions that no longer fit", DecisionTable(contents.Decisions)),
            Part("Notebooks, as they ran", NotebookTable(contents.Notebooks)),
            Part("Figures", Figures(contents.Internal.Figures)),
            Part("Tables", Tables(contents.Internal.Tables)),
            Part("For machines", $"<p>{Link("study.json", "study.json")}: every count, with the parameters and the files it rests on.</p>")));
        html.Append("</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Section(StringBuilder html, string heading, string content)
    {
        if (content.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<section><h2>{Text(heading)}</h2>\n{content}\n</section>\n");
    }

    private static string Publication(IndexContents contents)
    {
        var edition = contents.Publication;
        if (!edition.IsEmpty)
        {
            return string.Concat(
                "<p>These files have been through disclosure control and screening, and bear letters instead of names. Read them before you pass them on.</p>",
                Documents(edition.Documents),
                Part("Briefs", Documents(edition.Briefs)),
                Part("Figures", Figures(edition.Figures)),
                Part("Tables", Tables(edition.Tables)),
                Part("Other", Documents([.. edition.Authorities, .. edition.Excerpts])));
        }

        return contents.Blocked.Count == 0
            ? "<p>No publication edition was written.</p>"
            : $"<div class=\"blocked\"><p><strong>The publication edition was not written, because:</strong></p><ul>{string.Concat(contents.Blocked.Select(b => $"<li>{Text(b)}</li>"))}</ul></div>";
    }

    private static string Part(string heading, string content) => content.Length == 0 ? "" : $"<h3>{Text(heading)}</h3>\n{content}\n";

    /// <summary>A document that has one form is linked by its title, one that has several by its first form, with the others beside it.</summary>
    private static string Documents(IReadOnlyList<IndexDocument> documents) => documents.Count == 0
        ? ""
        : $"<ul class=\"documents{(documents.Count > Many ? " many" : "")}\">{string.Concat(documents.Select(d => $"<li>{Link(d.Files[0].File, d.Title)} <span class=\"small\">{Text(d.Files[0].Kind)}{string.Concat(d.Files.Skip(1).Select(f => $" · {Link(f.File, f.Kind, $"{d.Title}: {f.Kind}")}"))}</span></li>"))}</ul>";

    private static string Folded(IReadOnlyList<IndexDocument> documents, string what) => documents.Count == 0
        ? ""
        : $"<details><summary>{documents.Count.ToString(CultureInfo.InvariantCulture)} {Text(what)}</summary>{Documents(documents)}</details>";

    /// <summary>The workbook and its like first; the single tables open on demand.</summary>
    private static string Tables(IReadOnlyList<IndexDocument> tables)
    {
        var single = tables.Where(t => t.Files.All(f => f.Kind == "CSV")).ToList();
        return Documents([.. tables.Except(single)]) + Folded(single, "single tables");
    }

    private static string Figures(IReadOnlyList<IndexDocument> figures) => figures.Count == 0
        ? ""
        : $"<ul class=\"figures\">{string.Concat(figures.SelectMany(f => f.Files.Select(file => $"<li><a href=\"{Address(file.File)}\"><img src=\"{Address(file.File)}\" alt=\"\" loading=\"lazy\"><br>{Text(f.Title)}</a></li>")))}</ul>";

    private static string NotebookTable(IReadOnlyList<IndexNotebook> notebooks) => notebooks.Count == 0
        ? ""
        : $"<table><thead><tr><th scope=\"col\">Notebook</th><th scope=\"col\">Result</th></tr></thead><tbody>{string.Concat(notebooks.Select(n =>
            $"<tr><th scope=\"row\">{(n.Page.Length > 0 ? Link(n.Page, n.Title) : Text(n.Title))}{(n.File.Length > 0 ? $" · {Link(n.File, "notebook")}" : "")}</th><td>{Text(n.Result)}</td></tr>"))}</tbody></table>";

    private static string DecisionTable(IReadOnlyList<DecisionProblem> decisions) => decisions.Count == 0
        ? ""
        : $"<table><thead><tr><th scope=\"col\">Line of decisions.yaml</th><th scope=\"col\">Decision on</th><th scope=\"col\">What is found</th><th scope=\"col\">Next step</th></tr></thead><tbody>{string.Concat(decisions.Select(d =>
            $"<tr><td>{(d.Line > 0 ? d.Line.ToString(CultureInfo.InvariantCulture) : "")}</td><th scope=\"row\">{Text(d.On)}</th><td>{Text(d.What)}</td><td>{Text(d.NextStep)}</td></tr>"))}</tbody></table>";

    /// <summary>A link; where its words say too little by themselves, with a name of its own for those who hear it.</summary>
    private static string Link(string file, string text, string name = "") => $"<a href=\"{Address(file)}\"{(name.Length > 0 ? $" aria-label=\"{Text(name)}\"" : "")}>{Text(text)}</a>";

    private static string Address(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
