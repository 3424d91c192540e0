using System.Collections.Immutable;
using System.Numerics;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>Consensus between the staff perspectives of each authority (methods §4).</summary>
internal sealed class ConsensusCalculator
{
    private readonly Presence _presence;
    private readonly Asked _asked;
    private readonly ConsensusSets _sets;
    private readonly ulong[] _named;

    /// <param name="presence">What interviews report.</param>
    /// <param name="asked">What they were asked.</param>
    /// <param name="includes">Listed codes to look at; null for all.</param>
    public ConsensusCalculator(Presence presence, Asked asked, Func<Code, bool>? includes = null)
    {
        (_presence, _asked) = (presence, asked);
        _sets = new(presence, asked, includes);
        _named = Named();
    }

    /// <summary>By authority, impacts and then features.</summary>
    public ImmutableArray<AuthorityConsensus> Run(int permutations, int threads)
    {
        var study = _presence.Study;
        var masks = _sets.Masks(study.Authorities.Length);
        var chance = new ConsensusPermutations(study, _asked, _sets, masks).Run(permutations, threads);
        var rounds = StateTable.RoundsOf(study);
        var results = ImmutableArray.CreateBuilder<AuthorityConsensus>(study.Authorities.Length * 2);
        for (var a = 0; a < study.Authorities.Length; a++)
        {
            foreach (var scope in Enum.GetValues<ConsensusScope>())
            {
                var pairs = ImmutableArray.CreateBuilder<ConsensusPair>();
                var leftOut = ImmutableArray.CreateBuilder<PairLeftOut>();
                for (var pair = 0; pair < ConsensusSets.Pairs.Length; pair++)
                {
                    var place = ConsensusPlaces.At(a, pair, (int)scope);
                    var mask = masks.AsSpan(place * _sets.Words, _sets.Words);
                    var (first, second) = ConsensusSets.Pairs[pair];
                    if (WhyLeftOut(a, first, second, mask) is { } reason)
                        leftOut.Add(new((Perspective)first, (Perspective)second, reason));
                    else
                        pairs.Add(PairOf(a, first, second, mask, chance.Sums[place], chance.Defined[place]));
                }

                var (all, any) = NamedByAll(a, scope);
                results.Add(new(study.Authorities[a], rounds[a], scope, pairs.ToImmutable(), leftOut.ToImmutable(), all, any));
            }
        }

        return results.MoveToImmutable();
    }

    private ConsensusPair PairOf(int authority, int first, int second, ReadOnlySpan<ulong> mask, double sum, int defined)
    {
        var a = NamedBy(authority, first);
        var b = NamedBy(authority, second);
        var (firstSize, secondSize, common) = (ConsensusSets.Common(a, a, mask), ConsensusSets.Common(b, b, mask), ConsensusSets.Common(a, b, mask));
        var (firstInterviews, secondInterviews) = (_asked.Interviews(authority, first), _asked.Interviews(authority, second));
        double? expected = defined > 0 ? sum / defined : null;
        return new((Perspective)first, (Perspective)second, firstInterviews, secondInterviews, firstSize, secondSize, common, firstSize + secondSize - common, expected, defined)
        {
            PromptedAgainstOpen = _sets.PromptedAgainstOpen((Perspective)first, (Perspective)second, a, b, mask),
        };
    }

    private string? WhyLeftOut(int authority, int first, int second, ReadOnlySpan<ulong> mask)
    {
        var missing = new[] { first, second }.Where(p => _asked.Interviews(authority, p) == 0).Select(p => ((Perspective)p).ToString()).ToArray();
        if (missing.Length > 0)
            return $"{string.Join(" and ", missing)} not interviewed";
        return mask.ContainsAnyExcept(0UL) ? null : "nothing was asked of both";
    }

    private (int? All, int? Any) NamedByAll(int authority, ConsensusScope scope)
    {
        if (Enumerable.Range(0, 3).Any(p => _asked.Interviews(authority, p) == 0))
            return (null, null);
        var (all, any, asked) = (0, 0, 0);
        for (var w = 0; w < _sets.Words; w++)
        {
            var mask = _sets.Scopes[(int)scope][w] & _sets.AskedOf(authority, 0)[w] & _sets.AskedOf(authority, 1)[w] & _sets.AskedOf(authority, 2)[w];
            var (dcs, sm, pr) = (NamedBy(authority, 0)[w], NamedBy(authority, 1)[w], NamedBy(authority, 2)[w]);
            asked += BitOperations.PopCount(mask);
            all += BitOperations.PopCount(dcs & sm & pr & mask);
            any += BitOperations.PopCount((dcs | sm | pr) & mask);
        }

        return asked == 0 ? (null, null) : (all, any);
    }

    private ulong[] Named()
    {
        var columns = _presence.Study.InterviewColumns;
        var named = new ulong[_presence.Study.Authorities.Length * 3 * _sets.Words];
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns.Perspective[i] <= Perspective.PR)
                CodeMasks.Or(named.AsSpan(((columns.Authority[i] * 3) + (int)columns.Perspective[i]) * _sets.Words), _sets.Of(i));
        }

        return named;
    }

    private ReadOnlySpan<ulong> NamedBy(int authority, int perspective) => _named.AsSpan(((authority * 3) + perspective) * _sets.Words, _sets.Words);
}
