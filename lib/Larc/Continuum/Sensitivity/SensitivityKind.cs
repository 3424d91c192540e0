namespace Larc.Continuum;

/// <summary>What is changed to see whether the continuum stays as it is.</summary>
public enum SensitivityKind : byte
{
    /// <summary>A parameter of the scoring.</summary>
    Parameter,

    /// <summary>A staff perspective is left out everywhere. There are no bands without all three.</summary>
    Perspective,

    /// <summary>An authority is left out: positions are relative to the others.</summary>
    Authority,

    /// <summary>A share of the interviews is left out at random, several times over.</summary>
    Interviews,
}
