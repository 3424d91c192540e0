namespace Larc.Display;

/// <summary>Which point of a text its x names.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}
