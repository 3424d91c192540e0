namespace Larc.Display;

/// <summary>A finished drawing: the SVG, its size, and where its texts lie.</summary>
internal sealed record Drawing(string Svg, double Width, double Height, IReadOnlyList<LabelBox> Labels);
