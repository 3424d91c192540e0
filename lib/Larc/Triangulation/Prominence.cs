namespace Larc.Triangulation;

/// <summary>How widely a perspective reports a code: by its share of the authorities asked.</summary>
public enum Prominence : byte
{
    /// <summary>Too few authorities were asked to say.</summary>
    Undefined,

    /// <summary>In a handful of authorities at most.</summary>
    Isolated,

    /// <summary>In some.</summary>
    Some,

    /// <summary>In a large share of them.</summary>
    Frequent,
}
