namespace Larc.Display;

/// <summary>
/// Shows several rich things one under another, in any notebook host. A bare list of rich things is shown by hosts
/// in their own way; a panel is shown the same everywhere.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record Panel : IRich
{
    /// <summary>Makes a panel without a heading.</summary>
    public Panel(params IEnumerable<IRich> items) => Items = [.. items];

    /// <summary>What is shown, in order.</summary>
    public IReadOnlyList<IRich> Items { get; }

    /// <summary>Printed above the items; empty for none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>The same panel with one more item at its end.</summary>
    public Panel With(IRich item) => new([.. Items, item]) { Heading = Heading };

    /// <inheritdoc/>
    public string ToHtml()
    {
        // A paragraph, not a heading: a piece of output must not break the order of headings of the page it lands in.
        var heading = PlainText.Clean(Heading) is { Length: > 0 } words
            ? $"<p style=\"font-weight:bold;font-size:1.15em;margin:0 0 8px\">{PlainText.Escape(words)}</p>"
            : "";
        var items = Items.Select(item => $"<div style=\"margin:0 0 16px\">{item.ToHtml()}</div>");
        return $"<div class=\"larc-panel\">{heading}{string.Concat(items)}</div>";
    }

    /// <summary>The items as text, a blank line between them.</summary>
    public override string ToString() => string.Join("\n\n", Items
        .Select(item => item.ToString() ?? "")
        .Prepend(PlainText.Clean(Heading))
        .Where(text => text.Length > 0));
}
