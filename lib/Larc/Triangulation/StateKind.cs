namespace Larc.Triangulation;

/// <summary>What a perspective says of a code (methods §3). They are different facts: no table may merge them.</summary>
public enum StateKind : byte
{
    /// <summary>Nobody of this perspective was interviewed.</summary>
    NotInterviewed,

    /// <summary>No interview of this perspective was asked.</summary>
    NotAsked,

    /// <summary>Asked, and nothing said that counts.</summary>
    Silent,

    /// <summary>Reported, by too few to be listed; over the study only.</summary>
    BelowThreshold,

    /// <summary>Reported.</summary>
    Reported,

    /// <summary>Impacts: positive and negative, from different interviews.</summary>
    Divided,

    /// <summary>Impacts: positive and negative within one interview, or in one statement.</summary>
    Ambivalent,
}
