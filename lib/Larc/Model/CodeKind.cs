namespace Larc.Model;

/// <summary>What a code stands for.</summary>
public enum CodeKind : byte
{
    /// <summary>A type of impact, at one of the four levels of the impact model.</summary>
    Impact,

    /// <summary>A feature that contributes to integration or is to develop.</summary>
    Feature,
}
