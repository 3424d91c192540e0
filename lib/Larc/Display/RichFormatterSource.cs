namespace Larc.Display;

/// <summary>Makes the formatters a notebook host uses for every <see cref="IRich"/> type of the library.</summary>
public sealed class RichFormatterSource
{
    /// <summary>One formatter per MIME type; further types are added here and reach every rich type at once.</summary>
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new RichFormatter("text/html", rich => rich.ToHtml()),
        new RichFormatter("text/plain", rich => rich.ToString() ?? ""),
    ];
}
