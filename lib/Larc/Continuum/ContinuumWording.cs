using Larc.Display;

namespace Larc.Continuum;

/// <summary>The sentences that stand beside positions.</summary>
public static class ContinuumWording
{
    /// <summary>Whose scoring it is.</summary>
    public const string Ours =
        "This scoring is the project's own. The published positions were judged by researchers on the same two variables, the level of impact that staff report and the consensus between "
        + "their perspectives; how they were scored was not published.";

    /// <summary>What a range is, and is not.</summary>
    public const string Range =
        "A range says how far the position moves when each interview or each perspective is left out, the two variables are weighted differently, consensus is measured in other ways, or "
        + "prompted codes are left out. It is a stability range, not a confidence interval.";

    /// <summary>What positions may not be used for.</summary>
    public const string NoLeague = "Positions are relative to the authorities of this study. They are not a league table, and are never compared between rounds.";

    /// <summary>What positions are relative to.</summary>
    internal const string Relative = "Positions are relative to the authorities of this study, and are not compared between rounds.";

    /// <summary>A band in words.</summary>
    public static string Of(ContinuumBand band) => band switch
    {
        ContinuumBand.Confident => "confident",
        ContinuumBand.EarlierStage => "earlier stage",
        _ => "not distinguished",
    };

    /// <summary>What is varied, in words.</summary>
    public static string Of(StabilitySource source) => source switch
    {
        StabilitySource.Interviews => "each interview left out",
        StabilitySource.Perspectives => "each perspective left out",
        StabilitySource.Weight => "weights from 0 to 1",
        StabilitySource.Measure => "other measures of consensus",
        _ => "prompted codes left out",
    };

    /// <summary>Stands for the range of a variation that leaves no position.</summary>
    internal static Absence NotVaried { get; } = Absence.NotApplicable with { Words = "nothing is left to make a position of, so that this is not known" };

    /// <summary>What the test of the spread says.</summary>
    public static string Of(SpreadTest test) => test.Permutations == 0
        ? "No permutations were asked for, so that no band can be drawn."
        : FormattableString.Invariant($"Positions spread further than in {test.Smaller} of {test.Permutations} permutations of interviews between authorities; ")
            + FormattableString.Invariant($"a band needs at least {test.Needed} ({test.Share * 100:0.#} %, the study itself counted as one of them){(test.Exceeds ? ", as here" : test.Needed > test.Permutations ? ", more than were asked for" : ", and here they are fewer")}.");

    /// <summary>Which perspectives rest on one interview; empty when none does.</summary>
    public static string OneInterview(int authorities) => authorities == 0 ? "" : FormattableString.Invariant(
        $"In {authorities} {(authorities == 1 ? "authority" : "authorities")} a perspective rests on one interview, or on one that reports a level: no range can show how much hangs on it.");
}
