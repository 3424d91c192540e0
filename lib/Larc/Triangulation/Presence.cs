using Larc.Model;

namespace Larc.Triangulation;

/// <summary>
/// Which codes each interview, and each cell (authority × perspective), reports: one pass over the statements, then only sets of bits.
/// 'Main' is an impact that happened or a feature that contributes; 'to develop' is for features only. Both are counted through the tree;
/// what was said of the code itself is kept apart, because stance is not carried.
/// </summary>
internal sealed class Presence
{
    private const int Planes = 3;
    private static readonly byte[] PlanesOf = PlaneTable();
    private readonly ulong[] _own;
    private readonly ulong[] _carried;

    public Presence(Study study, CodeMasks masks)
    {
        (Study, Masks) = (study, masks);
        Stride = masks.Words;
        _own = new ulong[study.InterviewCount * Planes * Stride];
        _carried = new ulong[study.InterviewCount * Planes * Stride];
        ReadStatements();
        ReadInterviews();
        Cells = new(this);
    }

    public Study Study { get; }

    public CodeMasks Masks { get; }

    public PresenceCells Cells { get; }

    private int Stride { get; }

    /// <summary>The interview's presence through the tree: 0 main, 1 to develop, 2 anticipated impacts.</summary>
    public ReadOnlySpan<ulong> Carried(int interview, int plane) => _carried.AsSpan(((interview * Planes) + plane) * Stride, Stride);

    /// <summary>Main and to develop side by side.</summary>
    public ReadOnlySpan<ulong> Both(int interview) => _carried.AsSpan(interview * Planes * Stride, 2 * Stride);

    /// <summary>What the interview says of the code itself: 0 positive or contributes, 1 negative or to develop, 2 anticipated. Mixed is both.</summary>
    public ReadOnlySpan<ulong> Own(int interview, int plane) => _own.AsSpan(((interview * Planes) + plane) * Stride, Stride);

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

    private void ReadStatements()
    {
        var columns = Study.StatementColumns;
        var (interviews, codes, stances, statuses) = (columns.Interview, columns.Code, columns.Stance, columns.Status);
        var features = Masks.IsFeature;
        for (var s = 0; s < interviews.Length; s++)
        {
            var code = codes[s];
            var planes = PlanesOf[Place(features[code], stances[s], statuses[s])];
            var at = (interviews[s] * Planes * Stride) + (code >> 6);
            var bit = 1UL << (code & 63);
            if ((planes & 1) != 0)
                _own[at] |= bit;
            if ((planes & 2) != 0)
                _own[at + Stride] |= bit;
            if ((planes & 4) != 0)
                _own[at + (2 * Stride)] |= bit;
        }
    }

    private void ReadInterviews()
    {
        for (var i = 0; i < Study.InterviewCount; i++)
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
