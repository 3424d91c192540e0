namespace Larc.Model;

/// <summary>How a code of one codebook relates to a code of another.</summary>
public enum MappingKind : byte
{
    /// <summary>They mean the same.</summary>
    Same,

    /// <summary>The old code is narrower: its statements count for the new one.</summary>
    Narrower,

    /// <summary>The old code is broader: its statements may or may not fit the new one, and are set aside.</summary>
    Broader,
}
