namespace Larc.Notebooks.Execution.Formatting;

/// <summary>The media types results are given in, beside text and HTML.</summary>
internal static class MimeTypes
{
    public const string Svg = "image/svg+xml";
    public const string Markdown = "text/markdown";
    public const string Json = "application/json";
    public const string Plotly = "application/vnd.plotly.v1+json";
}
