using System.Text.Encodings.Web;

namespace Microsoft.AspNetCore.Html;

/// <summary>The interface by which web libraries give HTML, as the host knows it: by name.</summary>
public interface IHtmlContent
{
    /// <summary>Writes the HTML.</summary>
    void WriteTo(TextWriter writer, HtmlEncoder encoder);
}
