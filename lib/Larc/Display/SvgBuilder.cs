using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Larc.Display;

/// <summary>
/// Writes one SVG drawing: numbers with fixed decimals in no culture, every text escaped, ids made from the content so that
/// several drawings share a page. Remembers where each text lies, and every shape for other formats of drawings.
/// </summary>
internal sealed class SvgBuilder(double width)
{
    /// <summary>Stands for the id until the content is known; no text can hold it, because control characters are dropped.</summary>
    private const string IdMark = "\u0001";

    private const string Fonts = "Arial, Helvetica, 'Liberation Sans', sans-serif";

    private readonly StringBuilder _body = new();
    private readonly List<string> _patterns = [];
    private readonly List<LabelBox> _labels = [];
    private readonly List<DrawnItem> _items = [];

    public double Width { get; } = width;

    /// <summary>One line of text; nothing is drawn for an empty one.</summary>
    public void Text(double x, double baseline, string text, TextStyle style, Anchor anchor = Anchor.Start, string fill = Palette.Ink)
    {
        var clean = PlainText.Clean(text);
        if (clean.Length == 0)
            return;
        var wide = TextMeasure.Width(clean, style);
        var left = x - (anchor switch { Anchor.Middle => wide / 2, Anchor.End => wide, _ => 0 });
        _items.Add(new DrawnText(x, baseline, clean, style, anchor, fill));
        _labels.Add(new LabelBox(clean, left, baseline - (style.Size * 0.76), left + wide, baseline + (style.Size * 0.22)));
        _body.Append("<text x=\"").Append(N(x)).Append("\" y=\"").Append(N(baseline)).Append("\" font-size=\"").Append(N(style.Size)).Append('"');
        if (style.Bold)
            _body.Append(" font-weight=\"bold\"");
        if (anchor != Anchor.Start)
            _body.Append(" text-anchor=\"").Append(anchor == Anchor.Middle ? "middle" : "end").Append('"');
        _body.Append(" fill=\"").Append(fill).Append("\">").Append(PlainText.Escape(clean)).Append("</text>\n");
    }

    /// <summary>Lines of text from <paramref name="top"/> down; gives the bottom of the last.</summary>
    public double Lines(double x, double top, IReadOnlyList<string> lines, TextStyle style, Anchor anchor = Anchor.Start, string fill = Palette.Ink)
    {
        foreach (var line in lines)
        {
            Text(x, top + ((style.LineHeight + style.CapHeight) / 2), line, style, anchor, fill);
            top += style.LineHeight;
        }

        return top;
    }

    /// <summary>Lines of text centred on the height <paramref name="middle"/>.</summary>
    public void Centred(double x, double middle, IReadOnlyList<string> lines, TextStyle style, Anchor anchor = Anchor.Start, string fill = Palette.Ink) =>
        Lines(x, middle - (lines.Count * style.LineHeight / 2), lines, style, anchor, fill);

    public void Centred(double x, double middle, string line, TextStyle style, Anchor anchor = Anchor.Start, string fill = Palette.Ink) =>
        Centred(x, middle, [line], style, anchor, fill);

    public void Rect(double x, double y, double wide, double high, string fill, string? stroke = null, double strokeWidth = 1, string? dash = null, double round = 0)
    {
        _body.Append("<rect x=\"").Append(N(x)).Append("\" y=\"").Append(N(y)).Append("\" width=\"").Append(N(Math.Max(0, wide))).Append("\" height=\"").Append(N(high)).Append('"');
        if (round > 0)
            _body.Append(" rx=\"").Append(N(round)).Append('"');
        Remember(DrawnShape.Rect(x, y, Math.Max(0, wide), high, round), fill, stroke, strokeWidth, dash);
        Paint(fill, stroke, strokeWidth, dash);
    }

    public void Circle(double x, double y, double radius, string fill, string? stroke = null, double strokeWidth = 1, string? dash = null)
    {
        _body.Append("<circle cx=\"").Append(N(x)).Append("\" cy=\"").Append(N(y)).Append("\" r=\"").Append(N(radius)).Append('"');
        Remember(DrawnShape.Circle(x, y, radius), fill, stroke, strokeWidth, dash);
        Paint(fill, stroke, strokeWidth, dash);
    }

