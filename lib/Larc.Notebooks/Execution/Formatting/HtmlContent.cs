using System.Globalization;
using System.Text.Encodings.Web;
using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>HTML that a web library made, told by the name of its interface.</summary>
internal static class HtmlContent
{
    private const string InterfaceName = "Microsoft.AspNetCore.Html.IHtmlContent";

    public static MimeBundle? Of(object value)
    {
        if (value.GetType().GetInterface(InterfaceName)?.GetMethod("WriteTo", [typeof(TextWriter), typeof(HtmlEncoder)]) is not { } write)
            return null;
        using var writer = new StringWriter(CultureInfo.CurrentCulture) { NewLine = "\n" };
        write.Invoke(value, [writer, HtmlEncoder.Default]);
        var html = writer.ToString();
        return MimeBundle.OfText(PlainText.Cut(html, html.Length)).With(MimeBundle.Html, html);
    }
}
