using Larc.Model;
using Larc.Triangulation;

namespace Larc.Continuum;

/// <summary>Positions, how stable they are, whether they spread more than chance gives, and the bands that follow.</summary>
internal sealed class ContinuumAssessment
{
    private readonly Study _study;

    /// <param name="interviews">The staff interviews.</param>
    /// <param name="result">The triangulation.</param>
    /// <param name="includes">Listed codes to look at; null for all.</param>
    public ContinuumAssessment(StaffInterviews interviews, TriangulationResult result, Func<Code, bool>? includes = null)
    {
        _study = result.Study;
        Model = new(interviews, result, includes);
        var codebook = result.Codebook;
        Positions = Model.Positions;
        Stability = Stability.Of(
            Model,
            new(interviews, result, c => includes?.Invoke(c) != false && !PerspectiveGroup.Staff.Members.Any(p => codebook.ElicitationOf(codebook.IndexOf(c.Id), p) == Elicitation.Prompted)),
            _study.Parameters);
        Test = SpreadTest.Of(Model, _study.Parameters);
    }

    public ContinuumModel Model { get; }

    public decimal?[] Positions { get; }

    public Stability Stability { get; }

    public SpreadTest Test { get; }

    /// <summary>The band of an authority.</summary>
    public ContinuumBand Band(int authority) => WhyNotDistinguished(authority).Length > 0 ? ContinuumBand.NotDistinguished
        : Positions[authority] >= _study.Parameters.ConfidentFrom ? ContinuumBand.Confident : ContinuumBand.EarlierStage;

    /// <summary>What keeps an authority out of a band, in words; empty when nothing does.</summary>
    public string WhyNotDistinguished(int authority)
    {
        var parameters = _study.Parameters;
        if (Positions[authority] is not { } position || Stability.Range(authority) is not { } range)
            return "no position";
        if (Positions.Count(p => p is not null) is var positioned && positioned < parameters.MinimumAuthorities)
            return FormattableString.Invariant($"{positioned} authorities have a position; at least {parameters.MinimumAuthorities} are needed");
        if (!Test.Exceeds)
            return Test.Needed > Test.Permutations ? "there are too few permutations to tell the spread of positions from chance" : "positions do not spread clearly further than chance gives";
        foreach (var perspective in new[] { Perspective.SM, Perspective.PR })
        {
            if (Model.Interviews.Of(authority, (int)perspective).Length is var held && held < parameters.BandInterviews)
                return FormattableString.Invariant($"{held} {(held == 1 ? "interview" : "interviews")} with {PerspectiveGroup.Of(perspective).Plural}; at least {parameters.BandInterviews} are needed");
        }

        // The weights 0 and 1 are among what the range tries: a range on one side has level and consensus there too.
        var side = position >= parameters.ConfidentFrom ? range.Low >= parameters.ConfidentFrom : position <= parameters.EarlierUpTo && range.High <= parameters.EarlierUpTo;
        return side ? "" : position >= parameters.ConfidentFrom || position <= parameters.EarlierUpTo ? "the range leaves the band" : "the position lies between the bands";
    }
}
