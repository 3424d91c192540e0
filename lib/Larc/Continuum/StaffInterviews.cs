using Larc.Model;
using Larc.Triangulation;

namespace Larc.Continuum;

/// <summary>
/// The staff interviews of a study by authority and perspective, in an order that files and rows do not change, and the orders of the permutations:
/// the same that the excess of consensus rests on.
/// </summary>
internal sealed class StaffInterviews
{
    /// <summary>Staff perspectives: directors, managers, practitioners.</summary>
    public const int Perspectives = 3;

    private readonly PermutationDeck[] _decks;
    private readonly (int Start, int Count)[] _strata;
    private readonly int[][] _rounds;
    private readonly Lazy<int[][][]> _dealt;
    private readonly Lazy<double?[][]> _levels;

    public StaffInterviews(TriangulationResult result, int threads)
    {
        (Study, Threads) = (result.Study, threads);
        var sets = new ConsensusSets(result.Presence, result.Asked);
        _decks = [.. PerspectiveGroup.Staff.Members.Select(p => new PermutationDeck(Study, p, result.Asked, sets))];
        _rounds = RoundsHeard();
        _strata = new (int, int)[Study.Authorities.Length * Perspectives];
        for (var p = 0; p < Perspectives; p++)
        {
            var interviews = _decks[p].Interviews;
            for (var at = 0; at < interviews.Length; at++)
            {
                ref var stratum = ref _strata[(Study.InterviewColumns.Authority[interviews[at]] * Perspectives) + p];
                stratum = stratum.Count == 0 ? (at, 1) : (stratum.Start, stratum.Count + 1);
            }
        }

        _dealt = new(Deal);
        _levels = new(Levels);
    }

    public Study Study { get; }

    /// <summary>Threads at most; no result depends on it.</summary>
    public int Threads { get; }

    /// <summary>Number of permutations.</summary>
    public int Permutations => Study.Parameters.Permutations;

    /// <summary>The interviews of one perspective of an authority.</summary>
    public ReadOnlySpan<int> Of(int authority, int perspective)
    {
        var (start, count) = _strata[(authority * Perspectives) + perspective];
        return _decks[perspective].Interviews.Slice(start, count);
    }

    /// <summary>Whether every staff perspective of an authority was interviewed: consensus over fewer pairs is another number.</summary>
    public bool AllPerspectives(int authority) => Enumerable.Range(0, Perspectives).All(p => _strata[(authority * Perspectives) + p].Count > 0);

    /// <summary>The rounds in which staff of an authority were heard.</summary>
    public int[] Rounds(int authority) => _rounds[authority];

    /// <summary>Whether staff of an authority were heard in every round in which staff of any were: or its position among them would compare rounds.</summary>
    public bool InEveryRound(int authority) => _rounds[authority].Length == _rounds.SelectMany(r => r).Distinct().Count();

    /// <summary>Whether a perspective of an authority rests on one interview: the only one held, or the only one that reports a level.</summary>
    public bool RestsOnOne(int authority, int perspective)
    {
        var levels = 0;
        var interviews = Of(authority, perspective);
        foreach (var interview in interviews)
            levels += Study.InterviewColumns.Level[interview] > 0 ? 1 : 0;
        return interviews.Length == 1 || levels == 1;
    }

    /// <summary>Whether any interview of a perspective of an authority can change places with one held elsewhere.</summary>
    public bool Moves(int authority, int perspective) => _decks[perspective].Moves(authority);

    /// <summary>For each authority, pair and scope, the first that chance treats alike.</summary>
    public int[] Alike(ulong[] masks, int words) => AlikePlaces.Of(_decks, masks, words);

    /// <summary>The interviews of one perspective that a permutation deals to an authority.</summary>
    public ReadOnlySpan<int> Dealt(int permutation, int authority, int perspective)
    {
        var (start, count) = _strata[(authority * Perspectives) + perspective];
        return _dealt.Value[permutation][perspective].AsSpan(start, count);
    }

    /// <summary>The level of an authority, as the median of its perspectives' medians, when a permutation deals the interviews anew.</summary>
    public double? Level(int permutation, int authority) => _levels.Value[permutation][authority];

    private int[][] RoundsHeard()
    {
        var columns = Study.InterviewColumns;
        var rounds = Enumerable.Range(0, columns.Count).Where(i => columns.Perspective[i] <= Perspective.PR).ToLookup(i => columns.Authority[i], i => Study.Returns[columns.Return[i]].Round);
        return [.. Enumerable.Range(0, Study.Authorities.Length).Select(a => rounds[a].Distinct().Order().ToArray())];
    }

    private double?[][] Levels()
    {
        var levels = new double?[Permutations][];
        Parallel.For(0, levels.Length, new ParallelOptions { MaxDegreeOfParallelism = Threads }, () => new StaffVoice(0), (r, _, voice) =>
        {
            levels[r] = new double?[Study.Authorities.Length];
            for (var a = 0; a < levels[r].Length; a++)
            {
                voice.Clear();
                for (var p = 0; p < Perspectives; p++)
                {
                    foreach (var interview in Dealt(r, a, p))
                        voice.Add(p, [], Study.InterviewColumns.Level[interview]);
                }

                levels[r][a] = voice.Level();
            }

            return voice;
        }, _ => { });
        return levels;
    }

    private int[][][] Deal()
    {
        var dealt = new int[Permutations][][];
        Parallel.For(0, dealt.Length, new ParallelOptions { MaxDegreeOfParallelism = Threads }, r => dealt[r] = [.. _decks.Select(d => d.Dealt(r))]);
        return dealt;
    }
}
