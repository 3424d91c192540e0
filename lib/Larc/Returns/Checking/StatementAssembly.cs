using Larc.Model;

namespace Larc.Returns.Checking;

/// <summary>The statements of all returns as columns, in canonical order: by return, then by identifier.</summary>
internal sealed class StatementAssembly
{
    private readonly int[][] _index;

    public StatementAssembly(ReturnDraft[] drafts, InterviewAssembly interviews)
    {
        var total = drafts.Sum(d => d.Statements.Count);
        Columns = new()
        {
            Id = new string[total],
            Interview = new int[total],
            Code = new int[total],
            Stance = new Stance[total],
            Status = new Status[total],
            Direction = new Direction[total],
            Coder = new string[total],
            Excerpt = new string[total],
            SourceRef = new string[total],
            Row = new int[total],
        };
        _index = new int[drafts.Length][];
        var next = 0;
        for (var r = 0; r < drafts.Length; r++)
        {
            var rows = drafts[r].Statements;
            var order = Enumerable.Range(0, rows.Count).ToArray();
            Array.Sort(rows.Id.ToArray(), order, StringComparer.Ordinal);
            _index[r] = new int[rows.Count];
            foreach (var s in order)
            {
                _index[r][s] = next;
                Columns.Id[next] = rows.Id[s];
                Columns.Interview[next] = interviews.IndexOf(r, rows.Interview[s]);
                Columns.Code[next] = rows.Code[s];
                Columns.Stance[next] = rows.Stance[s];
                Columns.Status[next] = rows.Status[s];
                Columns.Direction[next] = rows.Direction[s];
                Columns.Coder[next] = rows.Coder[s];
                Columns.Excerpt[next] = rows.Excerpt[s];
                Columns.SourceRef[next] = rows.SourceRef[s];
                Columns.Row[next] = rows.Row[s];
                next++;
            }
        }
    }

    public StatementColumns Columns { get; }

    /// <summary>Index in the study of a statement of a return's draft.</summary>
    public int IndexOf(int @return, int statement) => _index[@return][statement];
}
