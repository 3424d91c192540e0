namespace Larc.Triangulation;

/// <summary>What consensus in an authority is measured on. Features to develop never enter: pooling them reverses the published order.</summary>
public enum ConsensusScope : byte
{
    /// <summary>Listed impacts that happened, each as positive or negative; mixed is both.</summary>
    Impacts,

    /// <summary>Listed features that contribute.</summary>
    Features,
}
