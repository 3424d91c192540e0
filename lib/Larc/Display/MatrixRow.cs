namespace Larc.Display;

/// <summary>One code of a <see cref="PerspectivesMatrix"/>.</summary>
public sealed record MatrixRow
{
    /// <summary>Makes a row.</summary>
    /// <param name="label">The code in words.</param>
    /// <param name="cells">One for each perspective of the chart, in its order.</param>
    public MatrixRow(string label, params IEnumerable<MatrixCell> cells)
    {
        Label = PlainText.Clean(label);
        Cells = [.. cells];
    }

    /// <summary>The code in words.</summary>
    public string Label { get; }

    /// <summary>One for each perspective.</summary>
    public IReadOnlyList<MatrixCell> Cells { get; }
}
