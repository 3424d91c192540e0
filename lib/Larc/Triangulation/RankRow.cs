using Larc.Model;

namespace Larc.Triangulation;

/// <summary>One code of a ranked list.</summary>
/// <param name="Rank">Place, from 1; equal counts share it (1, 2, 2, 4).</param>
/// <param name="Tied">Whether another code of the list has the same rank.</param>
/// <param name="Code">The code.</param>
/// <param name="Authorities">Authorities in which it is reported at least once.</param>
/// <param name="Participants">Interviews that report it; where cases are pooled, family interviews of one case count once.</param>
/// <param name="Listed">Whether the codebook lists it for this group of perspectives.</param>
/// <param name="BelowThreshold">Whether it stays under a threshold of listing. Below threshold is never absent.</param>
public sealed record RankRow(int Rank, bool Tied, Code Code, int Authorities, int Participants, bool Listed, bool BelowThreshold)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Rank}{(Tied ? "=" : "")} {Code.Label}: {Authorities} authorities, {Participants} participants");
}
