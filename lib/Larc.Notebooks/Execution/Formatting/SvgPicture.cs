using System.Xml;
using System.Xml.Linq;

namespace Larc.Notebooks.Execution.Formatting;

/// <summary>An SVG drawing that only draws: what carries a script, or fetches something, stays text.</summary>
/// <param name="Svg">The drawing.</param>
/// <param name="Text">What is said to those who do not see it.</param>
internal sealed record SvgPicture(string Svg, string Text)
{
    private const int MaximumLength = 4 << 20;
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";
    private static readonly string[] ActiveElements = ["script", "foreignObject", "iframe", "handler", "listener"];

    /// <summary>The drawing a text holds and nothing beside; null when it is none.</summary>
    public static SvgPicture? Read(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (text.Length > MaximumLength || !(start.StartsWith("<svg") || start.StartsWith("<?xml")))
            return null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.Trim()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root is { } root && IsDrawing(root) ? new SvgPicture(text, Describe(root)) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The drawing an element is; null when it is none.</summary>
    public static SvgPicture? Read(XElement root)
    {
        if (!IsDrawing(root))
            return null;
        var svg = root.ToString(SaveOptions.DisableFormatting);
        return svg.Length > MaximumLength ? null : new SvgPicture(svg, Describe(root));
    }

    private static bool IsDrawing(XElement root) =>
        root.Name == Namespace + "svg" && root.DescendantsAndSelf().All(element =>
            !ActiveElements.Contains(element.Name.LocalName, StringComparer.OrdinalIgnoreCase)
            && element.Attributes().All(attribute => !attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                && (attribute.Name.LocalName != "href" || attribute.Value.StartsWith('#') || attribute.Value.StartsWith("data:image/", StringComparison.Ordinal))));

    private static string Describe(XElement root)
    {
        var words = new[] { "title", "desc" }.Select(name => root.Element(Namespace + name)?.Value.Trim()).Where(text => text?.Length > 0).ToList();
        return words.Count > 0 ? PlainText.Cut(string.Join("\n", words)) : $"SVG drawing{Size(root)}";
    }

    private static string Size(XElement root) =>
        (root.Attribute("width")?.Value, root.Attribute("height")?.Value) is ({ Length: > 0 and < 20 } width, { Length: > 0 and < 20 } height) ? $", {width} × {height}" : "";
}
