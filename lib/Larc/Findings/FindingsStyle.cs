using System.Globalization;
using System.Text;
using Larc.Display;

namespace Larc.Findings;

/// <summary>The style sheet of a draft: one column for reading with the contents beside it on a wide screen; plain pages in print.</summary>
internal static class FindingsStyle
{
    private const string Text = """
        .larc-findings{font:17px/1.55 Georgia,"Times New Roman",serif;color:#1a1a1a;background:#fff}
        .larc-findings p,.larc-findings ul,.larc-findings ol{max-width:42em;margin:0 0 .9em}
        .larc-findings li{margin:0 0 .3em}
        .larc-findings .h1{font:700 2em/1.2 system-ui,"Segoe UI",Arial,sans-serif;color:#12436d;margin:0 0 .6em;max-width:24em}
        .larc-findings h2,.larc-findings .h2{font:700 1.45em/1.25 system-ui,"Segoe UI",Arial,sans-serif;color:#12436d;margin:2em 0 .6em;padding-top:.5em;border-top:3px solid #12436d;max-width:none}
        .larc-findings h3,.larc-findings .h3{font:700 1.15em/1.3 system-ui,"Segoe UI",Arial,sans-serif;color:#12436d;margin:1.7em 0 .5em}
        .larc-findings .lead{margin-bottom:.4em}
        .larc-findings a{color:#12436d}
        .larc-findings .claim{font:.72em system-ui,Arial,sans-serif;vertical-align:.35em;text-decoration:none;white-space:nowrap;color:#12436d}
        .larc-findings a.claim:hover,.larc-findings a.claim:focus{text-decoration:underline}
        .larc-findings .limits{border:2px solid #12436d;padding:.2em 1.2em .6em;margin:0 0 1.5em;max-width:45em}
        .larc-findings .limits h2,.larc-findings .limits .h2{border:0;margin:.4em 0;padding:0;font-size:1.15em}
        .larc-findings blockquote{margin:0 0 1em;padding:.1em 0 .1em 1.1em;border-left:4px solid #28a197;font-style:italic;max-width:40em}
        .larc-findings blockquote p{margin:0}
        .larc-findings .role,.larc-findings .reserve,.larc-findings .about{font-style:normal}
        .larc-findings .reserve{font:700 .78em system-ui,Arial,sans-serif;color:#801650;white-space:normal}
        .larc-findings .box{border:1px solid #767676;border-top:6px solid #28a197;padding:1em 1.3em .4em;margin:1.2em 0;max-width:44em;background:#f6f8f8}
        .larc-findings .box-heading{font:700 1.05em system-ui,"Segoe UI",Arial,sans-serif;color:#12436d}
        .larc-findings .prompt{border:1px dashed #767676;padding:.6em 1em;background:#fffbe8;max-width:41em}
        .larc-findings .prompt p,.larc-findings .prompt ul{margin:.2em 0}
        .larc-findings .larc-table,.larc-findings .larc-figure{font-family:system-ui,"Segoe UI",Arial,sans-serif;margin:1.2em 0 1.6em!important}
        .larc-findings .larc-table .notes{max-width:none}
        .larc-findings .larc-table .notes li{margin:0}
        .larc-findings summary{cursor:pointer;font-size:.85em}
        .larc-findings figcaption{font-size:16px}
        .larc-findings .evidence p,.larc-findings .excerpt p{font:.8em/1.5 system-ui,"Segoe UI",Arial,sans-serif;max-width:60em;overflow-wrap:anywhere;margin:0 0 .3em}
        .larc-findings .entry{margin:0 0 1.1em;padding-top:.2em}
        .larc-findings .entry:target,.larc-findings .excerpt:target,.larc-findings .larc-table:target,.larc-findings figure:target{outline:3px solid #f46a25;outline-offset:4px}
        .larc-findings .excerpt h2{font-size:1em;border:0;margin:1.6em 0 .3em;padding:0}
        .larc-findings .excerpt blockquote p{font:italic 1em/1.5 Georgia,"Times New Roman",serif}
        nav a[aria-current]{font-weight:700}
        .larc-findings .fingerprint{font-family:ui-monospace,Consolas,monospace;font-size:.85em;color:#4a4a4a}
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

        """;

