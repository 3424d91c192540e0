using System.Globalization;
using AngleSharp.Html.Parser;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution.Formatting;

namespace Larc.Notebooks.Tests.Execution.Formatting;

/// <summary>What a value is shown as, in a culture of the test's choice.</summary>
internal static class Shown
{
    public static MimeBundle Of(object? value, string culture = "en-GB", TimeSpan? allowed = null)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return ResultFormatter.Format(value, allowed);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public static string Text(object? value, string culture = "en-GB", TimeSpan? allowed = null) => Of(value, culture, allowed)[MimeBundle.PlainText].ShouldNotBeNull();

    /// <summary>The HTML form, which a parser must find nothing wrong with.</summary>
    public static string Html(object? value, string culture = "en-GB") => Sound(Of(value, culture)[MimeBundle.Html].ShouldNotBeNull());

    /// <summary>Checks that HTML is well formed, and neither runs nor fetches anything.</summary>
    public static string Sound(string html)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument($"<!doctype html><html lang=\"en\"><head><title>t</title></head><body>{html}</body></html>");
        document.QuerySelectorAll("script,iframe,object,embed,form,link,img,base").ShouldBeEmpty();
        document.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name)
            .Where(name => name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name is "src" or "href").ShouldBeEmpty();
        return html;
    }

    /// <summary>The HTML without its style, which is the same for all.</summary>
    public static string Bare(string html) => html[..html.IndexOf("<style>", StringComparison.Ordinal)] + html[(html.IndexOf("</style>", StringComparison.Ordinal) + 8)..];
}
