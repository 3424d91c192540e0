namespace Larc.Exploring;

/// <summary>What is counted.</summary>
public enum CountOf
{
    /// <summary>Statements: how often it was said. One talkative person counts many times.</summary>
    Statements,

    /// <summary>Participants: an interview counts once, however often it says it. Where both family perspectives are in scope, interviews of one case count once.</summary>
    Participants,

    /// <summary>Authorities: each counts once, however many people there say it.</summary>
    Authorities,
}
