using System.Globalization;
using System.Text;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution;

namespace Larc.Notebooks.Export;

/// <summary>
/// A notebook with its outputs as one HTML page that needs nothing else and opens without a notebook program. What runs or fetches is taken out of
/// the outputs, and a content security policy in the page forbids it besides. Two runs with equal results give equal pages.
/// </summary>
public static class NotebookPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    private const int HeadingsWithContents = 5;

    /// <summary>The page of a notebook.</summary>
    /// <param name="notebook">The notebook, with its outputs.</param>
    /// <param name="title">Title of the page; its first heading where empty.</param>
    /// <param name="banner">Printed at the head, such as a warning not to pass it on; empty for none.</param>
    public static string Write(NotebookDocument notebook, string title, string banner = "") =>
        Write(notebook, title.Length > 0 ? title : TitleOf(notebook) ?? "Notebook", banner, notice: [], stoppedAt: null, source: "");

    /// <summary>
    /// The page of a run. A notebook that failed or was not run says so at its head, with the reason and where it stopped.
    /// </summary>
    /// <param name="result">What came of the run.</param>
    /// <param name="banner">Printed at the head, such as a warning not to pass it on; empty for none.</param>
    public static string Write(NotebookRunResult result, string banner = "")
    {
        var document = result.Executed ?? Unrun(result.Notebook);
        var file = Path.GetFileName(result.Notebook);
        return Write(document, TitleOf(document) ?? file, banner, NoticeOf(result), result.Failure?.Cell ?? (result.Executed is null ? 0 : null), file);
    }

    private static string Write(NotebookDocument notebook, string title, string banner, IReadOnlyList<string> notice, int? stoppedAt, string source)
    {
        var prose = new PageProse();
        var outputs = new PageOutputs(prose);
        var body = new StringBuilder();
        var number = 0;
        foreach (var cell in notebook.Cells)
        {
            if (cell.Kind == CellKind.Markdown)
                body.Append(prose.Show(cell));
            if (cell.IsRunnable)
                Append(body, cell, ++number, stoppedAt, outputs);
        }

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
            <meta name="robots" content="noindex">
            <title>{PageText.Escape(title)}</title>
            <style>
            {PageStyle.Of(banner)}{outputs.Css}</style>
            </head>
            <body>
            <a class="nb-skip" href="#nb-text">Skip to the text</a>

            """);
        if (banner.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<aside class=\"nb-banner\" aria-label=\"Edition\">{PageText.Escape(banner)}</aside>\n");
        html.Append("<main id=\"nb-text\">\n");
        if (!prose.Headings.Any(heading => heading.Level == 1))
            html.Append(CultureInfo.InvariantCulture, $"<h1>{PageText.Escape(title)}</h1>\n");
        if (notice.Count > 0)
            html.Append("<div class=\"nb-notice\" role=\"note\">").Append(string.Concat(notice)).Append("</div>\n");
        html.Append(WithContents(body.ToString(), prose.Headings)).Append("</main>\n<footer><p>").Append(Footer(source, number)).Append("</p></footer>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Append(StringBuilder html, NotebookCell cell, int number, int? stoppedAt, PageOutputs outputs)
    {
        var state = number > stoppedAt ? ", not run" : number == stoppedAt ? ", where the notebook stopped" : "";
        html.Append(CultureInfo.InvariantCulture, $"<details class=\"nb-code\" id=\"nb-cell-{number}\"><summary>Code of cell {number}{state}</summary><pre><code>{PageText.Escape(cell.Source)}</code></pre></details>\n");
        foreach (var output in cell.Outputs)
            outputs.Append(html, output);
    }

    /// <summary>A long page has its contents below the words that lead into it: above its first code, or its first chapter where that comes first.</summary>
    private static string WithContents(string body, IReadOnlyList<PageHeading> headings)
    {
        var chapters = headings.Where(heading => heading.Level == 2).ToList();
        if (chapters.Count < HeadingsWithContents)
            return body;
        var html = new StringBuilder();
        html.Append("<nav class=\"nb-contents\" aria-label=\"Contents\"><p>Contents</p><ol>");
        foreach (var chapter in chapters)
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{chapter.Id}\">{PageText.Escape(chapter.Text)}</a></li>");
        // No output has an id of these kinds.
        var chapterAt = body.IndexOf($"<h2 id=\"{chapters[0].Id}\"", StringComparison.Ordinal);
        var codeAt = body.IndexOf("<details class=\"nb-code\" id=\"nb-cell-1\"", StringComparison.Ordinal);
        return body.Insert(codeAt > 0 ? Math.Min(codeAt, chapterAt) : chapterAt, html.Append("</ol></nav>\n").ToString());
    }

    private static List<string> NoticeOf(NotebookRunResult result)
    {
        if (result.NotRunReason is { } reason)
            return ["<p><strong>This notebook was not run.</strong> Only its text and its code are shown.</p>", $"<p>{PageText.Escape(reason)}</p>"];
        if (result.Failure is not { } failure)
            return [];
        var why = PageText.Escape((failure with { Notebook = Path.GetFileName(failure.Notebook) }).ToString());
        if (failure.Cell is not { } cell)
            return ["<p><strong>This notebook could not be run.</strong></p>", $"<p>{why}</p>"];
        return
        [
            "<p><strong>This notebook failed, and what it shows is not complete.</strong></p>",
            string.Create(CultureInfo.InvariantCulture, $"<p><a href=\"#nb-cell-{cell}\">Cell {cell} of {result.Cells}</a> stopped it; the cells below it were not run.</p>"),
            $"<p>{why}</p>",
        ];
    }

    private static string Footer(string source, int cells)
    {
        var what = source.Length > 0 ? $"the notebook {PageText.Escape(source)}" : "a notebook";
        return string.Create(CultureInfo.InvariantCulture, $"Made from {what} ({cells} {(cells == 1 ? "cell" : "cells")} of code) by larc. The results are as the code gave them; the code is folded away above them, and is left out in print. The page fetches nothing and runs nothing.");
    }

    private static string? TitleOf(NotebookDocument notebook)
    {
        var heading = notebook.Cells.FirstOrDefault(cell => cell.Kind == CellKind.Markdown)?.Source.Split('\n')[0].TrimStart('#', ' ').Trim();
        return string.IsNullOrEmpty(heading) ? null : heading;
    }

    // What a run did not open is shown as far as it can be read.
    private static NotebookDocument Unrun(string path)
    {
        try
        {
            return Documents.OutputStripper.Strip(NotebookDocument.Load(path));
        }
        catch (NotebookFormatException)
        {
            return new NotebookDocument([], NotebookMetadata.Empty);
        }
    }
}
