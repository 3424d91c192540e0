using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>The interviews of all returns as columns, in canonical order.</summary>
internal sealed class InterviewAssembly
{
    private readonly int[][] _index;

    public InterviewAssembly(ReturnDraft[] drafts, ImmutableArray<StudyReturn> returns)
    {
        _index = [.. drafts.Select(d => new int[d.Interviews.Count])];
        var rows = new List<(InterviewRow Row, int Return)>();
        for (var r = 0; r < drafts.Length; r++)
        {
            Array.Fill(_index[r], -1);
            var list = drafts[r].Interviews;
            foreach (var i in Enumerable.Range(0, list.Count).Where(i => list[i].SetAside is null).OrderBy(i => list[i].Id, StringComparer.Ordinal))
            {
                _index[r][i] = rows.Count;
                rows.Add((list[i], r));
            }
        }

        var pooled = Pool(rows);
        Columns = new()
        {
            Id = Column(x => x.Row.Id),
            Return = Column(x => x.Return),
            Authority = Column(x => returns[x.Return].Authority),
            Perspective = Column(x => x.Row.Perspective),
            KeyGroup = Column(x => x.Row.KeyGroup),
            CaseId = Column(x => x.Row.CaseId),
            PooledParticipant = pooled.Numbers,
            PooledParticipants = pooled.Count,
            Level = Column(x => x.Row.Level),
            NotAsked = Column(x => x.Row.NotAsked),
            Consent = Column(x => x.Row.Consent),
            Locality = Column(x => x.Row.Locality),
            Interviewer = Column(x => x.Row.Interviewer),
            People = Column(x => x.Row.People),
            Date = Column(x => x.Row.Date),
        };

        T[] Column<T>(Func<(InterviewRow Row, int Return), T> value) => [.. rows.Select(value)];
    }

    public InterviewColumns Columns { get; }

    /// <summary>Index in the study of an interview of a return's draft; −1 when it is set aside.</summary>
    public int IndexOf(int @return, int interview) => _index[@return][interview];

    /// <summary>Family interviews of one case in one return share a number.</summary>
    private static (int[] Numbers, int Count) Pool(List<(InterviewRow Row, int Return)> rows)
    {
        var cases = new Dictionary<(int Return, string Case), int>();
        var numbers = new int[rows.Count];
        var count = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, @return) = rows[i];
            if (row.CaseId.Length == 0 || row.Perspective is not (Perspective.PC or Perspective.CYP))
                numbers[i] = count++;
            else if (cases.TryGetValue((@return, row.CaseId), out var shared))
                numbers[i] = shared;
            else
                cases[(@return, row.CaseId)] = numbers[i] = count++;
        }

        return (numbers, count);
    }
}
