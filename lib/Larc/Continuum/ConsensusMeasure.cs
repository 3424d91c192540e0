namespace Larc.Continuum;

/// <summary>How consensus may be measured; a position rests on the first, and its stability range tries the others.</summary>
internal enum ConsensusMeasure : byte
{
    /// <summary>Similarity less what chance gives, over impacts and features.</summary>
    Excess,

    /// <summary>The same over impacts only.</summary>
    ImpactsOnly,

    /// <summary>The same over features only.</summary>
    FeaturesOnly,

    /// <summary>Similarity as it stands.</summary>
    Similarity,

    /// <summary>Similarity over the highest that sets of these sizes can reach.</summary>
    OfCeiling,

    /// <summary>What all three perspectives name, of what any of them names.</summary>
    NamedByAll,
}
