using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Larc.Notebooks.Documents;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>
/// Values that are a picture, a document or a figure by what they hold: SVG, PNG, JPEG, GIF and WebP, JSON, HTML content, Plotly.NET's charts.
/// Each with a text form.
/// </summary>
internal static class MediaForms
{
    private const int MaximumText = 1 << 20;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    /// <summary>The forms of such a value; null when it is none. May throw where the value's own code does.</summary>
    public static MimeBundle? Of(object value) => value switch
    {
        string text => SvgPicture.Read(text) is { } picture ? OfSvg(picture).With(MimeBundle.PlainText, PlainText.Cut(text, text.Length)) : null,
        XElement element => SvgPicture.Read(element) is { } picture ? OfSvg(picture) : null,
        XDocument { Root: { } root } => SvgPicture.Read(root) is { } picture ? OfSvg(picture) : null,
        byte[] bytes => OfBytes(bytes),
        ReadOnlyMemory<byte> bytes => OfBytes(bytes.Span),
        Memory<byte> bytes => OfBytes(bytes.Span),
        ImmutableArray<byte> { IsDefault: false } bytes => OfBytes(bytes.AsSpan()),
        // Read without moving to where the program left it; other streams can be read once only.
        MemoryStream stream => OfBytes(stream.ToArray()),
        JsonDocument document => OfJson(document.RootElement),
        JsonElement element => OfJson(element),
        JsonNode node => OfJson(JsonSerializer.SerializeToElement(node, Indented)),
        _ => PlotlyNet.ToJson(value) is { } figure ? PlotlyFigure.Forms(figure) : HtmlContent.Of(value),
    };

    private static MimeBundle OfSvg(SvgPicture picture) =>
        MimeBundle.OfText(picture.Text).With(MimeTypes.Svg, picture.Svg);

    private static MimeBundle? OfBytes(ReadOnlySpan<byte> bytes)
    {
        if (ImageBytes.Read(bytes) is not { } image)
            return null;
        var size = image is { Width: > 0, Height: > 0 } ? string.Create(CultureInfo.CurrentCulture, $"{image.Width} × {image.Height} pixels, ") : "";
        return MimeBundle.OfText(string.Create(CultureInfo.CurrentCulture, $"{image.Name} picture, {size}{bytes.Length:N0} bytes"))
            .With(image.MimeType, Convert.ToBase64String(bytes));
    }

    private static MimeBundle? OfJson(JsonElement element)
    {
        // A number or a text alone is shown as such; viewers of JSON want something to unfold.
        if (element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            return element.ValueKind == JsonValueKind.Undefined ? null : MimeBundle.OfText(PlainText.Cut(element.ToString()));
        var text = JsonSerializer.Serialize(element, Indented);
        var bundle = MimeBundle.OfText(PlainText.Cut(text, text.Length));
        return text.Length > MaximumText ? bundle : bundle.With(MimeTypes.Json, text);
    }
}
