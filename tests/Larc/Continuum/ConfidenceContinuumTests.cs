using Larc.Continuum;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Continuum;

public sealed class ConfidenceContinuumTests
{
    private static readonly Codebook Codebook = new CodebookBuilder().Impact("a").Impact("b").Impact("c").Feature("f").Feature("g").Build();

    [Fact]
    public void A_percentile_rank_is_the_mid_rank_less_a_half_by_n()
    {
        ContinuumScoring.PercentileRanks([3, 1, null, 2, 2]).ShouldBe([0.875m, 0.125m, null, 0.5m, 0.5m]);
        ContinuumScoring.PercentileRanks([7]).ShouldBe([0.5m]);
        ContinuumScoring.PercentileRanks([0.1 + 0.2, 0.3]).ShouldBe([0.5m, 0.5m], "equal but for the last binary digit");
    }

    [Fact]
    public void A_position_is_the_weighted_mean_of_two_percentile_ranks()
    {
        (double?, double?)[] variables = [(1, 0.3), (2, 0.1), (3, 0.2), (4, null)];

        // Only the three with both variables take part: ranks 1/6, 3/6, 5/6 of the level and 5/6, 1/6, 3/6 of consensus.
        ContinuumScoring.Positions(variables, 0.5m).Select(p => p is { } x ? Math.Round(x, 6) : (decimal?)null).ShouldBe([0.5m, 0.333333m, 0.666667m, null]);
        ContinuumScoring.Positions(variables, 1m).Select(p => p is { } x ? Math.Round(x, 6) : (decimal?)null).ShouldBe([0.166667m, 0.5m, 0.833333m, null]);
    }

    [Fact]
    public void Equal_positions_share_the_best_place() => ContinuumScoring.Places([0.5m, 0.9m, null, 0.5m, 0.1m]).ShouldBe([2, 1, null, 2, 4]);

    [Fact]
    public void The_level_is_the_median_of_the_perspectives_medians()
    {
        // Directors 4; managers 1, 2 (1.5); practitioners 3, 3, 1 (3): the median of 4, 1.5 and 3 is 3.
        var study = Add(Add(new StudyBuilder(Codebook), "1", [4], [1, 2], [3, 3, 1]), "2", [1], [1], [1]).Build();
        Of(study).For("1").Level.ShouldBe(3);
    }

    [Fact]
    public void Without_a_staff_perspective_there_is_no_position_and_the_reason_stands_in_words()
    {
        var study = Add(Add(Add(new StudyBuilder(Codebook), "1", [], [2], [2]), "2", [1], [1], [1]), "3", [2], [2], []).Build();
        var continuum = Of(study);

        continuum.For("1").WhyNone.ShouldBe("no director of children's services was interviewed, and all three staff perspectives are needed");
        continuum.For("3").WhyNone.ShouldBe("no practitioner was interviewed, and all three staff perspectives are needed");
        continuum.For("2").WhyNone.ShouldBe("a position compares authorities, and no other authority has both variables");
        continuum.Positions.ShouldAllBe(p => p.Position == null && p.Range == null && p.RankRange == null);
    }

    [Fact]
    public void Without_a_reported_level_there_is_no_position()
    {
        var study = Add(Add(new StudyBuilder(Codebook), "1", [2], [0], [2]), "2", [1], [1], [1]).Build();
        Of(study).For("1").WhyNone.ShouldBe("no service manager reports a level of impact");
    }

    [Fact]
    public void Nobody_is_put_into_a_band_and_every_range_holds_its_position()
    {
        var continuum = Of(Varied());

        continuum.Positions.Count(p => p.Position is not null).ShouldBe(4);
        foreach (var position in continuum.Positions)
        {
            position.Band.ShouldBe(ContinuumBand.NotDistinguished);
            position.Range!.Low.ShouldBeLessThanOrEqualTo(position.Position!.Value);
            position.Range.High.ShouldBeGreaterThanOrEqualTo(position.Position.Value);
            position.RankRange!.Best.ShouldBeLessThanOrEqualTo(position.RankRange.Worst);
        }
    }

