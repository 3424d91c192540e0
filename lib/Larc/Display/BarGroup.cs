namespace Larc.Display;

/// <summary>One category of <see cref="GroupedBars"/>, with a value for each series.</summary>
public sealed record BarGroup
{
    /// <summary>Makes a category.</summary>
    /// <param name="label">The category.</param>
    /// <param name="values">A number or an absence for each series of the chart, in its order.</param>
    /// <exception cref="ArgumentException">A text or a number below zero.</exception>
    public BarGroup(string label, params IEnumerable<Cell> values)
    {
        Label = PlainText.Clean(label);
        BarValues = [.. values.Select(value => Values.Size(value, nameof(values)))];
    }

    /// <summary>The category.</summary>
    public string Label { get; }

    /// <summary>A value for each series.</summary>
    public IReadOnlyList<Cell> BarValues { get; }

    /// <summary>The whole the values of this category are out of; null when there is none.</summary>
    public int? Of { get; init; }
}
