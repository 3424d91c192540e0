using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>Every code that a group of perspectives reports, in order, counted through the tree, whether or not it is listed in print.</summary>
/// <param name="Subject">What the list is about.</param>
/// <param name="Group">Whose words are counted.</param>
/// <param name="KeyGroup">The only key group whose interviews are counted, or null for all interviews.</param>
/// <param name="AuthoritiesAsked">Authorities with at least one interview that was asked about at least one code of the list: the denominator of authorities.</param>
/// <param name="ParticipantsAsked">Such interviews (cases pooled as in the rows): the denominator of participants.</param>
/// <param name="Rows">Codes with a count above zero, best first.</param>
public sealed record RankList(RankSubject Subject, PerspectiveGroup Group, KeyGroup? KeyGroup, int AuthoritiesAsked, int ParticipantsAsked, ImmutableArray<RankRow> Rows)
{
    /// <summary>Authorities (family lists: individuals) from which a code is listed; null when no threshold holds.</summary>
    public int? Threshold { get; init; }

    /// <summary>The row of a code, or null when nobody in the group reports it.</summary>
    public RankRow? this[string code] => Rows.FirstOrDefault(r => r.Code.Id == code);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Subject}, {Group.Plural}{(KeyGroup is null ? "" : $", {KeyGroup.Label}")}: {Rows.Length} codes; asked: {AuthoritiesAsked} authorities, {ParticipantsAsked} participants");
}
