namespace Larc.Display;

/// <summary>One line of <see cref="IndicatorLines"/>.</summary>
public sealed record IndicatorLine
{
    /// <summary>Makes a line.</summary>
    /// <param name="name">What the line is, printed at its end.</param>
    /// <param name="points">A number or an absence for each period of the chart, in its order.</param>
    /// <exception cref="ArgumentException">A text among the points.</exception>
    public IndicatorLine(string name, params IEnumerable<Cell> points)
    {
        Name = PlainText.Clean(name);
        Points = [.. points.Select(point => Values.NumberOrAbsence(point, nameof(points)))];
    }

    /// <summary>What the line is.</summary>
    public string Name { get; }

    /// <summary>A number or an absence for each period.</summary>
    public IReadOnlyList<Cell> Points { get; }
}
