namespace Larc.Display;

/// <summary>What a perspective says of a code, as drawn in a <see cref="PerspectivesMatrix"/>. Seven different facts; none stands for another.</summary>
public enum MatrixState
{
    /// <summary>R: said, in one stance.</summary>
    Reported,

    /// <summary>D: positive from some interviews, negative from others.</summary>
    Divided,

    /// <summary>A: positive and negative within one interview, or mixed.</summary>
    Ambivalent,

    /// <summary>B: said, by too few to be listed.</summary>
    BelowThreshold,

    /// <summary>S: asked, and nothing said that counts.</summary>
    Silent,

    /// <summary>N: not asked.</summary>
    NotAsked,

    /// <summary>I: nobody of the perspective was interviewed.</summary>
    NotInterviewed,
}
