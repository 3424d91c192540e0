namespace Larc.Display;

/// <summary>The left and right edge of what a chart may draw on.</summary>
internal readonly record struct Frame(double Left, double Right)
{
    public double Width => Right - Left;
}
