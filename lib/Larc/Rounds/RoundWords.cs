using Larc.Display;
using Larc.Model;

namespace Larc.Rounds;

/// <summary>The words for what a comparison of rounds finds. They describe counts and name no cause.</summary>
internal static class RoundWords
{
    /// <summary>The round did not ask about the code at all.</summary>
    public static Absence NotInRound { get; } = Absence.NotAsked with { Words = "the code was not part of that round" };

    /// <summary>The round asked about something else that overlaps.</summary>
    public static Absence Apart { get; } = new("[apart]", "asked about in another cut, so that no number can stand here");

    /// <summary>The round has a count that does not compare with the counts beside it.</summary>
    public static Absence NotAlike { get; } = new("[not alike]", "counted, and not to be compared with the other rounds; the comparison's table says why");

    /// <summary>The authority sent nothing in that round.</summary>
    public static Absence NoReturn { get; } = new("[no return]", "no return of that round is used");

    public static string Of(RoundChange change) => change switch
    {
        RoundChange.Rose => "rose",
        RoundChange.Fell => "fell",
        RoundChange.Unchanged => "about the same",
        RoundChange.NewlyAsked => "newly asked",
        RoundChange.NoLongerAsked => "no longer asked",
        _ => "not comparable",
    };

    public static string Of(TrendChange change) => change switch
    {
        TrendChange.NewlyReported => "newly reported",
        TrendChange.NoLongerReported => "no longer reported",
        TrendChange.StillReported => "still reported",
        TrendChange.NewlyAsked => "newly asked",
        TrendChange.NoLongerAsked => "no longer asked",
        _ => "not comparable",
    };

    public static string Of(RoundScope scope) => scope == RoundScope.SameAuthorities ? "the same authorities in every round" : "all authorities of each round";

    /// <summary>A code's label in quotation marks.</summary>
    public static string Quoted(Code code) => $"'{code.Label}'";

    /// <summary>Why two rounds were asked in ways that do not compare; empty when they do.</summary>
    public static string Asking(RoundCount earlier, RoundCount later)
    {
        for (var p = 0; p < earlier.Asking.Length; p++)
        {
            var (before, after) = (earlier.Asking[p], later.Asking[p]);
            var who = PerspectiveGroup.Singles[p].Plural;
            if (before == after)
                continue;
            return before == 0 ? FormattableString.Invariant($"{who} were asked in round {later.Round}, not in round {earlier.Round}")
                : after == 0 ? FormattableString.Invariant($"{who} were asked in round {earlier.Round}, not in round {later.Round}")
                : FormattableString.Invariant($"{who} were {How(before)} in round {earlier.Round} and {How(after)} in round {later.Round}");
        }

        return "";
    }

    private static string How(byte asking) => asking switch
    {
        1 => "asked openly",
        2 => "prompted",
        _ => "partly prompted",
    };
}
