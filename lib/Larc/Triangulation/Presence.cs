using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// Which codes each interview, and each cell (authority × perspective), reports: one pass over the statements, then only sets of bits.
/// 'Main' is an impact that happened or a feature that contributes; 'to develop' is for features only. Both are counted through the tree;
/// what was said of the code itself is kept apart, because stance is not carried.
/// </summary>
internal sealed class Presence
{
    /// <summary>Sets kept for each interview: main (or positive), to develop (or negative), anticipated.</summary>
    public const int Planes = 3;

    private static readonly byte[] PlanesOf = PlaneTable();
    private readonly ulong[] _own;
    private readonly ulong[] _carried;

    /// <param name="study">The study.</param>
    /// <param name="masks">Its codes.</param>
    /// <param name="threads">Threads at most.</param>
    /// <param name="share">Statements below which a thread of its own is not worth while.</param>
    public Presence(Study study, CodeMasks masks, int threads = 1, int share = 100_000)
    {
        (Study, Masks) = (study, masks);
        Stride = masks.Words;
        _own = ReadStatements(Math.Clamp(study.StatementCount / share, 1, threads));
        _carried = new ulong[_own.Length];
        var parts = Math.Clamp(study.InterviewCount / Math.Max(1, share / 100), 1, threads);
        InParts(parts, part => ReadInterviews((int)((long)study.InterviewCount * part / parts), (int)((long)study.InterviewCount * (part + 1) / parts)));
        Cells = new(this, parts);
    }

    public Study Study { get; }

    public CodeMasks Masks { get; }

    public PresenceCells Cells { get; }

    private int Stride { get; }

    /// <summary>The interview's presence through the tree: 0 main, 1 to develop, 2 anticipated impacts.</summary>
    public ReadOnlySpan<ulong> Carried(int interview, int plane) => _carried.AsSpan(((interview * Planes) + plane) * Stride, Stride);

    /// <summary>All planes side by side.</summary>
    public ReadOnlySpan<ulong> Carried(int interview) => _carried.AsSpan(interview * Planes * Stride, Planes * Stride);

    /// <summary>Main and to develop side by side.</summary>
    public ReadOnlySpan<ulong> Both(int interview) => _carried.AsSpan(interview * Planes * Stride, 2 * Stride);

    /// <summary>What the interview says of the code itself: 0 positive or contributes, 1 negative or to develop, 2 anticipated. Mixed is both.</summary>
    public ReadOnlySpan<ulong> Own(int interview, int plane) => _own.AsSpan(((interview * Planes) + plane) * Stride, Stride);

    /// <summary>Runs something once for each part, on as many threads.</summary>
    public static void InParts(int parts, Action<int> run)
    {
        if (parts == 1)
            run(0);
        else
            Parallel.For(0, parts, run);
    }

    private static byte[] PlaneTable()
    {
        var table = new byte[64];
        for (var status = 0; status < 4; status++)
        {
            table[Place(feature: true, Stance.Contributes, (Status)status)] = 1;
            table[Place(feature: true, Stance.ToDevelop, (Status)status)] = 2;
        }

        foreach (var (stance, planes) in new[] { (Stance.Positive, 1), (Stance.Negative, 2), (Stance.Mixed, 3) })
        {
            table[Place(feature: false, stance, Status.Happened)] = (byte)planes;
            table[Place(feature: false, stance, Status.Anticipated)] = 4;
        }

        return table;
    }

    private static int Place(bool feature, Stance stance, Status status) => (feature ? 32 : 0) | ((int)stance << 2) | (int)status;

    private ulong[] ReadStatements(int parts)
    {
        // Each thread fills sets of its own, which are then joined: 'or' does not mind the order.
        var filled = new ulong[parts][];
        InParts(parts, part =>
        {
            filled[part] = new ulong[Study.InterviewCount * Planes * Stride];
            ReadStatements(filled[part], (int)((long)Study.StatementCount * part / parts), (int)((long)Study.StatementCount * (part + 1) / parts));
        });
        for (var part = 1; part < parts; part++)
            CodeMasks.Or(filled[0], filled[part]);
        return filled[0];
    }

    private void ReadStatements(ulong[] own, int start, int end)
    {
        var columns = Study.StatementColumns;
        var (interviews, codes, stances, statuses) = (columns.Interview, columns.Code, columns.Stance, columns.Status);
        var features = Masks.IsFeature;
        for (var s = start; s < end; s++)
        {
            var code = codes[s];
            var planes = (ulong)PlanesOf[Place(features[code], stances[s], statuses[s])];
            var at = (interviews[s] * Planes * Stride) + (code >> 6);

            // Without branches: stances come in no order that a processor could foresee.
            own[at] |= (planes & 1) << code;
            own[at + Stride] |= ((planes >> 1) & 1) << code;
            own[at + (2 * Stride)] |= (planes >> 2) << code;
        }
    }

    private void ReadInterviews(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var own = _own.AsSpan(i * Planes * Stride, Planes * Stride);
            var carried = _carried.AsSpan(i * Planes * Stride, Planes * Stride);
            for (var w = 0; w < Stride; w++)
            {
                var impacts = Masks.Impacts[w];
                carried[w] = own[w] | (own[Stride + w] & impacts);
                carried[Stride + w] = own[Stride + w] & ~impacts;
                carried[(2 * Stride) + w] = own[(2 * Stride) + w];
            }

            for (var plane = 0; plane < Planes; plane++)
                Masks.Carry(carried.Slice(plane * Stride, Stride));
        }
    }
}
