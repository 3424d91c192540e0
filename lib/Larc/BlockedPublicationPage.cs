using System.Text;
using Larc.Disclosure.Publishing;
using Larc.Display;
using Larc.Findings;

namespace Larc;

/// <summary>The page that says why there is no publication edition, and what a person does about each reason.</summary>
internal static class BlockedPublicationPage
{
    private const string Title = "Why there is no publication edition";

    public static string Write(PublicationGate gate)
    {
        var html = new StringBuilder();
        FindingsStyle.Head(html, Title, FindingsDocument.InternalBanner);
        html.Append("<main id=\"text\" class=\"larc-findings\" style=\"max-width:62rem;margin:0 auto;padding:1rem 1.5rem 4rem\">\n<h1>").Append(Title).Append("</h1>\n<ul>\n");
        foreach (var reason in gate.Reasons)
            html.Append("<li><strong>").Append(PlainText.Escape(reason.What)).Append("</strong> (").Append(PlainText.Escape(reason.Where)).Append("): ").Append(PlainText.Escape(reason.Why)).Append(' ').Append(PlainText.Escape(reason.NextStep)).Append("</li>\n");
        return html.Append("</ul>\n</main>\n</body>\n</html>\n").ToString();
    }
}
