namespace Larc.Model;

/// <summary>What a statement says of its code. An impact is positive, negative or mixed; a feature contributes or is to develop.</summary>
public enum Stance : byte
{
    /// <summary>An impact spoken of as an improvement.</summary>
    Positive,

    /// <summary>An impact spoken of as a loss or a burden.</summary>
    Negative,

    /// <summary>An impact spoken of as both in one statement.</summary>
    Mixed,

    /// <summary>A feature that contributes to integration.</summary>
    Contributes,

    /// <summary>A feature still to develop.</summary>
    ToDevelop,
}
