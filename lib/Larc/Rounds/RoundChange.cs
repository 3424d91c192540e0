namespace Larc.Rounds;

/// <summary>What became of a code from one round to another. It describes counts; it says nothing of why they changed.</summary>
public enum RoundChange : byte
{
    /// <summary>Reported in a larger share of the authorities asked, and by a larger share of the participants asked.</summary>
    Rose,

    /// <summary>Reported in a smaller share of the authorities asked, and by a smaller share of the participants asked.</summary>
    Fell,

    /// <summary>Shares of authorities as close as two of the same prominence are.</summary>
    Unchanged,

    /// <summary>Put for the first time: nothing came before it, which is not zero.</summary>
    NewlyAsked,

    /// <summary>Not put any more: nothing follows it, which is not zero.</summary>
    NoLongerAsked,

    /// <summary>Asked in both, and still not to be compared, for the reason given.</summary>
    NotComparable,
}
