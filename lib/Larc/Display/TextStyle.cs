namespace Larc.Display;

/// <summary>Size (in units of the drawing, a pixel at full size) and weight of a text in a chart.</summary>
internal readonly record struct TextStyle(double Size, bool Bold = false)
{
    public static TextStyle Title => new(19, Bold: true);

    public static TextStyle Subtitle => new(14);

    public static TextStyle Label => new(14);

    public static TextStyle Strong => new(14, Bold: true);

    public static TextStyle Small => new(13);

    public static TextStyle SmallStrong => new(13, Bold: true);

    public double LineHeight => Math.Round(Size * 1.28);

    /// <summary>How far capitals rise above the baseline; used to centre a line on a height.</summary>
    public double CapHeight => Size * 0.72;
}
