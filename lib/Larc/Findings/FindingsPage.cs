using System.Globalization;
using System.Text;
using Larc.Display;

namespace Larc.Findings;

/// <summary>Writes a draft as one HTML page, or as a piece of a notebook. Everything that came from a return is escaped.</summary>
internal sealed class FindingsPage
{
    private readonly StringBuilder _html = new();
    private readonly ClaimNumbers _numbers;
    private readonly bool _isPage;

    private FindingsPage(FindingsDocument document, bool isPage) => (_numbers, _isPage) = (new(document), isPage);

    public static string Write(FindingsDocument document)
    {
        var page = new FindingsPage(document, isPage: true);
        page._html.Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"robots\" content=\"noindex\">\n<title>").Append(Escape(document.Title)).Append("</title>\n<style>\n").Append(FindingsStyle.Page).Append(FindingsStyle.PageBoxes(document.Banner)).Append("</style>\n</head>\n<body>\n")
            .Append("<a class=\"skip\" href=\"#text\">").Append(Escape(FindingsWording.SkipLink)).Append("</a>\n")
            .Append("<p class=\"banner\" role=\"note\">").Append(Escape(document.Banner)).Append("</p>\n")
            .Append("<div class=\"layout\">\n<header><h1>").Append(Escape(document.Title)).Append("</h1></header>\n");
        page.Contents(document);
        page._html.Append("<main id=\"text\" class=\"larc-findings\">\n");
        page.Body(document);
        return page._html.Append("</main>\n</div>\n</body>\n</html>\n").ToString();
    }

    public static string WriteFragment(FindingsDocument document)
    {
        var piece = new FindingsPage(document, isPage: false);
        piece._html.Append("<div class=\"larc-findings\"><style>").Append(FindingsStyle.Fragment).Append("</style>\n<p class=\"h1\">").Append(Escape(document.Title))
            .Append("</p>\n<p class=\"banner\">").Append(Escape(document.Banner)).Append("</p>\n");
        piece.Body(document);
        return piece._html.Append("</div>\n").ToString();
    }

    private void Contents(FindingsDocument document)
    {
        _html.Append("<nav aria-labelledby=\"contents\">\n<p id=\"contents\">").Append(Escape(FindingsWording.ContentsHeading)).Append("</p>\n<ol>\n")
            .Append("<li><a href=\"#limits-first\">").Append(Escape(FindingsWording.LimitsHeading)).Append("</a></li>\n");
        foreach (var section in document.Sections)
        {
            _html.Append("<li><a href=\"#").Append(Escape(section.Id)).Append("\">").Append(Escape(section.Heading)).Append("</a>");
            if (section.Subsections.Length > 0)
            {
                _html.Append("\n<ol>\n");
                foreach (var inner in section.Subsections)
                    _html.Append("<li><a href=\"#").Append(Escape(inner.Id)).Append("\">").Append(Escape(inner.Heading)).Append("</a></li>\n");
                _html.Append("</ol>\n");
            }

            _html.Append("</li>\n");
        }

        _html.Append("<li><a href=\"#evidence\">").Append(Escape(FindingsWording.EvidenceHeading)).Append("</a></li>\n</ol>\n</nav>\n");
    }

    private void Body(FindingsDocument document)
    {
        _html.Append("<section class=\"limits\">\n");
        Heading(FindingsWording.LimitsHeading, 2, "limits-first");
        List(document.Limits.Select(Escape), "ul");
        _html.Append("</section>\n");
        foreach (var section in document.Sections)
            Section(section, 2);
        Evidence(document);
    }

    private void Section(FindingsSection section, int level)
    {
        _html.Append("<section>\n");
        Heading(section.Heading, level, section.Id);
        foreach (var block in section.Blocks)
            Block(block);
        foreach (var inner in section.Subsections)
            Section(inner, level + 1);
        _html.Append("</section>\n");
    }

    /// <summary>In a notebook headings are paragraphs: a piece of output must not break the order of headings of the page it lands in.</summary>
    private void Heading(string text, int level, string id)
    {
        var tag = string.Create(CultureInfo.InvariantCulture, $"h{level}");
        _html.Append(_isPage ? $"<{tag} id=\"{Escape(id)}\">{Escape(text)}</{tag}>\n" : $"<p class=\"{tag}\">{Escape(text)}</p>\n");
    }

    private void Block(FindingsBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                _html.Append("<p>").AppendJoin(' ', paragraph.Parts.Select(Sentence)).Append("</p>\n");
                break;
            case ListBlock list:
                _html.Append("<p class=\"lead\">").Append(Escape(list.Lead)).Append("</p>\n");
                List(list.Items.Select(Sentence), list.IsRanked ? "ol" : "ul");
                break;
            case TableBlock table:
                _html.Append(table.Table.WithAllRows().ToHtml()).Append('\n');
                break;
            case FigureBlock figure:
                _html.Append(figure.Chart.ToHtml()).Append('\n');
                break;
            case QuotationBlock quotation:
                Quotation(quotation);
                break;
            case BoxBlock box:
                Box(box);
                break;
            case PromptBlock prompt:
                _html.Append("<p class=\"prompt\"><strong>").Append(Escape(FindingsWording.Prompt)).Append("</strong> ").Append(Escape(prompt.Text)).Append("</p>\n");
                break;
            default:
                throw new NotSupportedException($"There is no HTML for {block.GetType().Name}.");
        }
    }

    private void Quotation(QuotationBlock quotation)
    {
        _html.Append("<blockquote><p>");
        if (quotation.About.Length > 0)
            _html.Append("<span class=\"about\">").Append(Escape(quotation.About)).Append("</span> ");
        _html.Append(Escape(quotation.Words)).Append(" <span class=\"role\">(").Append(Escape(quotation.Role)).Append(")</span>");
        Mark(quotation.Mark);
        _html.Append("</p></blockquote>\n");
    }

    private void Box(BoxBlock box)
    {
        _html.Append("<div class=\"box\" role=\"group\" aria-label=\"").Append(Escape(box.Heading)).Append("\">\n<p class=\"box-heading\">").Append(Escape(box.Heading));
        Mark(box.Mark);
        _html.Append("</p>\n");
        foreach (var (name, text) in box.Fields)
            _html.Append("<p><strong>").Append(Escape(name)).Append(":</strong> ").Append(Escape(text)).Append("</p>\n");
        foreach (var quotation in box.Quotations)
            Quotation(quotation);
        _html.Append("</div>\n");
    }

    private void Mark(string mark)
    {
        if (mark.Length > 0)
            _html.Append(" <span class=\"reserve\">[").Append(Escape(mark)).Append("]</span>");
    }

    private void Evidence(FindingsDocument document)
    {
        _html.Append("<section class=\"evidence\">\n");
        Heading(FindingsWording.EvidenceHeading, 2, "evidence");
        _html.Append("<p>").Append(Escape(FindingsWording.EvidenceLead)).Append("</p>\n");
        foreach (var claim in document.Claims)
        {
            var number = _numbers.Of(claim).ToString(CultureInfo.InvariantCulture);
            _html.Append("<p").Append(_isPage ? $" id=\"claim-{number}\"" : "").Append("><strong>[").Append(number).Append("]</strong> ")
                .AppendJoin("<br>\n", FindingsWording.EvidenceLines(claim).Select(Escape)).Append("</p>\n");
        }

        _html.Append("<p>").Append(Escape(CountWords.Explanation)).Append("</p>\n</section>\n");
    }

    private string Sentence(Sentence sentence)
    {
        if (sentence.Claim is not { } claim)
            return Escape(sentence.Text);
        var number = _numbers.Of(claim).ToString(CultureInfo.InvariantCulture);
        return Escape(sentence.Text) + (_isPage ? $" <a class=\"claim\" href=\"#claim-{number}\" aria-label=\"{Escape(FindingsWording.EvidenceOf(number))}\">[{number}]</a>" : $" <span class=\"claim\">[{number}]</span>");
    }

    private void List(IEnumerable<string> items, string tag)
    {
        _html.Append('<').Append(tag).Append(">\n");
        foreach (var item in items)
            _html.Append("<li>").Append(item).Append("</li>\n");
        _html.Append("</").Append(tag).Append(">\n");
    }

    private static string Escape(string? text) => PlainText.Escape(text);
}
