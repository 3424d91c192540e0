using System.Collections.Immutable;
using Larc.Model;

namespace Larc.Continuum;

/// <summary>How far positions and places move when what they rest on is varied (methods §5). Authorities without a position take no part.</summary>
internal sealed class Stability
{
    private const int WeightSteps = 20;
    private readonly PositionSpan[] _parts;
    private readonly PositionSpan _all;

    private Stability(int authorities)
    {
        _parts = [.. Enum.GetValues<StabilitySource>().Select(_ => new PositionSpan(authorities))];
        _all = new(authorities);
    }

    /// <param name="model">The model behind the positions.</param>
    /// <param name="unprompted">The same without prompted codes.</param>
    /// <param name="parameters">The parameters.</param>
    public static Stability Of(ContinuumModel model, ContinuumModel unprompted, StudyParameters parameters)
    {
        var values = model.Values;
        var weight = parameters.LevelWeight;
        var stability = new Stability(values.Length);
        for (var step = 0; step <= WeightSteps; step++)
            stability.Part(StabilitySource.Weight).Add(ContinuumScoring.Positions(values, (decimal)step / WeightSteps));
        for (var without = 0; without < StaffInterviews.Perspectives; without++)
            stability.Part(StabilitySource.Perspectives).Add(Positions(model.Variables(without: without)));
        foreach (var measure in Enum.GetValues<ConsensusMeasure>().Where(m => m != ConsensusMeasure.Excess))
            stability.Part(StabilitySource.Measure).Add(Positions(model.Variables(measure)));
        stability.Part(StabilitySource.Prompting).Add(Positions(unprompted.Values));
        stability.LeaveOutInterviews(model, Positions);
        stability._all.Add(model.Positions);
        foreach (var part in stability._parts)
        {
            // A variation that leaves no position has not shown that the position stays.
            part.Add(model.Positions, begin: false);
            stability._all.Add(part);
        }

        return stability;

        decimal?[] Positions((double? Level, double? Consensus)[] varied) => ContinuumScoring.Positions([.. varied.Select((v, a) => HasBoth(values[a]) ? v : default)], weight);
    }

    /// <summary>Over all that is varied.</summary>
    public PositionRange? Range(int authority) => _all.Range(authority);

    /// <summary>Places over all that is varied.</summary>
    public RankRange? Ranks(int authority) => _all.Ranks(authority);

    /// <summary>One entry for each source, in its order.</summary>
    public ImmutableArray<StabilityPart> Parts(int authority) =>
        [.. Enum.GetValues<StabilitySource>().Select(s => new StabilityPart(s, Part(s).Range(authority)))];

    private PositionSpan Part(StabilitySource source) => _parts[(int)source];

    /// <summary>The only interview of a perspective is not left out: there would be no position, and a range cannot show that.</summary>
    private void LeaveOutInterviews(ContinuumModel model, Func<(double? Level, double? Consensus)[], decimal?[]> positions)
    {
        var values = model.Values;
        var spans = new PositionSpan[values.Length];
        Parallel.For(0, values.Length, new ParallelOptions { MaxDegreeOfParallelism = model.Interviews.Threads }, a =>
        {
            spans[a] = new(values.Length);
            if (!HasBoth(values[a]))
                return;
            var voice = model.NewVoice();
            var seen = new HashSet<(double?, double?)>();
            for (var p = 0; p < StaffInterviews.Perspectives; p++)
            {
                var interviews = model.Interviews.Of(a, p);
                foreach (var interview in interviews.Length > 1 ? interviews : [])
                {
                    var varied = model.Without(voice, a, interview);
                    if (HasBoth(varied) && seen.Add(varied))
                        spans[a].Add(positions([.. values[..a], varied, .. values[(a + 1)..]]));
                }
            }
        });
        foreach (var span in spans)
            Part(StabilitySource.Interviews).Add(span);
    }

    private static bool HasBoth((double? Level, double? Consensus) values) => values is { Level: not null, Consensus: not null };
}
