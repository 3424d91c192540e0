using Larc.Model;
using Larc.Triangulation;

namespace Larc.Continuum;

/// <summary>
/// Positions when the interviews of each authority and perspective are drawn again with replacement. What is drawn twice is heard once, so that fewer
/// interviews are heard, and chance alone is taken to give less accordingly.
/// </summary>
internal sealed class Resampling
{
    private readonly decimal?[][] _positions;
    private readonly int?[][] _places;
    private readonly decimal _share;

    private Resampling(decimal?[][] positions, decimal share)
    {
        (_positions, _share) = (positions, share);
        _places = [.. positions.Select(ContinuumScoring.Places)];
    }

    public static Resampling Of(ContinuumModel model, Study study)
    {
        var parameters = study.Parameters;
        var keys = Keys(study);
        var values = model.Values;
        var positions = new decimal?[parameters.Resamples][];
        Parallel.For(0, positions.Length, new ParallelOptions { MaxDegreeOfParallelism = model.Interviews.Threads }, model.NewVoice, (r, _, voice) =>
        {
            var drawn = new (double? Level, double? Consensus)[values.Length];
            for (var a = 0; a < drawn.Length; a++)
            {
                if (values[a] is { Level: not null, Consensus: not null })
                    drawn[a] = Draw(model, voice, a, keys, r);
            }

            positions[r] = ContinuumScoring.Positions(drawn, parameters.LevelWeight);
            return voice;
        }, _ => { });
        return new(positions, parameters.ResampleShare);
    }

    /// <summary>Between which positions the share of resamples lies; null when none has one.</summary>
    public PositionRange? Range(int authority) => Central(_positions.Select(p => p[authority])) is { } range ? new(range.Low, range.High) : null;

    /// <summary>Between which places the share of resamples lies; null when none has one.</summary>
    public RankRange? Ranks(int authority) => Central(_places.Select(p => p[authority])) is { } range ? new(range.Low, range.High) : null;

    /// <summary>Resamples in which the authority has no position: they are counted, not replaced.</summary>
    public int Undefined(int authority) => _positions.Count(p => p[authority] is null);

    private static (double? Level, double? Consensus) Draw(ContinuumModel model, StaffVoice voice, int authority, ulong[] keys, int resample)
    {
        voice.Clear();
        Span<bool> few = stackalloc bool[128];
        for (var p = 0; p < StaffInterviews.Perspectives; p++)
        {
            var interviews = model.Interviews.Of(authority, p);
            var heard = interviews.Length <= few.Length ? few[..interviews.Length] : new bool[interviews.Length];
            heard.Clear();

            // Permutations take the streams from 0 upwards; these are others.
            var stream = RandomStream.Of(keys[(authority * StaffInterviews.Perspectives) + p], ~resample);
            for (var n = 0; n < interviews.Length; n++)
            {
                var at = stream.Next(interviews.Length);
                model.Add(voice, p, interviews[at], again: heard[at]);
                heard[at] = true;
            }
        }

        return model.Of(authority, voice);
    }

    private static ulong[] Keys(Study study)
    {
        // A stratum is an authority and a perspective: pooled rounds draw together.
        var rounds = study.Returns.ToLookup(r => r.Authority, r => r.Round);
        return
        [
            .. Enumerable.Range(0, study.Authorities.Length).SelectMany(a => PerspectiveGroup.Staff.Members
                .Select(p => RandomStream.Key(study.Parameters.Seed, study.Authorities[a].Code, rounds[a].Distinct().ToArray() is [var only] ? only : 0, p))),
        ];
    }

    private (T Low, T High)? Central<T>(IEnumerable<T?> values)
        where T : struct, IComparable<T>
    {
        var sorted = values.OfType<T>().Order().ToArray();
        if (sorted.Length == 0)
            return null;
        // However small the share, a middle is left.
        var leftOut = Math.Min((int)((1 - _share) / 2 * sorted.Length), (sorted.Length - 1) / 2);
        return (sorted[leftOut], sorted[sorted.Length - 1 - leftOut]);
    }
}
