namespace Larc.Display;

/// <summary>One line of <see cref="Slopes"/>.</summary>
public sealed record SlopeLine
{
    /// <summary>Makes a line.</summary>
    /// <param name="name">What the line is, printed at both ends.</param>
    /// <param name="points">One for each round of the chart, in its order.</param>
    public SlopeLine(string name, params IEnumerable<SlopePoint> points)
    {
        Name = PlainText.Clean(name);
        Points = [.. points];
    }

    /// <summary>What the line is.</summary>
    public string Name { get; }

    /// <summary>One for each round.</summary>
    public IReadOnlyList<SlopePoint> Points { get; }

    internal SlopePoint? First => Points.FirstOrDefault(point => point.Share is not null);

    internal SlopePoint? Last => Points.LastOrDefault(point => point.Share is not null);

    /// <summary>From the first known round to the last; 0 where fewer than two are known.</summary>
    internal decimal Change => First is { } first && Last is { } last ? last.Share!.Value - first.Share!.Value : 0;
}
