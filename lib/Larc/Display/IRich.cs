namespace Larc.Display;

/// <summary>
/// Something a notebook shows as more than plain text: a table, a chart, a note, or several of them in a <see cref="Panel"/>.
/// <c>ToString()</c> must carry the same content in words. An implementing type also carries
/// <c>[TypeFormatterSource(typeof(RichFormatterSource))]</c>, and has no second method named <c>ToHtml</c>:
/// hosts find it by name.
/// </summary>
public interface IRich
{
    /// <summary>A self-contained piece of HTML: no script, nothing fetched, every text escaped.</summary>
    string ToHtml();
}
