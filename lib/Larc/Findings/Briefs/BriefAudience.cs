namespace Larc.Findings;

/// <summary>For whom a one-page brief is written.</summary>
public enum BriefAudience : byte
{
    /// <summary>A director of children's services.</summary>
    Director,

    /// <summary>A service manager.</summary>
    ServiceManager,

    /// <summary>A practitioner.</summary>
    Practitioner,

    /// <summary>A lead member of a council.</summary>
    LeadMember,
}
