using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Larc.Display;

namespace Larc.Findings;

/// <summary>Writes a draft as one HTML page, or as a piece of a notebook. Everything that came from a return is escaped.</summary>
internal sealed class FindingsPage
{
    private readonly StringBuilder _html = new();
    private readonly ClaimNumbers _numbers;
    private readonly PromptFacts _facts;
    private readonly Exhibits _exhibits;
    private readonly HashSet<Claim> _said = new(ReferenceEqualityComparer.Instance);
    private readonly bool _isPage;
    private readonly bool _isBrief;
    private readonly bool _isPublication;
    private readonly ExcerptPages? _excerpts;

    private FindingsPage(FindingsDocument document, bool isPage, ExcerptPages? excerpts) =>
        (_numbers, _facts, _exhibits, _isPage, _isBrief, _isPublication, _excerpts) = (new(document), new(document), new(document), isPage, document.IsBrief, document.Edition == Edition.Publication, excerpts);

    /// <summary>The page; statements link to the pages of excerpts where there are any.</summary>
    public static string Write(FindingsDocument document, ExcerptPages? excerpts = null)
    {
        var page = new FindingsPage(document, isPage: true, excerpts);
        FindingsStyle.Head(page._html, document.Title, document.Banner);
        page._html.Append("<div class=\"").Append(document.IsBrief ? "brief" : "layout").Append("\">\n<header><h1>").Append(Escape(document.Title)).Append("</h1></header>\n");
        if (!document.IsBrief)
            page.Contents(document);
        page._html.Append("<main id=\"text\" class=\"larc-findings\">\n");
        page.Body(document);
        return page._html.Append("</main>\n</div>\n</body>\n</html>\n").ToString();
    }

    public static string WriteFragment(FindingsDocument document)
    {
        var piece = new FindingsPage(document, isPage: false, excerpts: null);
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

        if (document.ShowsEvidence)
            _html.Append("<li><a href=\"#evidence\">").Append(Escape(FindingsWording.EvidenceHeading)).Append("</a></li>\n");
        _html.Append("</ol>\n</nav>\n");
    }

