namespace Larc.Display;

/// <summary>A finished drawing: the SVG, its size, where its texts lie, and what it is made of, the lowest first.</summary>
internal sealed record Drawing(string Svg, double Width, double Height, IReadOnlyList<LabelBox> Labels, IReadOnlyList<DrawnItem> Items);