    public void Polygon(IReadOnlyList<(double X, double Y)> points, string fill, string? stroke = null, double strokeWidth = 1, string? dash = null)
    {
        Remember([.. points], fill, stroke, strokeWidth, dash);
        _body.Append("<polygon points=\"").AppendJoin(' ', points.Select(point => N(point.X) + "," + N(point.Y))).Append('"');
        Paint(fill, stroke, strokeWidth, dash);
    }

    public void Polyline(IReadOnlyList<(double X, double Y)> points, string stroke, double strokeWidth, string? dash = null)
    {
        _items.Add(new DrawnShape([.. points], false, null, null, stroke, strokeWidth, dash));
        _body.Append("<polyline points=\"").AppendJoin(' ', points.Select(point => N(point.X) + "," + N(point.Y))).Append('"');
        Paint("none", stroke, strokeWidth, dash);
    }

    public void Line(double x1, double y1, double x2, double y2, string stroke, double strokeWidth = 1, string? dash = null)
    {
        _items.Add(new DrawnShape([(x1, y1), (x2, y2)], false, null, null, stroke, strokeWidth, dash));
        _body.Append("<line x1=\"").Append(N(x1)).Append("\" y1=\"").Append(N(y1)).Append("\" x2=\"").Append(N(x2)).Append("\" y2=\"").Append(N(y2)).Append('"');
        Paint(null, stroke, strokeWidth, dash);
    }

    /// <summary>A fill of slanting lines on white, for what must be told apart without colour.</summary>
    public string Hatch(string colour)
    {
        if (!_patterns.Contains(colour))
            _patterns.Add(colour);
        return $"url(#{IdMark}-hatch{_patterns.IndexOf(colour).ToString(CultureInfo.InvariantCulture)})";
    }

    /// <summary>The drawing, with its title and description for those who do not see it.</summary>
    public Drawing Finish(string title, string description, double height)
    {
        var high = Math.Ceiling(height);
        var content = new StringBuilder();
        content.Append("<title id=\"").Append(IdMark).Append("-t\">").Append(PlainText.Escape(title)).Append("</title>\n")
            .Append("<desc id=\"").Append(IdMark).Append("-d\">").Append(PlainText.Escape(description)).Append("</desc>\n");
        if (_patterns.Count > 0)
            content.Append("<defs>").AppendJoin("", _patterns.Select(Pattern)).Append("</defs>\n");
        content.Append("<rect width=\"").Append(N(Width)).Append("\" height=\"").Append(N(high)).Append("\" fill=\"").Append(Palette.Paper).Append("\"/>\n").Append(_body);

        var text = content.ToString();
        var id = "larc-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..10];
        var svg = $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {N(Width)} {N(high)}" width="{N(Width)}" height="{N(high)}" role="img" aria-labelledby="{id}-t" aria-describedby="{id}-d" font-family="{Fonts}" style="max-width:100%;height:auto">"""
            + "\n" + text.Replace(IdMark, id, StringComparison.Ordinal) + "</svg>";
        return new Drawing(svg, Width, high, _labels, [new DrawnShape(DrawnShape.Rect(0, 0, Width, high, 0), true, Palette.Paper, null, null, 0, null), .. _items]);
    }

    private static string Pattern(string colour, int at) =>
        $"""<pattern id="{IdMark}-hatch{at.ToString(CultureInfo.InvariantCulture)}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="{Palette.Paper}"/><line x1="1.5" y1="0" x2="1.5" y2="6" stroke="{colour}" stroke-width="2"/></pattern>""";

    private static string N(double value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    private void Remember(ImmutableArray<(double X, double Y)> outline, string fill, string? stroke, double strokeWidth, string? dash)
    {
        var hatch = _patterns.FirstOrDefault(colour => fill == Hatch(colour));
        _items.Add(new DrawnShape(outline, true, hatch is null ? fill == "none" ? null : fill : Palette.Paper, hatch, stroke, strokeWidth, dash));
    }

    private void Paint(string? fill, string? stroke, double strokeWidth, string? dash)
    {
        if (fill is not null)
            _body.Append(" fill=\"").Append(fill).Append('"');
        if (stroke is not null)
            _body.Append(" stroke=\"").Append(stroke).Append("\" stroke-width=\"").Append(N(strokeWidth)).Append('"');
        if (dash is not null)
            _body.Append(" stroke-dasharray=\"").Append(dash).Append('"');
        _body.Append("/>\n");
    }
}