    private void Body(FindingsDocument document)
    {
        if (document.Limits.Length > 0)
        {
            _html.Append("<section class=\"limits\">\n");
            Heading(FindingsWording.LimitsHeading, 2, "limits-first");
            List(document.Limits.Select(Escape), "ul");
            _html.Append("</section>\n");
        }

        foreach (var section in document.Sections)
            Section(section, 2);
        if (document.ShowsEvidence)
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
                _html.Append(TableHtml.Write(table.Table.WithAllRows(), _exhibits.Of(table).Name, Id(_exhibits.Of(table).Anchor))).Append('\n');
                break;
            case FigureBlock figure:
                _html.Append(figure.Chart.ToNumberedHtml(_exhibits.Of(figure).Name, Id(_exhibits.Of(figure).Anchor))).Append('\n');
                break;
            case QuotationBlock quotation:
                Quotation(quotation);
                break;
            case BoxBlock box:
                Box(box);
                break;
            case PromptBlock prompt:
                Prompt(prompt);
                break;
            default:
                throw new NotSupportedException($"There is no HTML for {block.GetType().Name}.");
        }
    }

    private void Prompt(PromptBlock prompt)
    {
        _html.Append("<div class=\"prompt\"><p><strong>").Append(Escape(FindingsWording.Prompt)).Append("</strong> ").Append(Escape(prompt.Text)).Append("</p>\n");
        var facts = _facts.Of(prompt);
        _html.Append("<p>").Append(Escape(facts.IsEmpty ? FindingsWording.NoPromptFacts : FindingsWording.PromptFacts)).Append("</p>\n");
        if (!facts.IsEmpty)
            List(facts.Select(Fact), "ul");
        _html.Append("</div>\n");

        string Fact(Claim claim)
        {
            var number = _numbers.Of(claim).ToString(CultureInfo.InvariantCulture);
            return (_isPage ? $"<a href=\"#said-{number}\" aria-label=\"{Escape(FindingsWording.FindingNumber(number))}\">[{number}]</a> " : $"[{number}] ") + Escape(PromptFacts.Name(claim));
        }
    }

    private void Quotation(QuotationBlock quotation)
    {
        _html.Append("<blockquote><p>");
        if (quotation.About.Length > 0)
            _html.Append("<span class=\"about\">").Append(Escape(quotation.About)).Append("</span> ");
        _html.Append(Escape(quotation.Words)).Append(" <span class=\"role\">(").Append(Escape(quotation.Role)).Append(")</span>");
        if (_excerpts?.Address(quotation.Source) is { } address)
            _html.Append(" <a class=\"claim\" href=\"").Append(Escape(address)).Append("\">[").Append(Escape(quotation.Source.Statement)).Append("]</a>");
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
        _html.Append("<p>").Append(Escape(FindingsWording.EvidenceLead(document.Edition))).Append("</p>\n");
        foreach (var claim in document.Claims)
            Entry(claim);
        _html.Append("<p>").Append(Escape(CountWords.Explanation)).Append("</p>\n</section>\n");
    }

    private void Entry(Claim claim)
    {
        var number = _numbers.Of(claim).ToString(CultureInfo.InvariantCulture);
        _html.Append("<div class=\"entry\"").Append(_isPage ? $" id=\"claim-{number}\"" : "").Append(">\n<p><strong>[").Append(number).Append("]</strong> ").Append(Escape(FindingsWording.EvidenceTitle(claim)));
        foreach (var line in (string[])[Escape(FindingsWording.EvidenceCounts(claim)), See(claim)])
            _html.Append(line.Length > 0 ? "<br>\n" : "").Append(line);
        _html.Append("</p>\n");
        Statements(FindingsWording.StatementsLabel, claim.Evidence);
        Statements(FindingsWording.AgainstLabel, claim.Counter.Statements);
        if (claim.Counter.Statements.IsEmpty)
            _html.Append("<p>").Append(Escape(FindingsWording.NothingAgainst(claim))).Append("</p>\n");
        if (claim.Confidence is { } confidence)
            _html.Append("<p>").Append(Escape(FindingsWording.Confidence(confidence, _isPublication))).Append("</p>\n");
        if (_isPage && _said.Contains(claim))
            _html.Append("<p><a href=\"#said-").Append(number).Append("\">").Append(Escape(FindingsWording.BackToText)).Append(" <span class=\"unseen\">").Append(number).Append("</span></a></p>\n");
        _html.Append("</div>\n");
    }

    private string See(Claim claim) =>
        FindingsWording.See([.. _exhibits.Beside(claim).Select(e => _isPage ? $"<a href=\"#{e.Anchor}\">{Escape(e.Name)}</a>" : Escape(e.Name))]);

    private void Statements(string label, ImmutableArray<EvidenceReference> references)
    {
        if (references.IsEmpty)
            return;
        var all = references.Length > FindingsWording.StatementsAtOnce;
        _html.Append("<p>").Append(label).Append(' ').Append(List(references.Take(FindingsWording.StatementsAtOnce))).Append(all ? "" : ".").Append("</p>\n");
        if (all)
        {
            _html.Append("<details><summary>").Append(Escape(FindingsWording.MoreStatements(references.Length - FindingsWording.StatementsAtOnce))).Append("</summary><p>")
                .Append(List(references.Skip(FindingsWording.StatementsAtOnce))).Append(".</p></details>\n");
        }

        string List(IEnumerable<EvidenceReference> some) => FindingsWording.ByReturn(some, Statement, Escape);
    }

    private string Statement(EvidenceReference reference) => _excerpts?.Address(reference) is { } address
        ? $"<a href=\"{Escape(address)}\">{Escape(reference.Statement)}</a>"
        : $"{Escape(reference.Statement)} ({reference.ExcerptHash[..8]})";

    private string Sentence(Sentence sentence)
    {
        if (sentence.Claim is not { } claim || _isBrief)
            return Escape(sentence.Text);
        var number = _numbers.Of(claim).ToString(CultureInfo.InvariantCulture);
        var id = _said.Add(claim) ? $" id=\"said-{number}\"" : "";
        return Escape(sentence.Text) + (_isPage ? $" <a class=\"claim\"{id} href=\"#claim-{number}\" aria-label=\"{Escape(FindingsWording.EvidenceOf(number))}\">[{number}]</a>" : $" <span class=\"claim\">[{number}]</span>");
    }

    /// <summary>A piece of a notebook bears no anchors: another piece may bear the same.</summary>
    private string Id(string anchor) => _isPage ? anchor : "";

    private void List(IEnumerable<string> items, string tag)
    {
        _html.Append('<').Append(tag).Append(">\n");
        foreach (var item in items)
            _html.Append("<li>").Append(item).Append("</li>\n");
        _html.Append("</").Append(tag).Append(">\n");
    }

    private static string Escape(string? text) => PlainText.Escape(text);
}
