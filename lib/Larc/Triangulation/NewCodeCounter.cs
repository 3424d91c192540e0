using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Triangulation;

/// <summary>Follows the codes that are new with each interview (methods §4).</summary>
internal sealed class NewCodeCounter
{
    private readonly Presence _presence;
    private readonly Asked _asked;

    public NewCodeCounter(Presence presence, Asked asked) => (_presence, _asked) = (presence, asked);

    /// <summary>By authority and perspective, impacts and then features; only where somebody was asked.</summary>
    public ImmutableArray<NewCodeCurve> Run()
    {
        var study = _presence.Study;
        var columns = study.InterviewColumns;
        var rounds = StateTable.RoundsOf(study);
        var interviewsOf = Enumerable.Range(0, columns.Count).ToLookup(i => PresenceCells.Of(columns.Authority[i], (int)columns.Perspective[i]));
        var kinds = new[] { CodeKind.Impact, CodeKind.Feature }.Select(kind => (Kind: kind, Codes: Live(kind), Topics: _asked.TopicsOf(c => c.Kind == kind && !c.Retired))).ToArray();
        var curves = ImmutableArray.CreateBuilder<NewCodeCurve>();
        for (var a = 0; a < study.Authorities.Length; a++)
        {
            foreach (var group in PerspectiveGroup.Singles)
            {
                var perspective = group.Members[0];
                foreach (var (kind, codes, topics) in kinds)
                {
                    int[] interviews = [.. interviewsOf[PresenceCells.Of(a, (int)perspective)].Where(i => WasAsked(i, kind, topics[columns.Return[i]]) || Named(i, codes).Any(w => w != 0))];
                    if (interviews.Length == 0)
                        continue;
                    var byDate = Array.TrueForAll(interviews, i => columns.Date[i] is not null);
                    ulong[][] named = [.. InOrder(interviews, byDate).Select(i => Named(i, codes))];
                    curves.Add(new(study.Authorities[a], rounds[a], perspective, kind, byDate, NewCodes(named), MeanCodes(named), study.Parameters.LastInterviews));
                }
            }
        }

        return curves.ToImmutable();
    }

    private static ImmutableArray<int> NewCodes(ulong[][] named)
    {
        var seen = new ulong[named[0].Length];
        return [.. named.Select(codes =>
        {
            var added = 0;
            for (var w = 0; w < seen.Length; w++)
            {
                added += System.Numerics.BitOperations.PopCount(codes[w] & ~seen[w]);
                seen[w] |= codes[w];
            }

            return added;
        })];
    }

    /// <summary>
    /// A code that f of n interviews name is missed by k of them, drawn without replacement, with the chance C(n − f, k) ÷ C(n, k); each further interview
    /// multiplies that by (n − f − k + 1) ÷ (n − k + 1).
    /// </summary>
    private static ImmutableArray<double> MeanCodes(ulong[][] named)
    {
        var frequency = new int[named[0].Length * 64];
        foreach (var codes in named)
            CodeMasks.Tally(codes, frequency);
        var byFrequency = frequency.Where(f => f > 0).CountBy(f => f).OrderBy(g => g.Key).ToArray();
        var missed = Array.ConvertAll(byFrequency, _ => 1.0);
        var mean = ImmutableArray.CreateBuilder<double>(named.Length);
        for (var drawn = 0; drawn < named.Length; drawn++)
        {
            var sum = 0.0;
            for (var g = 0; g < missed.Length; g++)
            {
                missed[g] *= Math.Max(0, named.Length - byFrequency[g].Key - drawn) / (double)(named.Length - drawn);
                sum += byFrequency[g].Value * (1 - missed[g]);
            }

            mean.Add(sum);
        }

        return mean.MoveToImmutable();
    }

    private IEnumerable<int> InOrder(int[] interviews, bool byDate)
    {
        var (study, columns) = (_presence.Study, _presence.Study.InterviewColumns);
        return interviews
            .OrderBy(i => byDate ? columns.Date[i] : null)
            .ThenBy(i => study.Returns[columns.Return[i]].Round)
            .ThenBy(i => columns.Id[i], StringComparer.Ordinal);
    }

    private bool WasAsked(int interview, CodeKind kind, ulong topics) =>
        _asked.Any(interview, 0, topics) || (kind == CodeKind.Feature && _asked.Any(interview, 1, topics));

    private ulong[] Named(int interview, ulong[] codes)
    {
        var named = new ulong[codes.Length];
        for (var w = 0; w < named.Length; w++)
            named[w] = (_presence.Own(interview, 0)[w] | _presence.Own(interview, 1)[w]) & codes[w];
        return named;
    }

    private ulong[] Live(CodeKind kind)
    {
        var live = new ulong[_presence.Masks.Words];
        foreach (var (index, code) in _presence.Masks.Codebook.Codes.Index())
        {
            if (code.Kind == kind && !code.Retired)
                CodeMasks.Set(live, index);
        }

        return live;
    }
}
