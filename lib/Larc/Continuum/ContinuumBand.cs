namespace Larc.Continuum;

/// <summary>Where an authority stands, when it can be told apart.</summary>
public enum ContinuumBand : byte
{
    /// <summary>Not told apart from the others: the expected answer with few interviews, and the only one of the simple version.</summary>
    NotDistinguished,

    /// <summary>Earlier stage.</summary>
    EarlierStage,

    /// <summary>Confident.</summary>
    Confident,
}
