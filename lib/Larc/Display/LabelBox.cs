namespace Larc.Display;

/// <summary>Where a line of text lies, so that a test can hold that no two overlap and none is clipped.</summary>
internal readonly record struct LabelBox(string Text, double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(LabelBox other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
