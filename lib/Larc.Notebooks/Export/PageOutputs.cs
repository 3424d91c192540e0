using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Larc.Notebooks.Documents;
using Larc.Notebooks.Execution.Formatting;

namespace Larc.Notebooks.Export;

/// <summary>Writes the outputs of a page's cells, each in the richest form that a page without scripts can show.</summary>
internal sealed partial class PageOutputs
{
    private const int LongJson = 40;
    private const int WideDrawing = 540;
    private readonly OutputSanitiser _sanitiser = new();
    private readonly PageProse _prose;
    private int _number;

    public PageOutputs(PageProse prose) => _prose = prose;

    /// <summary>The style sheets of the outputs so far.</summary>
    public string Css => _sanitiser.Css;

    public void Append(StringBuilder html, NotebookOutput output)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{OutputIds.Own}out-{++_number}");
        var shown = output switch
        {
            StreamOutput { Name: StreamOutput.StandardError } stream => Words("Written as a warning or an error", stream.Text, "nb-warning"),
            StreamOutput stream => Words("Written by the code", stream.Text, "nb-written"),
            ErrorOutput error => Failure(error),
            ExecuteResultOutput result => Show(result.Data, id),
            DisplayDataOutput display => Show(display.Data, id),
            _ => "",
        };
        if (shown.Length == 0)
            return;
        // A drawing made for a page is not shrunk until nobody can read it: like a wide table it is scrolled, which a keyboard must reach.
        var isWide = DrawingWidth().Match(shown) is { Success: true } width && int.Parse(width.Groups[1].ValueSpan, CultureInfo.InvariantCulture) > WideDrawing;
        var scrolls = (isWide || shown.Contains("<table", StringComparison.Ordinal)) && !Focusable().IsMatch(shown) ? " role=\"group\" aria-label=\"Result\" tabindex=\"0\"" : "";
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"nb-output{(isWide ? " nb-wide" : "")}\" id=\"{id}\"{scrolls}>{shown}</div>\n");
    }

    private static string Words(string label, string text, string style)
    {
        var plain = PageText.Plain(text).TrimEnd('\n');
        return plain.Length == 0 ? "" : $"<div class=\"{style}\"><p class=\"nb-label\">{label}</p><pre>{PageText.Escape(plain)}</pre></div>";
    }

    private static string Failure(ErrorOutput error)
    {
        var lines = error.Traceback.Count > 0 ? string.Join('\n', error.Traceback) : "";
        var (summary, details) = ($"{error.Name}: {error.Value}", PageText.Plain(lines));
        return $"<div class=\"nb-error\"><p class=\"nb-label\">The notebook stopped here</p><p><strong>{PageText.Escape(PageText.Plain(summary))}</strong></p>"
            + (details.Length > 0 && details != summary ? $"<pre>{PageText.Escape(details)}</pre>" : "") + "</div>";
    }

    private string Show(MimeBundle data, string id)
    {
        foreach (var form in new[] { MimeBundle.Html, MimeTypes.Svg })
            if (data[form] is { } markup && _sanitiser.Clean(markup, id) is { Length: > 0 } clean)
                return form == MimeTypes.Svg ? $"<div class=\"nb-picture\">{clean}</div>" : clean;
        if (data[MimeTypes.Markdown] is { } markdown)
            return _prose.Show(markdown);
        foreach (var form in new[] { "image/png", "image/jpeg", "image/webp", "image/gif" })
            if (data[form] is { } bytes && $"data:{form};base64,{bytes.ReplaceLineEndings("")}" is var address && PageText.IsPicture(address))
                return $"<img class=\"nb-picture\" src=\"{address}\" alt=\"{PageText.Escape(data[MimeBundle.PlainText] ?? "Picture")}\">";
        if (data[MimeTypes.Json] is { } json)
            return Json(json);
        return data[MimeBundle.PlainText] is { } text ? $"<pre>{PageText.Escape(PageText.Plain(text))}</pre>"
            : data.Forms.IsEmpty ? ""
            : $"<p class=\"nb-label\">This result has no form that a page can show (it has {PageText.Escape(string.Join(", ", data.Forms.Keys))}).</p>";
    }

    [GeneratedRegex("<svg[^>]* width=\"([0-9]{1,5})", RegexOptions.NonBacktracking)]
    private static partial Regex DrawingWidth();

    [GeneratedRegex("tabindex=\"0\"|<summary|<a [^>]*href=", RegexOptions.NonBacktracking)]
    private static partial Regex Focusable();

    private static string Json(string json)
    {
        using var document = JsonDocument.Parse(json, JsonText.Reading);
        var text = JsonText.Write(document.RootElement);
        var lines = text.Count(c => c == '\n') + 1;
        var shown = $"<pre>{PageText.Escape(text)}</pre>";
        return lines <= LongJson ? shown : string.Create(CultureInfo.InvariantCulture, $"<details><summary>JSON, {lines:N0} lines</summary>{shown}</details>");
    }
}
