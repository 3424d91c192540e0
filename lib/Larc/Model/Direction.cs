namespace Larc.Model;

/// <summary>Which way a number is said to move. Numbers of looked-after children move both ways, and both are kept.</summary>
public enum Direction : byte
{
    /// <summary>No direction was given.</summary>
    None,

    /// <summary>A rise.</summary>
    Increase,

    /// <summary>A fall.</summary>
    Decrease,
}
