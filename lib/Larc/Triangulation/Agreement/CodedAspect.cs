namespace Larc.Triangulation;

/// <summary>What of a coding two coders can agree on. Each is compared by itself.</summary>
public enum CodedAspect
{
    /// <summary>The code. A code and the one above it are simply different.</summary>
    Code,

    /// <summary>The level of the impact model, 1 to 4, where at least two codings are impacts; an ordered scale.</summary>
    Level,

    /// <summary>The stance, impacts and features together. Coders who agree that an excerpt is a feature have already ruled out the stances of impacts, so that this is flattered.</summary>
    Stance,

    /// <summary>The stance where at least two codings are impacts: positive, negative, mixed.</summary>
    ImpactStance,

    /// <summary>The stance where at least two codings are features: contributes, to develop.</summary>
    FeatureStance,

    /// <summary>The status, where at least two codings are impacts; the status of a feature is ignored.</summary>
    Status,
}
