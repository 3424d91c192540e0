using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// How far the printed lists of two groups name the same, and in the same order: only what reaches each list's threshold. Codes that share a place stand
/// by label there, as they are printed, which is one of several orders they could have.
/// </summary>
/// <param name="Subject">What both lists are about.</param>
/// <param name="First">Whose list is one.</param>
/// <param name="Second">Whose list is the other.</param>
/// <param name="FirstLength">Codes in the first list.</param>
/// <param name="SecondLength">Codes in the second list.</param>
/// <param name="Shared">Codes in both.</param>
/// <param name="Jaccard">Shared, of those in either; null when both lists are empty.</param>
/// <param name="RankBiased">Rank-biased overlap, extrapolated; null when a list is empty or not ranked.</param>
/// <param name="KendallTau">Kendall's tau over what they share; null when fewer than two are shared, or a list is not ranked.</param>
/// <param name="Tied">Whether places are shared in either list, so that the measures of order depend on labels.</param>
/// <param name="PromptedAgainstOpen">Codes in either list put as a prompt to one group and not to the other: there an overlap understates agreement.</param>
public sealed record ListOverlap(
    RankSubject Subject,
    PerspectiveGroup First,
    PerspectiveGroup Second,
    int FirstLength,
    int SecondLength,
    int Shared,
    double? Jaccard,
    double? RankBiased,
    double? KendallTau,
    bool Tied,
    int PromptedAgainstOpen)
{
    /// <summary>Codes in either list.</summary>
    public int Either => FirstLength + SecondLength - Shared;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Subject}, {First.Plural} and {Second.Plural}: {Shared} of {Either} in both lists");

    internal static ListOverlap Of(TriangulationResult result, RankSubject subject, PerspectiveGroup first, PerspectiveGroup second)
    {
        var (one, other) = (result.PrintedList(subject, first), result.PrintedList(subject, second));
        string[] a = [.. one.Rows.Select(r => r.Code.Id)];
        string[] b = [.. other.Rows.Select(r => r.Code.Id)];
        var ranked = one.Ranked && other.Ranked;
        return new(
            subject,
            first,
            second,
            a.Length,
            b.Length,
            a.Intersect(b).Count(),
            SetSimilarity.Jaccard(a, b),
            ranked ? RankBiasedOverlap.Extrapolated(a, b, (double)result.Study.Parameters.OverlapPersistence) : null,
            ranked ? RankCorrelation.KendallTau(a, b) : null,
            one.Rows.Concat(other.Rows).Any(r => r.Tied),
            a.Union(b).Count(code => IsPrompted(code, first) != IsPrompted(code, second)));

        bool IsPrompted(string code, PerspectiveGroup group) =>
            group.Members.Any(p => result.Codebook.ElicitationOf(result.Codebook.IndexOf(code), p, subject.Question == 1) == Elicitation.Prompted);
    }
}
