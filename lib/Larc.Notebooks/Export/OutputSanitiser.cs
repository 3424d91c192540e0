using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace Larc.Notebooks.Export;

/// <summary>
/// Takes out of the HTML of outputs what runs, fetches, sends or reaches beside its output, and leaves the rest as it was: text, tables, drawings,
/// what unfolds, and styles. One per page; keeps ids apart and collects style sheets.
/// </summary>
internal sealed class OutputSanitiser
{
    // Holds a checked style past the sanitiser, whose parser of styles would drop what it does not know.
    private const string KeptStyle = "data-nb-style";

    private static readonly string[] Tags =
    [
        "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "data", "dd", "del", "details",
        "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "i", "img", "ins", "kbd", "label", "li",
        "mark", "meter", "nav", "ol", "p", "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "summary", "sup", "table",
        "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr",
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "title", "desc", "metadata", "defs", "pattern",
        "linearGradient", "radialGradient", "stop", "clipPath", "mask", "marker", "symbol", "use",
    ];

    private static readonly string[] Attributes =
    [
        "abbr", "align", "alt", "cite", "class", "colspan", "datetime", "dir", "headers", "height", "href", "id", "lang", "max", "min", "open", "reversed", "role", "rowspan",
        "scope", "span", "src", "start", "tabindex", "title", "translate", "type", "valign", "value", "width", KeptStyle,
        "clip-path", "clip-rule", "cx", "cy", "d", "dominant-baseline", "dx", "dy", "fill", "fill-opacity", "fill-rule", "font-family", "font-size", "font-style", "font-weight", "fx",
        "fy", "gradientTransform", "gradientUnits", "letter-spacing", "marker-end", "marker-mid", "marker-start", "markerHeight", "markerUnits", "markerWidth", "mask", "offset",
        "opacity", "orient", "paint-order", "patternContentUnits", "patternTransform", "patternUnits", "points", "preserveAspectRatio", "r", "refX", "refY", "rotate", "rx", "ry",
        "shape-rendering", "spreadMethod", "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
        "stroke-opacity", "stroke-width", "text-anchor", "text-decoration", "textLength", "lengthAdjust", "transform", "vector-effect", "version", "viewBox", "visibility", "x", "x1", "x2",
        "xlink:href", "xml:space", "xmlns", "xmlns:xlink", "y", "y1", "y2",
    ];

    private static readonly HtmlParser Parser = new();

    private readonly HtmlSanitizer _sanitizer = Make();
    private readonly OutputIds _ids = new();
    private readonly HashSet<string> _sheets = new(StringComparer.Ordinal);
    private readonly StringBuilder _css = new();

    /// <summary>The style sheets of the outputs so far.</summary>
    public string Css => _css.ToString();

    /// <summary>What may stay of an output.</summary>
    /// <param name="html">Any HTML, or SVG.</param>
    /// <param name="scope">The id of the element it will stand in.</param>
    /// <returns>The HTML; empty when nothing that can be seen is left.</returns>
    public string Clean(string html, string scope)
    {
        using var document = Parser.ParseDocument("");
        var body = document.Body!;
        body.InnerHtml = html;
        TakeStyles(body, scope);
        _sanitizer.SanitizeDom((AngleSharp.Html.Dom.IHtmlDocument)document, body);
        GiveBack(body);
        _ids.MakeUnique(body);
        return body.TextContent.AsSpan().Trim().IsEmpty && body.QuerySelector("svg,img,meter,progress") is null ? "" : body.ChildNodes.ToHtml();
    }

    private void TakeStyles(IElement body, string scope)
    {
        foreach (var sheet in body.QuerySelectorAll("style"))
        {
            var rules = OutputCss.Rules(sheet.TextContent, $"#{scope}");
            if (_sheets.Add(rules))
                _css.Append(rules).Append('\n');
            sheet.Remove();
        }

        // A page has one main part, and it is not in an output.
        foreach (var main in body.QuerySelectorAll("main"))
        {
            var part = body.Owner!.CreateElement("div");
            foreach (var attribute in main.Attributes)
                part.SetAttribute(attribute.Name, attribute.Value);
            part.Append([.. main.ChildNodes]);
            main.Replace(part);
        }

        foreach (var element in body.QuerySelectorAll("*"))
        {
            element.RemoveAttribute(KeptStyle);
            if (element.GetAttribute("style") is not { } style)
                continue;
            element.RemoveAttribute("style");
            if (OutputCss.Declarations(style) is { Length: > 0 } kept)
                element.SetAttribute(KeptStyle, kept);
        }
    }

    private static void GiveBack(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (element.GetAttribute(KeptStyle) is { } style)
            {
                element.RemoveAttribute(KeptStyle);
                element.SetAttribute("style", style);
            }

            // Presentation attributes of drawings fetch as styles do.
            foreach (var attribute in element.Attributes.Where(one => one.Name != "style" && one.Value.Contains("url", StringComparison.OrdinalIgnoreCase)).ToList())
                if (attribute.Name is not ("href" or "xlink:href" or "src" or "alt" or "title") && !attribute.Name.StartsWith("aria-", StringComparison.Ordinal) && OutputCss.Declarations(attribute.Value) != attribute.Value)
                    element.RemoveAttribute(attribute.Name);
            // The page's own looks are not an output's to take, and nothing may change the order in which keys reach things.
            if (element.ClassList.Any(name => name.StartsWith(OutputIds.Own, StringComparison.OrdinalIgnoreCase)))
                element.ClassName = string.Join(' ', element.ClassList.Where(name => !name.StartsWith(OutputIds.Own, StringComparison.OrdinalIgnoreCase)));
            if (element.GetAttribute("tabindex") is { } order and not ("0" or "-1") && order.Length > 0)
                element.RemoveAttribute("tabindex");
            if (element.LocalName == "a" && element.GetAttribute("href") is { } address && !address.StartsWith('#'))
                element.SetAttribute("rel", "noreferrer noopener");
            if (element.LocalName == "img" && !element.HasAttribute("alt"))
                element.SetAttribute("alt", "");
        }
    }

    private static HtmlSanitizer Make()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src", "xlink:href", "cite"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "data"], StringComparer.OrdinalIgnoreCase),
        });
        sanitizer.RemovingAttribute += (_, removing) =>
            removing.Cancel = removing.Reason == RemoveReason.NotAllowedAttribute && removing.Attribute.Name.StartsWith("aria-", StringComparison.Ordinal);
        sanitizer.FilterUrl += (_, filter) =>
            filter.SanitizedUrl = IsAllowed(filter.Tag, filter.OriginalUrl) ? filter.OriginalUrl : null;
        return sanitizer;
    }

    /// <summary>Pictures are in the page; drawings use what is in themselves; links lead where they lead when somebody follows them.</summary>
    private static bool IsAllowed(IElement element, string url) => element.LocalName switch
    {
        "img" => PageText.IsPicture(url),
        "a" => url.StartsWith('#') || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase),
        _ => url.StartsWith('#'),
    };
}
