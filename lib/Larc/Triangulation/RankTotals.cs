using System.Numerics;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// Counts over all interviews, gathered once so that no list needs to look at an interview again: by perspective, and for the family interviews with
/// cases pooled. Places are those of <see cref="PresenceCells.Reporting(int)"/>.
/// </summary>
internal sealed class RankTotals
{
    private const int Family = (int)Perspective.PC;

    private readonly Presence _presence;
    private readonly int[][] _participants;
    private readonly int[] _pooledFamily;
    private readonly int[] _asked;
    private readonly int[] _pooledFamilyAsked;
    private readonly int _subjects = RankSubject.Everything.Count;

    public RankTotals(Presence presence, Asked asked)
    {
        _presence = presence;
        var (columns, width) = (presence.Study.InterviewColumns, 2 * presence.Masks.Words);
        _participants = [.. PerspectiveGroup.Singles.Select(g => ParticipantsOf((int)g.Members[0], width * 64))];
        _pooledFamily = new int[width * 64];
        _asked = new int[presence.Study.Authorities.Length * PerspectiveGroup.Singles.Length * _subjects];
        _pooledFamilyAsked = new int[_subjects];
        ulong[][] topics = [.. RankSubject.Everything.Select(s => asked.TopicsOf(s.Includes))];
        var pooled = new ulong[columns.PooledParticipants * width];
        var pooledAsked = new byte[columns.PooledParticipants];
        for (var i = 0; i < columns.Count; i++)
        {
            var perspective = (int)columns.Perspective[i];
            var cell = PresenceCells.Of(columns.Authority[i], perspective);
            var about = 0;
            for (var s = 0; s < _subjects; s++)
            {
                if (!asked.Any(i, RankSubject.Everything[s].Question, topics[s][columns.Return[i]]))
                    continue;
                _asked[(cell * _subjects) + s]++;
                about |= 1 << s;
            }

            if (perspective < Family)
                continue;
            CodeMasks.Or(pooled.AsSpan(columns.PooledParticipant[i] * width), presence.Both(i));
            pooledAsked[columns.PooledParticipant[i]] |= (byte)about;
        }

        for (var at = 0; at < pooled.Length; at += width)
            CodeMasks.Tally(pooled.AsSpan(at, width), _pooledFamily);
        foreach (var about in pooledAsked)
        {
            for (uint rest = about; rest != 0; rest &= rest - 1)
                _pooledFamilyAsked[BitOperations.TrailingZeroCount(rest)]++;
        }
    }

    /// <summary>Authorities and participants of a group that report each code.</summary>
    public (int[] Authorities, int[] Participants) Reporting(PerspectiveGroup group)
    {
        var width = 2 * _presence.Masks.Words;
        var authorities = new int[width * 64];
        var named = new ulong[width];
        for (var a = 0; a < _presence.Study.Authorities.Length; a++)
        {
            Array.Clear(named);
            foreach (var member in group.Members)
                CodeMasks.Or(named, _presence.Cells.Both(PresenceCells.Of(a, (int)member)));
            CodeMasks.Tally(named, authorities);
        }

        var participants = group.PoolsCases ? (int[])_pooledFamily.Clone() : new int[width * 64];
        foreach (var member in NotPooled(group))
            Add(participants, _participants[(int)member]);
        return (authorities, participants);
    }

    /// <summary>Authorities and participants of a group that were asked about any code of a list.</summary>
    public (int Authorities, int Participants) Asked(PerspectiveGroup group, RankSubject subject)
    {
        var s = 0;
        while (RankSubject.Everything[s] != subject)
            s++;
        var (authorities, participants) = (0, group.PoolsCases ? _pooledFamilyAsked[s] : 0);
        for (var a = 0; a < _presence.Study.Authorities.Length; a++)
        {
            authorities += group.Members.Any(p => AskedIn(a, p) > 0) ? 1 : 0;
            participants += NotPooled(group).Sum(p => AskedIn(a, p));
        }

        return (authorities, participants);

        int AskedIn(int authority, Perspective perspective) => _asked[(PresenceCells.Of(authority, (int)perspective) * _subjects) + s];
    }

    /// <summary>The perspectives of a group whose interviews each count by themselves.</summary>
    private static IEnumerable<Perspective> NotPooled(PerspectiveGroup group) => group.Members.Where(p => !group.PoolsCases || (int)p < Family);

    private static void Add(Span<int> sum, ReadOnlySpan<int> more)
    {
        more = more[..sum.Length];
        for (var i = 0; i < sum.Length; i++)
            sum[i] += more[i];
    }

    private int[] ParticipantsOf(int perspective, int places)
    {
        var sum = new int[places];
        for (var a = 0; a < _presence.Study.Authorities.Length; a++)
            Add(sum, _presence.Cells.Reporting(PresenceCells.Of(a, perspective)));
        return sum;
    }
}
