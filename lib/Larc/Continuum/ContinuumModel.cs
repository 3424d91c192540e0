using Larc.Model;
using Larc.Triangulation;

namespace Larc.Continuum;

/// <summary>The two variables of every authority, as they stand and as they would be if something were left out or measured otherwise.</summary>
internal sealed class ContinuumModel
{
    private readonly ConsensusVariable _consensus;
    private readonly Study _study;

    public ContinuumModel(StaffInterviews interviews, TriangulationResult result, Func<Code, bool>? includes = null)
    {
        (Interviews, _study) = (interviews, result.Study);
        _consensus = new(interviews, result, includes);
        Values = [.. Variables().Select((v, a) => interviews.InEveryRound(a) && interviews.AllPerspectives(a) ? v : default)];
    }

    public StaffInterviews Interviews { get; }

    /// <summary>Both variables of each authority as they stand; neither where a staff perspective, or one of the rounds that are pooled, is missing.</summary>
    public (double? Level, double? Consensus)[] Values { get; }

    /// <summary>Positions as they stand.</summary>
    public decimal?[] Positions => ContinuumScoring.Positions(Values, _study.Parameters.LevelWeight);

    public StaffVoice NewVoice() => new(_consensus.Sets.Words);

    /// <summary>Both variables of each authority, measured otherwise or without a perspective.</summary>
    public (double? Level, double? Consensus)[] Variables(ConsensusMeasure measure = ConsensusMeasure.Excess, int without = -1)
    {
        var voice = NewVoice();
        return [.. Enumerable.Range(0, _study.Authorities.Length).Select(a => Of(a, Hear(voice, a), measure, without))];
    }

    /// <summary>Both variables of an authority whose staff are heard as <paramref name="voice"/> has it.</summary>
    public (double? Level, double? Consensus) Of(int authority, StaffVoice voice, ConsensusMeasure measure = ConsensusMeasure.Excess, int without = -1) =>
        (voice.Level(without), _consensus.Of(authority, voice, measure, without));

    /// <summary>Both variables of an authority without one interview.</summary>
    public (double? Level, double? Consensus) Without(StaffVoice voice, int authority, int interview)
    {
        voice.Clear();
        for (var p = 0; p < StaffInterviews.Perspectives; p++)
        {
            foreach (var other in Interviews.Of(authority, p))
            {
                if (other != interview)
                    Add(voice, p, other);
            }
        }

        return Of(authority, voice);
    }

    /// <summary>Both variables of each authority when a permutation deals the interviews anew.</summary>
    public (double? Level, double? Consensus)[] Permuted(int permutation) =>
        [.. Enumerable.Range(0, _study.Authorities.Length).Select(a => (Interviews.Level(permutation, a), _consensus.OfPermutation(permutation, a)))];

    public void Add(StaffVoice voice, int perspective, int interview, bool again = false) =>
        voice.Add(perspective, _consensus.Sets.Of(interview), _study.InterviewColumns.Level[interview], again);

    private StaffVoice Hear(StaffVoice voice, int authority)
    {
        voice.Clear();
        for (var p = 0; p < StaffInterviews.Perspectives; p++)
        {
            foreach (var interview in Interviews.Of(authority, p))
                Add(voice, p, interview);
        }

        return voice;
    }
}
