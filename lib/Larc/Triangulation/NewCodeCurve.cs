using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// How many codes each further interview of one perspective adds in one authority. It says how quickly new codes became rare, never that none is left
/// to hear. A code counts as it was coded: an impact that happened, or a feature in either stance; expectations, wishes and retired codes do not.
/// </summary>
/// <param name="Authority">The authority.</param>
/// <param name="Round">The round; null when several are pooled.</param>
/// <param name="Perspective">Whose interviews.</param>
/// <param name="Kind">Impacts or features.</param>
/// <param name="ByDate">
/// Whether the interviews stand in the order of their dates (on one day by identifier). Otherwise, because at least one has no date, they stand by
/// round and identifier, which need not be the order in which they were held.
/// </param>
/// <param name="NewCodes">For each interview that was asked, in that order, the codes that none before it names.</param>
/// <param name="MeanCodes">
/// Codes named by the first 1, 2, … interviews, as a mean over all orders in which they could have been held (sample-based rarefaction, computed exactly):
/// it does not depend on the order.
/// </param>
/// <param name="LastInterviews">How many of the last interviews <see cref="NewInLast"/> looks at.</param>
public sealed record NewCodeCurve(
    Authority Authority,
    int? Round,
    Perspective Perspective,
    CodeKind Kind,
    bool ByDate,
    ImmutableArray<int> NewCodes,
    ImmutableArray<double> MeanCodes,
    int LastInterviews)
{
    /// <summary>Interviews that were asked (or name something all the same); those that were not asked cannot add a code, and are left out.</summary>
    public int Interviews => NewCodes.Length;

    /// <summary>Different codes that all of them name.</summary>
    public int Codes => NewCodes.Sum();

    /// <summary>New codes in the last interviews, in the order held; null unless there are more interviews than that.</summary>
    public int? NewInLast => IsLongEnough ? NewCodes.TakeLast(LastInterviews).Sum() : null;

    /// <summary>New codes in the last interviews, as a mean over all orders; null likewise.</summary>
    public double? MeanNewInLast => IsLongEnough ? MeanCodes[^1] - MeanCodes[^(LastInterviews + 1)] : null;

    private bool IsLongEnough => Interviews > LastInterviews;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Authority.Name}, {Perspective}, {Kind}: {Codes} codes in {Interviews} interviews")
        + (NewInLast is { } last ? FormattableString.Invariant($", {last} new in the last {LastInterviews}") : "");
}
