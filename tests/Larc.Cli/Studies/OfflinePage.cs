using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Larc.Cli.Tests.Studies;

/// <summary>What a page must be to open from a folder, without a network, for good.</summary>
internal static class OfflinePage
{
    private static readonly string[] Addresses = ["href", "src", "srcset", "action", "data", "poster"];

    /// <summary>Everything that keeps the page from opening offline: links that are not relative or lead nowhere, scripts, addresses of the network.</summary>
    public static IReadOnlyList<string> Check(string html, string folder)
    {
        var wrong = new List<string>();
        var page = new HtmlParser(new() { IsStrictMode = false }).ParseDocument(html);
        if (page.Doctype is null || string.IsNullOrWhiteSpace(page.Title) || string.IsNullOrWhiteSpace(page.DocumentElement.GetAttribute("lang")))
            wrong.Add("a document type, a title and a language are needed");
        if (page.QuerySelector("script, iframe, object, embed, link[rel=stylesheet], form") is { } element)
            wrong.Add($"it holds <{element.LocalName}>");
        wrong.AddRange(page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)).Select(a => $"it runs {a.Name}"));
        wrong.AddRange(page.All.Where(e => e.LocalName == "style").Select(e => e.TextContent).Where(s => s.Contains("url(", StringComparison.Ordinal) || s.Contains("@import", StringComparison.Ordinal)));
        wrong.AddRange(page.QuerySelectorAll("img:not([alt])").Select(e => $"no alternative text: {e.OuterHtml}"));
        foreach (var target in All(page))
        {
            if (target.StartsWith('#'))
            {
                if (page.GetElementById(target[1..]) is null)
                    wrong.Add($"'{target}' leads nowhere");
            }
            else if (!Uri.TryCreate(target, UriKind.Relative, out _) || target.StartsWith('/') || target.Contains(':', StringComparison.Ordinal) || target.Contains('\\', StringComparison.Ordinal))
            {
                wrong.Add($"'{target}' is not relative");
            }
            else if (!File.Exists(Path.Combine(folder, Uri.UnescapeDataString(target.Split('#')[0]))))
            {
                wrong.Add($"'{target}' is not there");
            }
        }

        return wrong;
    }

    /// <summary>The files the page links or shows.</summary>
    public static IReadOnlySet<string> Targets(string html) =>
        All(new HtmlParser().ParseDocument(html)).Select(t => Uri.UnescapeDataString(t.Split('#')[0])).ToHashSet();

    public static string TextOf(string html) => new HtmlParser().ParseDocument(html).Body!.TextContent;

    /// <summary>Links in drawings that name a part of themselves are no addresses.</summary>
    private static IEnumerable<string> All(IDocument page) => page.All
        .SelectMany(e => e.Attributes.Where(a => Addresses.Contains(a.LocalName)))
        .Select(a => a.Value);
}
