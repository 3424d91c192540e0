namespace Larc.Findings.Publication;

/// <summary>What a published count is a number of.</summary>
internal enum CountMeasure
{
    /// <summary>Interviews, or family participants.</summary>
    Participants,

    /// <summary>Authorities.</summary>
    Authorities,
}
