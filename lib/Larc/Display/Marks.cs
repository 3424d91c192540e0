namespace Larc.Display;

/// <summary>The shapes of points. Each series or state has its own, so that a chart reads without colour.</summary>
internal static class Marks
{
    /// <summary>Shapes of at most four series, in the order of <see cref="Palette.Series"/>.</summary>
    public static IReadOnlyList<MarkShape> Series { get; } = [MarkShape.Circle, MarkShape.Square, MarkShape.Diamond, MarkShape.Triangle];

    /// <summary>The same shapes by the names Plotly gives them.</summary>
    public static string PlotlySymbol(MarkShape shape) => shape switch
    {
        MarkShape.Square => "square",
        MarkShape.Diamond => "diamond",
        MarkShape.Triangle => "triangle-up",
        MarkShape.TriangleDown => "triangle-down",
        MarkShape.Hexagon => "hexagon",
        _ => "circle",
    };

    public static void Draw(SvgBuilder svg, MarkShape shape, double x, double y, double radius, string fill, string? stroke = null, double strokeWidth = 1.5, string? dash = null)
    {
        switch (shape)
        {
            case MarkShape.Circle:
                svg.Circle(x, y, radius, fill, stroke, strokeWidth, dash);
                break;
            case MarkShape.Square:
                var half = radius * 0.89;
                svg.Rect(x - half, y - half, half * 2, half * 2, fill, stroke, strokeWidth, dash);
                break;
            case MarkShape.Diamond:
                var reach = radius * 1.25;
                svg.Polygon([(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], fill, stroke, strokeWidth, dash);
                break;
            case MarkShape.Triangle:
                svg.Polygon([(x, y - (radius * 1.15)), (x + (radius * 1.15), y + (radius * 0.85)), (x - (radius * 1.15), y + (radius * 0.85))], fill, stroke, strokeWidth, dash);
                break;
            case MarkShape.TriangleDown:
                svg.Polygon([(x, y + (radius * 1.3)), (x + (radius * 1.35), y - radius), (x - (radius * 1.35), y - radius)], fill, stroke, strokeWidth, dash);
                break;
            default:
                svg.Polygon([.. Enumerable.Range(0, 6).Select(at => (x + (radius * 1.1 * Math.Cos(Math.PI * at / 3)), y + (radius * 1.1 * Math.Sin(Math.PI * at / 3))))], fill, stroke, strokeWidth, dash);
                break;
        }
    }
}
