using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Continuum;

/// <summary>One code in confident and in earlier-stage authorities; the bands are those found without the code, so that it cannot have made them.</summary>
/// <param name="Code">The code.</param>
/// <param name="Stance">For a feature: contributes or to develop; null for an impact.</param>
/// <param name="Confident">Confident authorities when the code is left out of consensus.</param>
/// <param name="Earlier">Earlier-stage authorities likewise.</param>
/// <param name="Counts">By perspective; empty when the code cannot be compared.</param>
/// <param name="WhyNotComparable">Why it cannot be compared, in words; empty when it can.</param>
public sealed record ContrastRow(Code Code, Stance? Stance, int Confident, int Earlier, ImmutableArray<ContrastCount> Counts, string WhyNotComparable)
{
    /// <summary>Places of the confident authorities in the study, when the code is left out.</summary>
    internal ImmutableArray<int> ConfidentMembers { get; init; } = [];

    /// <summary>Places of the earlier-stage authorities likewise.</summary>
    internal ImmutableArray<int> EarlierMembers { get; init; } = [];
}
