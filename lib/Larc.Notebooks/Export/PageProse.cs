using System.Globalization;
using System.Text;
using Larc.Notebooks.Documents;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Larc.Notebooks.Export;

/// <summary>
/// Writes the prose of a page. Raw HTML is shown as text: prose is written by people, and a page must not run what somebody pasted. Links lead to
/// the web, within the page, or to the page beside it; pictures are those that the cell carries with it.
/// </summary>
internal sealed class PageProse
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().DisableHtml().Build();

    private readonly List<PageHeading> _headings = [];

    /// <summary>The headings so far, in order.</summary>
    public IReadOnlyList<PageHeading> Headings => _headings;

    /// <summary>A cell of prose as HTML.</summary>
    public string Show(NotebookCell cell) => Show(cell.Source, cell.Attachments, isChapter: true);

    /// <summary>Prose that a cell put out; its headings are no part of the contents.</summary>
    public string Show(string markdown) => Show(markdown, attachments: null, isChapter: false);

    private string Show(string source, NotebookMetadata? attachments, bool isChapter)
    {
        var document = Markdown.Parse(source, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>().Where(_ => isChapter))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{OutputIds.Own}part-{_headings.Count + 1}");
            heading.GetAttributes().Id = id;
            _headings.Add(new PageHeading(heading.Level, Words(heading.Inline), id));
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage)
                Place(link, attachments);
            else
                link.Url = Address(link.Url ?? "");
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && Address(link.Url).Length == 0).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>The address of a link; empty, which leads nowhere, for what is not an address a page may lead to.</summary>
    private static string Address(string url)
    {
        if (url.StartsWith('#') || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            return url;
        // A colon before any slash makes a scheme, of which there are some that run.
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (url.StartsWith('/') || url.StartsWith('\\') || (colon >= 0 && url.IndexOf('/', StringComparison.Ordinal) is var slash && (slash < 0 || colon < slash)))
            return "";
        return url.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) ? url[..^".ipynb".Length] + ".html" : url;
    }

    private static void Place(LinkInline image, NotebookMetadata? attachments)
    {
        var url = image.Url ?? "";
        if (url.StartsWith("attachment:", StringComparison.Ordinal))
            url = Attachment(attachments, Uri.UnescapeDataString(url["attachment:".Length..]));
        if (PageText.IsPicture(url))
            image.Url = url;
        else
            image.ReplaceBy(new LiteralInline($"[Picture: {Words(image)}]"));
    }

    private static string Attachment(NotebookMetadata? attachments, string name)
    {
        if (attachments?.Find(name) is { ValueKind: System.Text.Json.JsonValueKind.Object } forms)
            foreach (var form in forms.EnumerateObject())
                return $"data:{form.Name};base64,{form.Value}";
        return "";
    }

    private static string Words(ContainerInline? inline)
    {
        var words = new StringBuilder();
        foreach (var part in inline?.Descendants() ?? [])
            words.Append(part switch { LiteralInline literal => literal.Content.ToString(), CodeInline code => code.Content, LineBreakInline => " ", _ => "" });
        return words.ToString();
    }
}
