namespace Larc.Display;

/// <summary>Where on the continuum a position lies, when bands are shown.</summary>
public enum StripBand
{
    /// <summary>Bands are not shown.</summary>
    None,

    /// <summary>At the earlier end, position and range both.</summary>
    EarlierStage,

    /// <summary>Cannot be told apart; the usual answer with few interviews.</summary>
    NotDistinguished,

    /// <summary>At the confident end, position and range both.</summary>
    Confident,
}
