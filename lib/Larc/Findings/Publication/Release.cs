using Larc.Disclosure.Auditing;

namespace Larc.Findings.Publication;

/// <summary>How a count is printed in the publication edition.</summary>
internal enum Release
{
    /// <summary>The number itself.</summary>
    Exact,

    /// <summary>A range in words: fewer than five, fewer than three, all but at most two.</summary>
    Range,

    /// <summary>No count, because too few were asked.</summary>
    TooFewAsked,

    /// <summary>No count, because another hidden one would follow from it.</summary>
    Withheld,

    /// <summary>Only that they say so.</summary>
    PresenceOnly,
}

/// <summary>One count as it is printed.</summary>
/// <param name="How">How.</param>
/// <param name="Told">What a reader learns of it.</param>
internal sealed record ReleasedCount(Release How, CellRange Told);
