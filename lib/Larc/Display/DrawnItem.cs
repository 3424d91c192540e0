using System.Collections.Immutable;

namespace Larc.Display;

/// <summary>A piece of a drawing, in pixels from its top left corner, for formats other than SVG.</summary>
internal abstract record DrawnItem;

/// <summary>One line of text.</summary>
/// <param name="X">The point that <paramref name="Anchor"/> names.</param>
/// <param name="Baseline">The line the letters stand on.</param>
/// <param name="Text">The words.</param>
/// <param name="Style">Size and weight.</param>
/// <param name="Anchor">Which point of the text lies at <paramref name="X"/>.</param>
/// <param name="Fill">The colour.</param>
internal sealed record DrawnText(double X, double Baseline, string Text, TextStyle Style, Anchor Anchor, string Fill) : DrawnItem;

/// <summary>A line or an area; round outlines are given as many short lines.</summary>
/// <param name="Points">Its corners, in order.</param>
/// <param name="Closed">Whether it is an area.</param>
/// <param name="Fill">Colour of the area; null for none.</param>
/// <param name="Hatch">Colour of slanting lines over the fill; null for none.</param>
/// <param name="Stroke">Colour of the line; null for none.</param>
/// <param name="StrokeWidth">Width of the line.</param>
/// <param name="Dash">Lengths drawn and left out in turn, parted by spaces; null for a whole line.</param>
internal sealed record DrawnShape(ImmutableArray<(double X, double Y)> Points, bool Closed, string? Fill, string? Hatch, string? Stroke, double StrokeWidth, string? Dash) : DrawnItem
{
    private const int Corners = 48;

    public static ImmutableArray<(double X, double Y)> Circle(double x, double y, double radius) => Arc(x, y, radius, 0, Corners, Corners);

    public static ImmutableArray<(double X, double Y)> Rect(double x, double y, double wide, double high, double round)
    {
        var radius = Math.Min(round, Math.Min(wide, high) / 2);
        if (radius <= 0)
            return [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)];
        const int quarter = Corners / 4;
        return
        [
            .. Arc(x + wide - radius, y + high - radius, radius, 0, quarter + 1, Corners),
            .. Arc(x + radius, y + high - radius, radius, quarter, quarter + 1, Corners),
            .. Arc(x + radius, y + radius, radius, 2 * quarter, quarter + 1, Corners),
            .. Arc(x + wide - radius, y + radius, radius, 3 * quarter, quarter + 1, Corners),
        ];
    }

    private static ImmutableArray<(double X, double Y)> Arc(double x, double y, double radius, int from, int count, int whole) =>
        [.. Enumerable.Range(from, count).Select(at => (x + (radius * Math.Cos(2 * Math.PI * at / whole)), y + (radius * Math.Sin(2 * Math.PI * at / whole))))];
}
