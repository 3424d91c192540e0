using System.Collections.Immutable;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Continuum;

/// <summary>Works the continuum out again with something changed. Every run is of the study itself, so that no change builds on another.</summary>
internal sealed class SensitivityRuns(Study study, int threads)
{
    /// <summary>As it stands.</summary>
    public SensitivityRun Before() => With(study.Parameters);

    /// <summary>Under other parameters. Resampling ranges are left out: nothing here is read from them.</summary>
    public SensitivityRun With(StudyParameters parameters) => Whole(study.With(parameters));

    /// <summary>Without an authority.</summary>
    public SensitivityRun WithoutAuthority(string code)
    {
        List<StudyPart> others = [.. Enumerable.Range(0, study.Returns.Length)
            .Where(r => study.Authorities[study.Returns[r].Authority].Code != code)
            .Select(r => new StudyPart(r, study.Returns[r], null))];
        return Whole(StudySubset.Take(study, others).Study);
    }

    /// <summary>Without a staff perspective; a position needs all three, so that there are no bands.</summary>
    public SensitivityRun WithoutPerspective(Perspective perspective)
    {
        var result = Triangulator.RunBare(study, threads);
        var model = new ContinuumModel(new(result, threads), result);
        var varied = model.Variables(without: (int)perspective);
        return new([.. ContinuumScoring.Positions([.. varied.Select((v, a) => model.Values[a] is { Level: not null, Consensus: not null } ? v : default)], study.Parameters.LevelWeight)], []);
    }

    /// <summary>With a share of the interviews of each authority, round and staff perspective, rounded up, drawn at random; bands are not worked out.</summary>
    public SensitivityRun WithInterviews(decimal share, int draw)
    {
        var kept = Drawn(share, draw);
        var parts = Enumerable.Range(0, study.Returns.Length).Select(r => new StudyPart(r, study.Returns[r], null)).ToList();
        var result = Triangulator.RunBare(StudySubset.Take(study, parts, kept.Contains).Study, threads);
        return new(Aligned(result.Study, [.. new ContinuumModel(new(result, threads), result).Positions]), []);
    }

    private SensitivityRun Whole(Study changed)
    {
        var continuum = ConfidenceContinuum.Of(Triangulator.RunBare(changed.With(changed.Parameters with { Resamples = 0 }), threads), threads);
        return new(Aligned(changed, [.. continuum.Positions.Select(p => p.Position)]), Aligned(changed, [.. continuum.Positions.Select(p => p.Band)]));
    }

    private ImmutableArray<T?> Aligned<T>(Study changed, T[] values)
    {
        var at = changed.Authorities.Select((authority, index) => (authority.Code, index)).ToDictionary(x => x.Code, x => x.index);
        return [.. study.Authorities.Select(a => at.TryGetValue(a.Code, out var index) ? values[index] : default)];
    }

    /// <summary>The interviews kept. A stream for each authority, round and perspective, over interviews in the order of their identifiers.</summary>
    private HashSet<int> Drawn(decimal share, int draw)
    {
        var kept = new HashSet<int>();
        var strata = study.Interviews
            .Where(i => PerspectiveGroup.Staff.Contains(i.Perspective))
            .GroupBy(i => (i.Authority.Code, i.Round, i.Perspective));
        foreach (var stratum in strata)
        {
            int[] interviews = [.. stratum.OrderBy(i => i.Id, StringComparer.Ordinal).Select(i => i.Index)];
            var stream = RandomStream.Of(RandomStream.Key(study.Parameters.Seed, $"sensitivity of {stratum.Key.Code}", stratum.Key.Round, stratum.Key.Perspective), draw);
            var keep = (int)Math.Ceiling(share * interviews.Length);
            for (var place = 0; place < keep; place++)
            {
                var taken = place + stream.Next(interviews.Length - place);
                (interviews[place], interviews[taken]) = (interviews[taken], interviews[place]);
                kept.Add(interviews[place]);
            }
        }

        return kept;
    }
}