    [Fact]
    public void The_range_spans_the_weights_and_every_interview_dropped()
    {
        var study = Varied();
        var triangulation = Triangulator.Run(study);
        var continuum = ConfidenceContinuum.Of(triangulation);
        var variables = new ContinuumVariables(triangulation);
        var values = Enumerable.Range(0, 4).Select(a => (variables.Level(a), variables.Consensus(a))).ToList();

        // A second way to the same ends: every weight, then every authority's variables with one interview left out.
        for (var a = 0; a < 4; a++)
        {
            var all = Enumerable.Range(0, 21).Select(w => ContinuumScoring.Positions(values, w / 20m)[a]!.Value).ToList();
            for (var other = 0; other < 4; other++)
            {
                foreach (var interview in Enumerable.Range(0, study.InterviewCount).Where(i => study.InterviewColumns.Authority[i] == other && study.InterviewColumns.Perspective[i] != Perspective.DCS))
                {
                    var varied = values.ToList();
                    varied[other] = (variables.Level(other, interview), variables.Consensus(other, interview));
                    if (ContinuumScoring.Positions(varied, 0.5m) is var positions && varied[other] is { Item1: not null, Item2: not null })
                        all.Add(positions[a]!.Value);
                }
            }

            var range = continuum.Positions[a].Range!;
            range.ShouldBe(new PositionRange(all.Min(), all.Max()));
            (range.High - range.Low).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void With_nothing_dropped_the_variables_are_those_of_the_triangulation()
    {
        var triangulation = Triangulator.Run(Varied());
        var variables = new ContinuumVariables(triangulation);
        for (var a = 0; a < 4; a++)
        {
            var scopes = Enum.GetValues<ConsensusScope>().Select(s => triangulation.ConsensusOf($"{a + 1}", s).MeanExcess).OfType<double>().ToList();
            variables.Consensus(a)!.Value.ShouldBe(scopes.Average(), 1e-12);

            // Leaving out an interview that does not exist goes the long way round to the same number.
            variables.Consensus(a, int.MaxValue)!.Value.ShouldBe(scopes.Average(), 1e-12);
        }
    }

    [Fact]
    public void A_perspective_of_one_interview_is_named() =>
        Of(Varied()).Positions.ShouldAllBe(p => p.RestsOnOneInterview.Contains(Perspective.DCS) && !p.RestsOnOneInterview.Contains(Perspective.PR));

    [Fact]
    public void Every_rendering_says_that_the_version_is_simple_and_the_scoring_ours()
    {
        var continuum = Of(Varied());
        continuum.ToTable().Notes.ShouldContain(ConfidenceContinuum.SimpleVersion);
        continuum.ToChart().Notes.ShouldContain(ConfidenceContinuum.SimpleVersion);
        ConfidenceContinuum.SimpleVersion.ShouldContain("simple version");
        ConfidenceContinuum.SimpleVersion.ShouldContain("not the judgement of researchers");
    }

    [Fact]
    public void A_study_without_returns_has_no_positions() => Of(new StudyBuilder(Codebook).Build()).Positions.ShouldBeEmpty();

    private static ConfidenceContinuum Of(Study study) => ConfidenceContinuum.Of(Triangulator.Run(study));

    private static Study Varied()
    {
        var builder = new StudyBuilder(Codebook).Parameters(new() { Permutations = 40 });
        for (var a = 1; a <= 4; a++)
        {
            builder.Authority($"{a}").Interview(Perspective.DCS, level: a).Says("a", "f");
            for (var i = 0; i < 3; i++)
            {
                builder.Interview(Perspective.SM, level: 1 + ((a + i) % 3)).Says((a + i) % 2 == 0 ? ["a", "f", "g"] : ["b"]);
                builder.Interview(Perspective.PR, level: 1 + ((a * i) % 4)).Says(a > 2 ? ["a", "c", "f"] : i == 0 ? ["b", "g"] : ["c"]);
            }
        }

        return builder.Build();
    }

    private static StudyBuilder Add(StudyBuilder builder, string code, int[] dcs, int[] sm, int[] pr)
    {
        builder.Authority(code);
        foreach (var (perspective, levels) in new[] { (Perspective.DCS, dcs), (Perspective.SM, sm), (Perspective.PR, pr) })
        {
            foreach (var level in levels)
                builder.Interview(perspective, level: level).Says("a", "f");
        }

        return builder;
    }
}
