using Larc.Model;

namespace Larc.Triangulation;

/// <summary>How far two staff perspectives of one authority name the same, over the codes both were asked about there.</summary>
/// <param name="First">One perspective.</param>
/// <param name="Second">The other.</param>
/// <param name="FirstInterviews">Interviews of the first there: overlap grows with them.</param>
/// <param name="SecondInterviews">Interviews of the second there.</param>
/// <param name="FirstSize">What the first names.</param>
/// <param name="SecondSize">What the second names.</param>
/// <param name="Intersection">What both name.</param>
/// <param name="Union">What either names.</param>
/// <param name="Expected">
/// Mean similarity when interviews are permuted between authorities, within perspective and among those that were asked the same; null when it cannot be told.
/// </param>
/// <param name="Permutations">
/// Permuted comparisons behind <paramref name="Expected"/>: those in which anybody named anything, of this authority and of all that chance treats alike.
/// </param>
public sealed record ConsensusPair(
    Perspective First,
    Perspective Second,
    int FirstInterviews,
    int SecondInterviews,
    int FirstSize,
    int SecondSize,
    int Intersection,
    int Union,
    double? Expected,
    int Permutations)
{
    /// <summary>
    /// Of what either names, how much was put as a prompt to one and openly to the other: there the similarity understates how far they agree.
    /// </summary>
    public int PromptedAgainstOpen { get; init; }

    /// <summary>Jaccard similarity, 0 to 1; null when neither names anything.</summary>
    public double? Jaccard => SetSimilarity.Jaccard(Intersection, Union);

    /// <summary>The highest similarity that sets of these sizes can reach; null when both are empty.</summary>
    public double? Ceiling => SetSimilarity.Ceiling(FirstSize, SecondSize);

    /// <summary>
    /// Similarity less what chance gives (<see cref="Expected"/>). Where authorities name different things, dealing their interviews anew makes sets larger,
    /// and larger sets overlap more: with several interviews the excess then understates how far an authority's people agree. Null when either is: neither names anything, no permutations are asked for,
    /// or no interview of the two perspectives that was asked the same was held anywhere else, so that nothing can be permuted.
    /// </summary>
    public double? Excess => Jaccard - Expected;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{First}–{Second}: {Intersection} of {Union}");
}
