namespace Larc.Findings;

/// <summary>What a finding is looked at for before its confidence is proposed.</summary>
public enum ConfidenceComponent : byte
{
    /// <summary>How much stands behind it: authorities, interviews, perspectives.</summary>
    Adequacy,

    /// <summary>How far those who speak of it say the same.</summary>
    Coherence,

    /// <summary>How far those asked, and what they were asked, bear on what it says.</summary>
    Relevance,

    /// <summary>What the method leaves open: prompts, coding, new codes in the last interviews, the choice of cases.</summary>
    Method,
}
