namespace Larc.Disclosure.Auditing.Solving;

/// <summary>How far the solver goes. The limits are on work, not on time: the outcome is the same on every machine.</summary>
internal sealed record SolverOptions
{
    /// <summary>Everything: the tightest range of each unknown.</summary>
    public static SolverOptions Full { get; } = new();

    /// <summary>Whether each unknown can have two numbers at all.</summary>
    public static SolverOptions Separate { get; } = new() { OnlySeparate = true };

    /// <summary>Only whether two numbers are possible, not the range.</summary>
    public bool OnlySeparate { get; init; }

    /// <summary>Only one relation at a time: quick, and finds less.</summary>
    public bool OnlyPropagate { get; init; }

    /// <summary>Most unknowns of a part that is reduced exactly; in larger ones the search finds the same, without saying that subtraction is enough.</summary>
    public int ReducedUnknowns { get; init; } = 400;

    /// <summary>Most cells of the tableau of one part; a larger part is not worked through, and it is said.</summary>
    public long TableauCells { get; init; } = 6_000_000;

    /// <summary>Most cells of the tableau of one part whose ranges are worked out to the end; in a larger one each unknown is only shown to have two numbers.</summary>
    public long TightCells { get; init; } = 400_000;

    /// <summary>Most operations for one part.</summary>
    public long Work { get; init; } = 3_000_000_000;
}
