namespace Larc.Returns;

/// <summary>How much an issue matters. The order is the order of urgency.</summary>
public enum IssueSeverity : byte
{
    /// <summary>Something was set aside (a row, or a whole return), or a file of the study could not be used.</summary>
    Error,

    /// <summary>The row is used; somebody should look at it.</summary>
    Warning,

    /// <summary>A repair, something ignored, or something set aside that is not a mistake (a withdrawn interview).</summary>
    Information,
}
