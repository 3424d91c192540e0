namespace Larc.Findings;

/// <summary>How serious a concern is.</summary>
public enum ConcernSize : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>Minor.</summary>
    Minor,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>Serious.</summary>
    Serious,
}
