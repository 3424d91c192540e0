using System.Collections.Immutable;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Continuum;

/// <summary>
/// The two variables of one authority, with any one interview left out. The level of consensus that chance gives is held fixed while an interview is
/// left out: permuting anew for each would only add noise.
/// </summary>
internal sealed class ContinuumVariables
{
    private readonly Study _study;
    private readonly ConsensusSets _sets;
    private readonly int[][][] _interviews;
    private readonly Dictionary<(int Authority, ConsensusScope Scope), ImmutableArray<ConsensusPair>> _pairs = [];

    public ContinuumVariables(TriangulationResult triangulation)
    {
        _study = triangulation.Study;
        _sets = new(triangulation.Presence, triangulation.Asked);
        var columns = _study.InterviewColumns;
        _interviews =
        [
            .. Enumerable.Range(0, _study.Authorities.Length).Select(a => PerspectiveGroup.Staff.Members
                .Select(p => Enumerable.Range(0, columns.Count).Where(i => columns.Authority[i] == a && columns.Perspective[i] == p).ToArray())
                .ToArray()),
        ];
        var places = _study.Authorities.Select((authority, index) => (authority, index)).ToDictionary(x => x.authority.Code, x => x.index, StringComparer.Ordinal);
        foreach (var consensus in triangulation.Consensus)
            _pairs[(places[consensus.Authority.Code], consensus.Scope)] = consensus.Pairs;
    }

    /// <summary>Interviews of each staff perspective of an authority.</summary>
    public int[][] Interviews(int authority) => _interviews[authority];

    /// <summary>Median of the staff perspectives' medians; null when one of them gives no level.</summary>
    public double? Level(int authority, int without = -1)
    {
        var medians = new double[3];
        for (var p = 0; p < medians.Length; p++)
        {
            var distribution = new int[4];
            foreach (var interview in _interviews[authority][p])
            {
                if (interview != without && _study.InterviewColumns.Level[interview] is var level and > 0)
                    distribution[level - 1]++;
            }

            if (OrdinalConsensus.Median(distribution) is not { } median)
                return null;
            medians[p] = median;
        }

        return medians.Order().ElementAt(1);
    }

    /// <summary>Mean over impacts and features of the mean excess over the pairs that have one; null when neither has.</summary>
    public double? Consensus(int authority, int without = -1)
    {
        var named = without < 0 ? null : Named(authority, without);
        var scopes = new List<double>();
        foreach (var scope in Enum.GetValues<ConsensusScope>())
        {
            var excesses = _pairs[(authority, scope)].Select(p => named is null ? p.Excess : Excess(authority, scope, p, named)).OfType<double>().ToList();
            if (excesses.Count > 0)
                scopes.Add(excesses.Average());
        }

        return scopes.Count == 0 ? null : scopes.Average();
    }

    private double? Excess(int authority, ConsensusScope scope, ConsensusPair pair, ulong[][] named)
    {
        var (first, second) = ((int)pair.First, (int)pair.Second);
        var mask = new ulong[_sets.Words];
        for (var w = 0; w < mask.Length; w++)
            mask[w] = _sets.Scopes[(int)scope][w] & _sets.AskedOf(authority, first)[w] & _sets.AskedOf(authority, second)[w];
        var common = ConsensusSets.Common(named[first], named[second], mask);
        var union = ConsensusSets.Common(named[first], named[first], mask) + ConsensusSets.Common(named[second], named[second], mask) - common;
        return SetSimilarity.Jaccard(common, union) - pair.Expected;
    }

    private ulong[][] Named(int authority, int without)
    {
        var named = new ulong[3][];
        for (var p = 0; p < named.Length; p++)
        {
            named[p] = new ulong[_sets.Words];
            foreach (var interview in _interviews[authority][p])
            {
                if (interview != without)
                    CodeMasks.Or(named[p], _sets.Of(interview));
            }
        }

        return named;
    }
}
