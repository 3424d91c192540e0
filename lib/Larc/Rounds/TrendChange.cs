namespace Larc.Rounds;

/// <summary>What became of a code in one authority and perspective from one round to another.</summary>
public enum TrendChange : byte
{
    /// <summary>Reported now; asked and silent before.</summary>
    NewlyReported,

    /// <summary>Asked and silent now; reported before.</summary>
    NoLongerReported,

    /// <summary>Reported in both.</summary>
    StillReported,

    /// <summary>Reported now; not put to them before.</summary>
    NewlyAsked,

    /// <summary>Reported before; not put to them now.</summary>
    NoLongerAsked,

    /// <summary>Not to be compared, for the reason given.</summary>
    NotComparable,
}
