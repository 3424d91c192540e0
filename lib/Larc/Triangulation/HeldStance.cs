namespace Larc.Triangulation;

/// <summary>The stance a perspective holds on a code over the study.</summary>
public enum HeldStance : byte
{
    /// <summary>It does not report the code.</summary>
    None,

    /// <summary>It speaks only of parts or kinds of the code: the theme is reported, and no stance is read from it.</summary>
    SameTheme,

    /// <summary>An impact seen as an improvement.</summary>
    Positive,

    /// <summary>An impact seen as a loss or burden.</summary>
    Negative,

    /// <summary>A feature that contributes.</summary>
    Contributes,

    /// <summary>A feature to develop.</summary>
    ToDevelop,

    /// <summary>No stance is held in enough of the authorities that report it.</summary>
    Divided,
}
