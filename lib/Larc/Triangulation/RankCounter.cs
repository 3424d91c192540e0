using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>Counts authorities and participants for a group of perspectives, and puts codes in order.</summary>
internal sealed class RankCounter(Presence presence, Asked asked)
{
    private readonly Study _study = presence.Study;
    private readonly CodeMasks _masks = presence.Masks;
    private readonly RankTotals _totals = new(presence, asked);

    /// <summary>The list of each subject for one group of perspectives and, where given, one key group.</summary>
    public ImmutableArray<RankList> Lists(PerspectiveGroup group, int keyGroup, params ReadOnlySpan<RankSubject> subjects)
    {
        // Lists over all interviews come from totals that are gathered once; those of one key group from its interviews.
        var interviews = keyGroup < 0 ? [] : InterviewsOf(group, keyGroup);
        var (authorities, participants) = keyGroup < 0 ? _totals.Reporting(group) : Count(group, interviews);
        var lists = ImmutableArray.CreateBuilder<RankList>(subjects.Length);
        foreach (var subject in subjects)
        {
            var (authoritiesAsked, participantsAsked) = keyGroup < 0 ? _totals.Asked(group, subject) : CountAsked(subject, group, interviews);
            var thresholds = new Thresholds(_study.Parameters, subject, group, keyGroup >= 0, authoritiesAsked);
            var rows = new List<RankRow>();
            for (var code = 0; code < _masks.Codes; code++)
            {
                var place = (subject.Question * _masks.Words * 64) + code;
                var definition = _masks.Codebook.Codes[code];
                if (participants[place] > 0 && subject.Includes(definition))
                    rows.Add(new(0, false, definition, authorities[place], participants[place], definition.IsListed(group), thresholds.Below(authorities[place], participants[place])));
            }

            lists.Add(new(subject, group, keyGroup < 0 ? null : _masks.Codebook.KeyGroups[keyGroup], authoritiesAsked, participantsAsked, Order(rows, group))
            {
                Threshold = thresholds.Main(group),
            });
        }

        return lists.MoveToImmutable();
    }

    /// <summary>Puts rows in the order of their group and gives them ranks.</summary>
    public static ImmutableArray<RankRow> Order(IEnumerable<RankRow> rows, PerspectiveGroup group)
    {
        var ordered = rows
            .OrderByDescending(r => group.IsFamily ? r.Participants : r.Authorities)
            .ThenByDescending(r => group.IsFamily ? r.Authorities : r.Participants)
            .ThenBy(r => r.Code.Label, StringComparer.Ordinal)
            .ThenBy(r => r.Code.Id, StringComparer.Ordinal)
            .ToArray();
        for (var i = 0; i < ordered.Length; i++)
        {
            var asPrevious = i > 0 && Same(ordered[i - 1], ordered[i]);
            var asNext = i + 1 < ordered.Length && Same(ordered[i], ordered[i + 1]);
            ordered[i] = ordered[i] with { Rank = asPrevious ? ordered[i - 1].Rank : i + 1, Tied = asPrevious || asNext };
        }

        return [.. ordered];

        static bool Same(RankRow a, RankRow b) => a.Authorities == b.Authorities && a.Participants == b.Participants;
    }

    private int[] InterviewsOf(PerspectiveGroup group, int keyGroup)
    {
        var columns = _study.InterviewColumns;
        var found = new int[columns.Count];
        var count = 0;
        for (var i = 0; i < found.Length; i++)
        {
            if (columns.KeyGroup[i] == keyGroup && group.Contains(columns.Perspective[i]))
                found[count++] = i;
        }

        return found[..count];
    }

    private (int[] Authorities, int[] Participants) Count(PerspectiveGroup group, int[] interviews)
    {
        var columns = _study.InterviewColumns;
        var width = 2 * _masks.Words;
        var authorityBits = new ulong[_study.Authorities.Length * width];
        var pooledBits = new ulong[group.PoolsCases ? columns.PooledParticipants * width : 0];
        var authorities = new int[width * 64];
        var participants = new int[width * 64];
        foreach (var i in interviews)
        {
            var bits = presence.Both(i);
            CodeMasks.Or(authorityBits.AsSpan(columns.Authority[i] * width), bits);
            if (group.PoolsCases)
                CodeMasks.Or(pooledBits.AsSpan(columns.PooledParticipant[i] * width), bits);
            else
                CodeMasks.Tally(bits, participants);
        }

        for (var at = 0; at < authorityBits.Length; at += width)
            CodeMasks.Tally(authorityBits.AsSpan(at, width), authorities);
        for (var at = 0; at < pooledBits.Length; at += width)
            CodeMasks.Tally(pooledBits.AsSpan(at, width), participants);
        return (authorities, participants);
    }

    private (int Authorities, int Participants) CountAsked(RankSubject subject, PerspectiveGroup group, int[] interviews)
    {
        var columns = _study.InterviewColumns;
        var topics = asked.TopicsOf(subject.Includes);
        var authoritySeen = new bool[_study.Authorities.Length];
        var personSeen = new bool[group.PoolsCases ? columns.PooledParticipants : columns.Count];
        var (authorities, participants) = (0, 0);
        foreach (var i in interviews)
        {
            if (!asked.Any(i, subject.Question, topics[columns.Return[i]]))
                continue;
            authorities += FirstTime(ref authoritySeen[columns.Authority[i]]);
            participants += FirstTime(ref personSeen[group.PoolsCases ? columns.PooledParticipant[i] : i]);
        }

        return (authorities, participants);

        static int FirstTime(ref bool seen)
        {
            var first = seen ? 0 : 1;
            seen = true;
            return first;
        }
    }
}
