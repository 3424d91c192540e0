namespace Larc.Model;

/// <summary>What a published or returned number is. A missing one is never 0 and never NaN.</summary>
public enum MeasureKind : byte
{
    /// <summary>A number above or below zero.</summary>
    Value,

    /// <summary>Counted, and found to be zero.</summary>
    TrueZero,

    /// <summary>Known and withheld, to protect people.</summary>
    Suppressed,

    /// <summary>Not to be had.</summary>
    Unavailable,

    /// <summary>Cannot exist here.</summary>
    NotApplicable,

    /// <summary>Too unreliable to be used as a number.</summary>
    LowReliability,
}
