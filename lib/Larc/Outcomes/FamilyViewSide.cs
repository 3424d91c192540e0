using Larc.Model;

namespace Larc.Outcomes;

/// <summary>How many of one family perspective give a view.</summary>
/// <param name="Group">Parents and carers, or children and young people.</param>
/// <param name="Participants">Individuals who give it.</param>
/// <param name="ParticipantsAsked">Individuals asked: the denominator.</param>
/// <param name="Rank">Place in the side's list, from 1; null below its threshold, which is not absent, and when nobody gives it.</param>
/// <param name="Tied">Whether it shares its place.</param>
public sealed record FamilyViewSide(PerspectiveGroup Group, int Participants, int ParticipantsAsked, int? Rank, bool Tied)
{
    /// <summary>Individuals interviewed, asked or not: where there are none, nobody could be asked.</summary>
    internal int Interviewed { get; init; }
}
