namespace Larc.Model;

/// <summary>How the list a code stands in is ordered in print.</summary>
public enum CodeOrdering : byte
{
    /// <summary>In order of frequency.</summary>
    Frequency,

    /// <summary>By theme, without ranks.</summary>
    Theme,
}
