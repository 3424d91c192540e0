namespace Larc.Display;

/// <summary>The shape of a point.</summary>
internal enum MarkShape
{
    Circle,
    Square,
    Diamond,
    Triangle,
    TriangleDown,
    Hexagon,
}