    public const string Page = """
        html{scroll-padding-top:3em}
        body{margin:0;background:#fff}
        h1{font:700 2.1em/1.2 system-ui,"Segoe UI",Arial,sans-serif;color:#12436d;margin:0 0 1em}
        .skip{position:absolute;left:-99em}
        .skip:focus{left:1em;top:1em;background:#fff;padding:.5em;z-index:2}
        .banner{position:sticky;top:0;z-index:1;margin:0;padding:.45em 1.5em;background:#801650;color:#fff;font:700 .95em system-ui,"Segoe UI",Arial,sans-serif}
        .layout{max-width:78rem;margin:0 auto;padding:2rem 1.5rem 4rem}
        .brief{max-width:46rem;margin:0 auto;padding:2rem 1.5rem 4rem}
        nav{font:.9rem/1.45 system-ui,"Segoe UI",Arial,sans-serif;margin:0 0 2rem}
        nav p{font-weight:700;margin:0 0 .4em;color:#12436d}
        nav ol{list-style:none;margin:0;padding:0}
        nav ol ol{padding-left:1em}
        nav li{margin:.3em 0}
        nav a{color:#12436d;text-decoration:none}
        nav a:hover,nav a:focus{text-decoration:underline}
        @media (min-width:64rem){
        .layout{display:grid;grid-template-columns:15.5rem minmax(0,1fr);column-gap:3rem}
        header{grid-column:1/-1}
        nav{position:sticky;top:4rem;align-self:start;max-height:calc(100vh - 6rem);overflow:auto}
        }

        """ + Text + """
        @media print{
        .larc-findings{font-size:10.5pt}
        .larc-findings p,.larc-findings ul,.larc-findings ol{max-width:none}
        .larc-table:not(:has(tbody tr:nth-child(16))){break-inside:avoid}
        .larc-figure details:not([open]){display:none}
        .larc-findings caption,.larc-findings figcaption,.larc-findings thead{break-after:avoid}
        .larc-findings figure{break-inside:avoid}
        .larc-findings abbr{text-decoration:none}
        .layout,.brief{display:block;padding:0;max-width:none}
        .banner{position:static;background:none;color:#801650;border:2px solid #801650;padding:4pt 8pt;margin:0 0 12pt}
        .skip{display:none}
        nav{position:static;max-height:none;overflow:visible;break-after:page}
        nav a{color:#000}
        .larc-findings h2,.larc-findings h3,.larc-findings .lead,.box-heading{break-after:avoid}
        .larc-findings blockquote,.larc-findings .prompt,.larc-figure,.larc-findings li{break-inside:avoid}
        .larc-findings a{color:inherit;text-decoration:none}
        .larc-findings p{orphans:3;widows:3}
        .larc-findings .evidence{break-before:page;columns:2;column-gap:8mm}
        .larc-findings .evidence h2{column-span:all}
        .larc-findings .evidence p{font-size:7pt;line-height:1.35;margin:0 0 .2em}
        .larc-findings .evidence summary{display:none}
        .larc-findings .evidence details::details-content{content-visibility:visible;block-size:auto}
        .larc-findings .evidence a[href^="#said"]{display:none}
        .larc-findings .excerpt{break-inside:avoid}
        }

        """;

    /// <summary>The head of a page, up to the edition at its top.</summary>
    public static void Head(StringBuilder html, string title, string banner) => html
        .Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .Append("<meta name=\"robots\" content=\"noindex\">\n<title>").Append(PlainText.Escape(title)).Append("</title>\n<style>\n").Append(Page).Append(PageBoxes(banner)).Append("</style>\n</head>\n<body>\n")
        .Append("<a class=\"skip\" href=\"#text\">").Append(PlainText.Escape(FindingsWording.SkipLink)).Append("</a>\n")
        .Append("<aside class=\"banner\" aria-label=\"Edition\">").Append(PlainText.Escape(banner)).Append("</aside>\n");

    /// <summary>The edition at the head of every printed page, and page numbers, where the browser knows margin boxes.</summary>
    public static string PageBoxes(string banner) =>
        $"@page{{size:A4;margin:20mm 18mm;@top-right{{content:\"{CssText(banner)}\";font:8pt Arial,sans-serif;color:#801650}}@bottom-right{{content:counter(page);font:8pt Arial,sans-serif}}}}\n";

    public const string Fragment = Text + ".larc-findings .banner{display:inline-block;padding:.3em .8em;background:#801650;color:#fff;font:700 .95em system-ui,Arial,sans-serif}";

    /// <summary>Everything but letters, digits and spaces as its number, so that no edition can end the string or the style sheet.</summary>
    private static string CssText(string text) => string.Concat(PlainText.Clean(text).EnumerateRunes().Select(r =>
        char.IsAsciiLetterOrDigit((char)Math.Min(r.Value, char.MaxValue)) || r.Value == ' ' ? r.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\{r.Value:x6} ")));
}
