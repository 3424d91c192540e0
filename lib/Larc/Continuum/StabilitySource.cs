namespace Larc.Continuum;

/// <summary>What is varied to see whether a position stays where it is.</summary>
public enum StabilitySource : byte
{
    /// <summary>Each staff interview of the study is left out in turn.</summary>
    Interviews,

    /// <summary>Each staff perspective is left out in turn, everywhere.</summary>
    Perspectives,

    /// <summary>The weight of the self-reported level runs from 0 to 1.</summary>
    Weight,

    /// <summary>Consensus is measured in other ways: impacts or features alone, similarity as it stands or of its ceiling, what all three name.</summary>
    Measure,

    /// <summary>Codes that any staff perspective was prompted with are left out of consensus.</summary>
    Prompting,
}
