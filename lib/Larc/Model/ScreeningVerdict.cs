namespace Larc.Model;

/// <summary>What a person decided on words that may identify somebody.</summary>
public enum ScreeningVerdict : byte
{
    /// <summary>Looked at, and identifying nobody.</summary>
    Cleared,

    /// <summary>Never to be quoted or told.</summary>
    Excluded,
}
