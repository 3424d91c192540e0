using System.Numerics;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Continuum;

/// <summary>The second variable of a position: consensus between the staff perspectives of an authority, for any choice of its interviews.</summary>
internal sealed class ConsensusVariable
{
    private const int Scopes = 2;
    private readonly StaffInterviews _interviews;
    private readonly ulong[] _masks;
    private readonly double?[] _expected;
    private readonly double[] _permuted;
    private readonly Lazy<ExpectedOverlap> _overlap;

    /// <param name="interviews">The staff interviews.</param>
    /// <param name="result">The triangulation.</param>
    /// <param name="includes">Listed codes to look at; null for all.</param>
    public ConsensusVariable(StaffInterviews interviews, TriangulationResult result, Func<Code, bool>? includes = null)
    {
        _interviews = interviews;
        Sets = new(result.Presence, result.Asked, includes);
        _masks = Sets.Masks(result.Study.Authorities.Length);
        _permuted = new double[interviews.Permutations * _masks.Length / Sets.Words];
        _expected = Expected();
        _overlap = new(() => new(interviews, Sets, _masks));
    }

    /// <summary>The elements of consensus.</summary>
    public ConsensusSets Sets { get; }

    /// <summary>Consensus of an authority, when its staff are heard as <paramref name="voice"/> has it; null when it cannot be told.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="voice">What is heard.</param>
    /// <param name="measure">How it is measured.</param>
    /// <param name="without">A perspective whose pairs are left out, or −1.</param>
    public double? Of(int authority, StaffVoice voice, ConsensusMeasure measure = ConsensusMeasure.Excess, int without = -1)
    {
        var scopes = new Mean();
        for (var scope = 0; scope < Scopes; scope++)
        {
            if ((measure == ConsensusMeasure.ImpactsOnly && scope == 1) || (measure == ConsensusMeasure.FeaturesOnly && scope == 0))
                continue;
            if (measure == ConsensusMeasure.NamedByAll)
            {
                scopes.Add(NamedByAll(authority, scope, voice));
                continue;
            }

            var pairs = new Mean();
            for (var pair = 0; pair < ConsensusSets.Pairs.Length; pair++)
            {
                var (first, second) = ConsensusSets.Pairs[pair];
                if (first != without && second != without)
                    pairs.Add(OfPair(ConsensusPlaces.At(authority, pair, scope), first, second, voice, measure));
            }

            scopes.Add(pairs.Value);
        }

        return scopes.Value;
    }

    /// <summary>Consensus (as excess) of an authority in a permutation.</summary>
    public double? OfPermutation(int permutation, int authority)
    {
        var scopes = new Mean();
        var at = (permutation * _expected.Length) + (authority * ConsensusPlaces.Each);
        for (var scope = 0; scope < Scopes; scope++)
        {
            var pairs = new Mean();
            for (var place = scope; place < ConsensusPlaces.Each; place += Scopes)
            {
                if (_permuted[at + place] is var similarity && !double.IsNaN(similarity))
                    pairs.Add(similarity - _expected[(authority * ConsensusPlaces.Each) + place]);
            }

            scopes.Add(pairs.Value);
        }

        return scopes.Value;
    }

    private double? OfPair(int place, int first, int second, StaffVoice voice, ConsensusMeasure measure)
    {
        // Whatever the measure, a pair is looked at only where its excess can be told: another measure must not bring in other pairs.
        if (_expected[place] is not { } expected)
            return null;
        var mask = _masks.AsSpan(place * Sets.Words, Sets.Words);
        var a = voice.Named(first);
        var b = voice.Named(second);
        var common = ConsensusSets.Common(a, b, mask);
        var (firstSize, secondSize) = (ConsensusSets.Common(a, a, mask), ConsensusSets.Common(b, b, mask));
        if (SetSimilarity.Jaccard(common, firstSize + secondSize - common) is not { } similarity)
            return null;
        return measure switch
        {
            ConsensusMeasure.Similarity => similarity,
            ConsensusMeasure.OfCeiling => SetSimilarity.Ceiling(firstSize, secondSize) is > 0 and var ceiling ? similarity / ceiling : null,
            _ => similarity - expected - FewerHeard(place, first, second, voice),
        };
    }

    private double FewerHeard(int place, int first, int second, StaffVoice voice)
    {
        // With all heard there is no difference, and the tables need not be made.
        var (authority, _, _, _) = ConsensusPlaces.Of(place);
        return voice.Interviews(first) == _interviews.Of(authority, first).Length && voice.Interviews(second) == _interviews.Of(authority, second).Length
            ? 0
            : _overlap.Value.Difference(place, voice.Interviews(first), voice.Interviews(second));
    }

    private double? NamedByAll(int authority, int scope, StaffVoice voice)
    {
        var (all, any) = (0, 0);
        for (var w = 0; w < Sets.Words; w++)
        {
            var mask = Sets.Scopes[scope][w] & Sets.AskedOf(authority, 0)[w] & Sets.AskedOf(authority, 1)[w] & Sets.AskedOf(authority, 2)[w];
            var (dcs, sm, pr) = (voice.Named(0)[w] & mask, voice.Named(1)[w] & mask, voice.Named(2)[w] & mask);
            all += BitOperations.PopCount(dcs & sm & pr);
            any += BitOperations.PopCount(dcs | sm | pr);
        }

        return SetSimilarity.Jaccard(all, any);
    }

    /// <summary>Mean similarity over the permutations; null where nothing is compared, or permuting changes nothing.</summary>
    private double?[] Expected()
    {
        Parallel.For(0, _interviews.Permutations, new ParallelOptions { MaxDegreeOfParallelism = _interviews.Threads }, Permute);
        var expected = new double?[_masks.Length / Sets.Words];
        var alike = _interviews.Alike(_masks, Sets.Words);
        var means = new Mean[expected.Length];
        for (var place = 0; place < expected.Length; place++)
        {
            for (var r = 0; r < _interviews.Permutations; r++)
            {
                if (_permuted[(r * expected.Length) + place] is var similarity && !double.IsNaN(similarity))
                    means[alike[place]].Add(similarity);
            }
        }

        for (var place = 0; place < expected.Length; place++)
        {
            var (authority, first, second, _) = ConsensusPlaces.Of(place);
            if (!_interviews.Moves(authority, first) && !_interviews.Moves(authority, second))
                continue;
            if (_interviews.Of(authority, first).IsEmpty || _interviews.Of(authority, second).IsEmpty)
                continue;
            expected[place] = means[alike[place]].Value;
        }

        return expected;
    }

    private void Permute(int permutation)
    {
        var authorities = _interviews.Study.Authorities.Length;
        var words = Sets.Words;
        var named = new ulong[StaffInterviews.Perspectives * words];
        for (var authority = 0; authority < authorities; authority++)
        {
            Array.Clear(named);
            for (var p = 0; p < StaffInterviews.Perspectives; p++)
            {
                foreach (var interview in _interviews.Dealt(permutation, authority, p))
                    CodeMasks.Or(named.AsSpan(p * words, words), Sets.Of(interview));
            }

            for (var rest = 0; rest < ConsensusPlaces.Each; rest++)
            {
                var place = (authority * ConsensusPlaces.Each) + rest;
                var (_, first, second, _) = ConsensusPlaces.Of(place);
                var mask = _masks.AsSpan(place * words, words);
                _permuted[(permutation * authorities * ConsensusPlaces.Each) + place] = ConsensusSets.Similarity(named.AsSpan(first * words, words), named.AsSpan(second * words, words), mask) ?? double.NaN;
            }
        }
    }
}
