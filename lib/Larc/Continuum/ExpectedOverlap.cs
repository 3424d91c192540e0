using Larc.Triangulation;

namespace Larc.Continuum;

/// <summary>
/// How similar two perspectives of an authority are by chance, by the number of interviews heard: the mean over permutations, of which the first k
/// interviews dealt to the authority are k drawn at random. Leaving an interview out, or drawing some twice, hears fewer, and chance alone then gives less.
/// Only differences are used, so that a position keeps the excess that was reported.
/// </summary>
internal sealed class ExpectedOverlap
{
    // Up to here every number of interviews has its own entry; beyond, similarity hardly moves, and entries stand a tenth apart.
    private const int Dense = 24;

    private readonly StaffInterviews _interviews;
    private readonly ConsensusSets _sets;
    private readonly ulong[] _masks;
    private readonly int[][] _grids;
    private readonly double[][] _tables;

    /// <param name="interviews">The staff interviews.</param>
    /// <param name="sets">The elements.</param>
    /// <param name="masks">For each authority, pair and scope the elements that are compared.</param>
    public ExpectedOverlap(StaffInterviews interviews, ConsensusSets sets, ulong[] masks)
    {
        (_interviews, _sets, _masks) = (interviews, sets, masks);
        var authorities = interviews.Study.Authorities.Length;
        _grids = [.. Enumerable.Range(0, authorities * StaffInterviews.Perspectives).Select(s => Grid(interviews.Of(s / StaffInterviews.Perspectives, s % StaffInterviews.Perspectives).Length))];
        _tables = new double[authorities * ConsensusPlaces.Each][];

        // By authority, so that sums are made in one order on any number of threads.
        Parallel.For(0, authorities, new ParallelOptions { MaxDegreeOfParallelism = interviews.Threads }, Fill);
    }

    /// <summary>What chance gives more (or, below 0, less) when so many interviews are heard instead of all of the place.</summary>
    public double Difference(int place, int first, int second)
    {
        var (firstGrid, secondGrid) = Grids(place);
        return (first, second) == (firstGrid[^1], secondGrid[^1]) ? 0 : At(place, first, second) - _tables[place][^1];
    }

    /// <summary>The numbers of interviews that have an entry: from 1 to all.</summary>
    private static int[] Grid(int all)
    {
        var grid = new List<int>();
        for (var k = 1; k <= all; k = k < Dense ? k + 1 : Math.Max(k + 1, k + (k / 10)))
            grid.Add(k);
        if (grid.Count > 0 && grid[^1] < all)
            grid.Add(all);
        return [.. grid];
    }

    private (int[] First, int[] Second) Grids(int place)
    {
        var (authority, first, second, _) = ConsensusPlaces.Of(place);
        return (_grids[(authority * StaffInterviews.Perspectives) + first], _grids[(authority * StaffInterviews.Perspectives) + second]);
    }

    private void Fill(int authority)
    {
        var defined = new int[ConsensusPlaces.Each][];
        for (var rest = 0; rest < ConsensusPlaces.Each; rest++)
        {
            var (first, second) = Grids((authority * ConsensusPlaces.Each) + rest);
            _tables[(authority * ConsensusPlaces.Each) + rest] = new double[first.Length * second.Length];
            defined[rest] = new int[first.Length * second.Length];
        }

        var heard = new ulong[StaffInterviews.Perspectives][];
        for (var permutation = 0; permutation < _interviews.Permutations; permutation++)
        {
            for (var p = 0; p < heard.Length; p++)
                heard[p] = Heard(permutation, authority, p);
            for (var rest = 0; rest < ConsensusPlaces.Each; rest++)
            {
                var place = (authority * ConsensusPlaces.Each) + rest;
                var (_, first, second, _) = ConsensusPlaces.Of(place);
                Add(place, heard[first], heard[second], defined[rest]);
            }
        }

        for (var rest = 0; rest < ConsensusPlaces.Each; rest++)
        {
            var table = _tables[(authority * ConsensusPlaces.Each) + rest];
            for (var entry = 0; entry < table.Length; entry++)
                table[entry] = defined[rest][entry] == 0 ? 0 : table[entry] / defined[rest][entry];
        }
    }

    private void Add(int place, ulong[] first, ulong[] second, int[] defined)
    {
        var (sums, words) = (_tables[place], _sets.Words);
        var mask = _masks.AsSpan(place * words, words);
        var sizes = new int[second.Length / words];
        for (var j = 0; j < sizes.Length; j++)
            sizes[j] = ConsensusSets.Common(second.AsSpan(j * words, words), second.AsSpan(j * words, words), mask);
        var entry = 0;
        for (var i = 0; i < first.Length; i += words)
        {
            var a = first.AsSpan(i, words);
            var size = ConsensusSets.Common(a, a, mask);
            for (var j = 0; j < sizes.Length; j++, entry++)
            {
                var common = ConsensusSets.Common(a, second.AsSpan(j * words, words), mask);
                var union = size + sizes[j] - common;
                if (union == 0)
                    continue;
                sums[entry] += (double)common / union;
                defined[entry]++;
            }
        }
    }

    /// <summary>What the first k interviews that a permutation deals to an authority name together, for each k of the grid.</summary>
    private ulong[] Heard(int permutation, int authority, int perspective)
    {
        var grid = _grids[(authority * StaffInterviews.Perspectives) + perspective];
        var heard = new ulong[grid.Length * _sets.Words];
        var dealt = _interviews.Dealt(permutation, authority, perspective);
        var k = 0;
        for (var at = 0; at < grid.Length; at++)
        {
            var here = heard.AsSpan(at * _sets.Words, _sets.Words);
            if (at > 0)
                CodeMasks.Or(here, heard.AsSpan((at - 1) * _sets.Words, _sets.Words));
            for (; k < grid[at]; k++)
                CodeMasks.Or(here, _sets.Of(dealt[k]));
        }

        return heard;
    }

    private double At(int place, int first, int second)
    {
        var (firstGrid, secondGrid) = Grids(place);
        var (i, u) = Between(firstGrid, first);
        var (j, v) = Between(secondGrid, second);
        var here = Along(i * secondGrid.Length);
        return u == 0 ? here : here + (u * (Along((i + 1) * secondGrid.Length) - here));

        double Along(int row) => v == 0 ? _tables[place][row + j] : _tables[place][row + j] + (v * (_tables[place][row + j + 1] - _tables[place][row + j]));
    }

    /// <summary>The entry at or below k, and how far k lies towards the next one.</summary>
    private static (int At, double Towards) Between(int[] grid, int k)
    {
        var at = Array.BinarySearch(grid, k);
        return at >= 0 ? (at, 0) : (~at - 1, (double)(k - grid[~at - 1]) / (grid[~at] - grid[~at - 1]));
    }
}
