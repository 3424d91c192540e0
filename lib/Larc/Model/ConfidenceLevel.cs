namespace Larc.Model;

/// <summary>How far a finding can be relied on to represent what it speaks of; the four levels of GRADE-CERQual, used here for a single study.</summary>
public enum ConfidenceLevel : byte
{
    /// <summary>It is not clear whether the finding represents what it speaks of.</summary>
    VeryLow,

    /// <summary>It is possible that it does.</summary>
    Low,

    /// <summary>It is likely that it does.</summary>
    Moderate,

    /// <summary>It is highly likely that it does.</summary>
    High,
}
