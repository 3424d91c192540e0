using Larc.Triangulation;

namespace Larc.Continuum;

/// <summary>What some staff interviews of one authority name together, and the levels they report. Cleared and filled again and again.</summary>
internal sealed class StaffVoice(int words)
{
    private const int Levels = 4;
    private readonly ulong[] _named = new ulong[StaffInterviews.Perspectives * words];
    private readonly int[] _levels = new int[StaffInterviews.Perspectives * Levels];
    private readonly int[] _interviews = new int[StaffInterviews.Perspectives];

    /// <summary>Different interviews of a perspective.</summary>
    public int Interviews(int perspective) => _interviews[perspective];

    /// <summary>What a perspective names.</summary>
    public ReadOnlySpan<ulong> Named(int perspective) => _named.AsSpan(perspective * words, words);

    public StaffVoice Clear()
    {
        Array.Clear(_named);
        Array.Clear(_levels);
        Array.Clear(_interviews);
        return this;
    }

    /// <summary>Adds an interview.</summary>
    /// <param name="perspective">Whose.</param>
    /// <param name="named">What it names.</param>
    /// <param name="level">The level it reports, 1 to 4, or 0.</param>
    /// <param name="again">Whether it is in already: drawn twice, its level counts twice and what it names once.</param>
    public void Add(int perspective, ReadOnlySpan<ulong> named, byte level, bool again = false)
    {
        if (!again)
        {
            CodeMasks.Or(_named.AsSpan(perspective * words, words), named);
            _interviews[perspective]++;
        }

        if (level > 0)
            _levels[(perspective * Levels) + level - 1]++;
    }

    /// <summary>Median of the perspectives' medians; null when one of them reports no level.</summary>
    /// <param name="without">A perspective to leave out, or −1.</param>
    public double? Level(int without = -1)
    {
        Span<double> medians = stackalloc double[StaffInterviews.Perspectives];
        var count = 0;
        for (var p = 0; p < StaffInterviews.Perspectives; p++)
        {
            if (p == without)
                continue;
            if (OrdinalConsensus.Median(new ArraySegment<int>(_levels, p * Levels, Levels)) is not { } median)
                return null;
            medians[count++] = median;
        }

        medians[..count].Sort();
        return (medians[(count - 1) / 2] + medians[count / 2]) / 2;
    }
}
