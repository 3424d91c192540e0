namespace Larc.Display;

/// <summary>One authority on a <see cref="Strip"/>.</summary>
public sealed record StripItem
{
    /// <summary>Makes an item.</summary>
    /// <param name="label">The authority's letter.</param>
    /// <param name="position">0 (earlier) to 1 (more confident), or why there is none.</param>
    /// <param name="low">The lower end of its range; null for none.</param>
    /// <param name="high">The upper end of its range; null for none. The range may lie beside the position.</param>
    /// <param name="band">The band, when bands are shown.</param>
    /// <exception cref="ArgumentException">A number outside 0 to 1, one end of a range without the other, or ends the wrong way round.</exception>
    public StripItem(string label, Cell position, decimal? low = null, decimal? high = null, StripBand band = StripBand.None)
    {
        Label = PlainText.Clean(label);
        Position = Values.NumberOrAbsence(position, nameof(position));
        (Low, High, Band) = (low, high, band);
        if (new[] { Position.Number, low, high }.Any(number => number is < 0 or > 1))
            throw new ArgumentException($"'{Label}': positions and ranges lie between 0 and 1.", nameof(position));
        if (low is null != high is null || low > high)
            throw new ArgumentException($"'{Label}': a range needs both ends, the lower first.", nameof(low));
    }

    /// <summary>The authority's letter.</summary>
    public string Label { get; }

    /// <summary>0 (earlier) to 1 (more confident).</summary>
    public Cell Position { get; }

    /// <summary>The lower end of the range.</summary>
    public decimal? Low { get; }

    /// <summary>The upper end of the range.</summary>
    public decimal? High { get; }

    /// <summary>The band.</summary>
    public StripBand Band { get; }
}
