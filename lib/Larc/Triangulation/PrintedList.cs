using System.Collections.Immutable;

namespace Larc.Triangulation;

/// <summary>
/// A list as it is printed: only the codes the codebook lists for the group, ranked among themselves, with what stays below a threshold apart.
/// </summary>
public sealed record PrintedList
{
    private PrintedList(RankList source, bool ranked, int tailParticipants, ImmutableArray<RankRow> rows, ImmutableArray<RankRow> below, ImmutableArray<RankRow> tail) =>
        (Source, Ranked, TailParticipants, Rows, BelowThreshold, Tail) = (source, ranked, tailParticipants, rows, below, tail);

    /// <summary>The full list it is made from, with its denominators.</summary>
    public RankList Source { get; }

    /// <summary>Whether ranks are printed: not for level 4, for one key group, or where the codebook orders the list by theme.</summary>
    public bool Ranked { get; }

    /// <summary>The tail holds codes named by up to this many participants: <see cref="Model.StudyParameters.TailParticipants"/>.</summary>
    public int TailParticipants { get; }

    /// <summary>Codes that reach the threshold: in rank order, or in the codebook's order where <see cref="Ranked"/> is false.</summary>
    public ImmutableArray<RankRow> Rows { get; }

    /// <summary>Codes below the threshold, named by more participants than the tail takes. Never 'absent'.</summary>
    public ImmutableArray<RankRow> BelowThreshold { get; }

    /// <summary>Codes below the threshold, named by <see cref="TailParticipants"/> participants or fewer.</summary>
    public ImmutableArray<RankRow> Tail { get; }

    /// <summary>Who names what is in the tail: "two or fewer".</summary>
    public string TailInWords => TailParticipants == 2 ? "two or fewer" : FormattableString.Invariant($"{TailParticipants} or fewer");

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Source.Subject}, {Source.Group.Plural}: {Rows.Length} listed, {BelowThreshold.Length} below the threshold, {Tail.Length} in the tail");

    internal static PrintedList Of(RankList source, Model.Codebook codebook, int tailParticipants)
    {
        var listed = RankCounter.Order(source.Rows.Where(r => r.Listed), source.Group);
        var ranked = source.KeyGroup is null && source.Subject.Level != 4
            && codebook.Codes.All(c => !source.Subject.Includes(c) || !c.IsListed(source.Group) || c.Ordering == Model.CodeOrdering.Frequency);
        if (!ranked)
            listed = [.. listed.OrderBy(r => codebook.IndexOf(r.Code.Id))];
        return new(
            source,
            ranked,
            tailParticipants,
            [.. listed.Where(r => !r.BelowThreshold)],
            [.. listed.Where(r => r.BelowThreshold && r.Participants > tailParticipants)],
            [.. listed.Where(r => r.BelowThreshold && r.Participants <= tailParticipants)]);
    }
}
