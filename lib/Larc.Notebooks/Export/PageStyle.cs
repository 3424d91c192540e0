using System.Globalization;

namespace Larc.Notebooks.Export;

/// <summary>The style sheet of a page: one column for reading; in print without the code.</summary>
internal static class PageStyle
{
    private const string Text = """
        html{scroll-padding-top:3em;-webkit-text-size-adjust:100%}
        body{margin:0;background:#fff;color:#1a1a1a;font:17px/1.55 Georgia,"Times New Roman",serif;overflow-wrap:break-word}
        .nb-banner{position:sticky;top:0;z-index:1;margin:0;padding:.45em 1.5em;background:#801650;color:#fff;font:700 .95em system-ui,"Segoe UI",Arial,sans-serif}
        .nb-skip{position:absolute;left:-99em}
        .nb-skip:focus{left:1em;top:1em;background:#fff;color:#12436d;padding:.5em;z-index:2}
        main,footer{max-width:54rem;margin:0 auto;padding:1.5rem 1.5rem 0}
        main>p,main>ul,main>ol,main>blockquote{max-width:42em}
        main>h1,main>h2,main>h3,main>h4{font-family:system-ui,"Segoe UI",Arial,sans-serif;color:#12436d;line-height:1.25;overflow-wrap:anywhere}
        main>h1{font-size:2em;margin:0 0 .8em} main>h2{font-size:1.45em;margin:2em 0 .6em;padding-top:.5em;border-top:3px solid #12436d} main>h3{font-size:1.15em;margin:1.7em 0 .5em}
        main>table{border-collapse:collapse;font:15px/1.4 system-ui,"Segoe UI",Arial,sans-serif;margin:1em 0;display:block;overflow-x:auto;max-width:100%}
        main>table th,main>table td{padding:5px 12px 5px 0;text-align:left;vertical-align:top;border-bottom:1px solid #a6a6a6} main>table thead th{border-bottom:2px solid #1a1a1a}
        main>blockquote{margin:1em 0;padding:.1em 0 .1em 1.1em;border-left:4px solid #28a197}
        a{color:#12436d}
        :focus-visible{outline:3px solid #f46a25;outline-offset:2px}
        .nb-contents{font:.9rem/1.45 system-ui,"Segoe UI",Arial,sans-serif;margin:0 0 2rem;padding:.2em 1.2em .6em;border:1px solid #767676;max-width:40em}
        .nb-contents p{font-weight:700;margin:.6em 0 .3em;color:#12436d} .nb-contents ol{margin:0;padding-left:1.4em} .nb-contents li{margin:.25em 0}
        .nb-notice{border:2px solid #801650;border-left-width:10px;padding:.3em 1.2em .6em;margin:0 0 1.5em;max-width:45em;font-family:system-ui,"Segoe UI",Arial,sans-serif;overflow-wrap:anywhere}
        .nb-notice p{margin:.4em 0}
        .nb-code{margin:1.2rem 0 .4rem;font-family:system-ui,"Segoe UI",Arial,sans-serif} .nb-code summary{cursor:pointer;font-size:.8rem;color:#4a4a4a;display:inline-block;padding:.1em .3em}
        .nb-code summary::before{content:"+ ";font-family:ui-monospace,Consolas,Menlo,monospace} .nb-code[open] summary::before{content:"\2212 "}
        .nb-code summary::-webkit-details-marker{display:none}
        pre{white-space:pre-wrap;overflow-wrap:anywhere;font:13px/1.45 ui-monospace,Consolas,Menlo,monospace;background:#f4f4f4;color:#1a1a1a;padding:.6rem .8rem;margin:.3rem 0;tab-size:4}
        code{font-family:ui-monospace,Consolas,Menlo,monospace;font-size:.88em} pre code{font-size:inherit}
        .nb-output{overflow-x:auto;contain:paint;margin:.4rem -4px 1.4rem;padding:4px;font:16px/1.5 system-ui,"Segoe UI",Arial,sans-serif}
        .nb-output>table{border-collapse:collapse;font-size:14px} .nb-output>table th,.nb-output>table td{padding:4px 12px 4px 0;text-align:left;vertical-align:top;border-bottom:1px solid #a6a6a6}
        .nb-output svg,.nb-output img{max-width:100%;height:auto} .nb-output summary{cursor:pointer;font-size:.85em}
        .nb-label{margin:0;font:.8rem/1.4 system-ui,"Segoe UI",Arial,sans-serif;color:#4a4a4a}
        .nb-warning pre{border-left:4px dashed #801650} .nb-error{border:2px solid #801650;border-left-width:10px;padding:.3em .8em} .nb-error p{margin:.3em 0}
        footer{font:.8rem/1.5 system-ui,"Segoe UI",Arial,sans-serif;color:#4a4a4a;padding-bottom:3rem} footer p{border-top:1px solid #a6a6a6;padding-top:.8em;margin:2em 0 0}
        @media (max-width:40rem){body{font-size:16px} main,footer{padding-left:1rem;padding-right:1rem} .nb-banner{padding-left:1rem} main>h1{font-size:1.6em} .nb-wide svg{min-width:34rem}}
        @media print{
        body{font-size:10.5pt} main,footer{max-width:none;padding:0} main>p,main>ul,main>ol{max-width:none;orphans:3;widows:3}
        .nb-banner{position:static;background:none;color:#801650;border:2px solid #801650;padding:4pt 8pt;margin:0 0 12pt}
        .nb-code,.nb-skip{display:none} .nb-output{overflow:visible;contain:none;font-size:10pt} .nb-output svg,.nb-output img{max-height:225mm} .nb-wide svg{min-width:0}
        .nb-output table:not(:has(tbody tr:nth-child(16))),.nb-output svg,.nb-output img,tr,.nb-error,.nb-notice{break-inside:avoid}
        h1,h2,h3,h4,caption,figcaption,thead,.nb-label{break-after:avoid} figure details:not([open]){display:none}
        main a,.nb-contents a{color:inherit;text-decoration:none}
        }

        """;

    /// <summary>The style sheet, with the banner at the head of every printed page where the browser knows margin boxes.</summary>
    public static string Of(string banner) =>
        $"{Text}@page{{size:A4;margin:20mm 18mm;@top-right{{content:\"{CssText(banner)}\";font:8pt Arial,sans-serif;color:#801650}}@bottom-right{{content:counter(page);font:8pt Arial,sans-serif}}}}\n";

    // Everything but letters, digits and spaces as its number, so that no banner can end the string or the style sheet.
    private static string CssText(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == ' ') ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\{rune.Value:x6} ")));
}
