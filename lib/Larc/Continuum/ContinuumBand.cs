namespace Larc.Continuum;

/// <summary>Where an authority stands, when it can be told apart.</summary>
public enum ContinuumBand : byte
{
    /// <summary>Not told apart from the others: the expected answer with few interviews.</summary>
    NotDistinguished,

    /// <summary>Earlier stage: position and range at the lower end, and positions spread further than chance gives.</summary>
    EarlierStage,

    /// <summary>Confident: position and range at the upper end, and positions spread further than chance gives.</summary>
    Confident,
}
