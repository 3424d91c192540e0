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

        // Consensus of the one pair that is left is no consensus of three: it stands with the triangulation, where pairs left out are named.
        (continuum.For("1").Consensus, continuum.For("3").Consensus).ShouldBe((null, null));
    }

    [Fact]
    public void Without_a_reported_level_there_is_no_position()
    {
        var study = Add(Add(new StudyBuilder(Codebook), "1", [2], [0], [2]), "2", [1], [1], [1]).Build();
        Of(study).For("1").WhyNone.ShouldBe("no service manager reports a level of impact");
    }

    [Fact]
    public void With_four_authorities_nobody_is_in_a_band_and_the_reason_says_how_many_are_needed()
    {
        var continuum = Of(Varied());

        continuum.Positions.Count(p => p.Position is not null).ShouldBe(4);
        continuum.Positions.ShouldAllBe(p => p.Band == ContinuumBand.NotDistinguished && p.WhyNotDistinguished == "4 authorities have a position; at least 6 are needed");
        continuum.ToChart().Title.ShouldBe("No authority can be told apart from the others");
        continuum.Contrast.WhyNone.ShouldBe("0 authorities are confident and 0 at an earlier stage; at least 3 of each are needed");
    }

    [Fact]
    public void Every_range_holds_its_position_and_every_part_of_it()
    {
        foreach (var position in Of(Varied()).Positions)
        {
            position.Stability.Select(s => s.Source).ShouldBe(Enum.GetValues<StabilitySource>());
            position.Stability.ShouldAllBe(s => s.Range!.Low <= position.Position!.Value && s.Range.High >= position.Position.Value);
            position.Range.ShouldBe(new PositionRange(position.Stability.Min(s => s.Range!.Low), position.Stability.Max(s => s.Range!.High)));
            position.RankRange!.Best.ShouldBeLessThanOrEqualTo(position.RankRange.Worst);
            position.Resampled!.Resamples.ShouldBe(200);
            position.Resampled.Range.Low.ShouldBeLessThanOrEqualTo(position.Resampled.Range.High);
        }
    }

    [Fact]
    public void The_weights_and_every_interview_left_out_come_out_a_second_way()
    {
        var study = Varied();
        var triangulation = Triangulator.Run(study);
        var model = Model(triangulation);
        var values = model.Values;
        var continuum = ConfidenceContinuum.Of(triangulation);
        for (var a = 0; a < 4; a++)
        {
            var weights = Enumerable.Range(0, 21).Select(w => ContinuumScoring.Positions(values, w / 20m)[a]!.Value).ToList();
            Part(continuum, a, StabilitySource.Weight).ShouldBe(new PositionRange(weights.Min(), weights.Max()));

            List<decimal> left = [ContinuumScoring.Positions(values, 0.5m)[a]!.Value];
            for (var other = 0; other < 4; other++)
            {
                foreach (var interview in Enumerable.Range(0, study.InterviewCount).Where(i => study.InterviewColumns.Authority[i] == other && study.InterviewColumns.Perspective[i] != Perspective.DCS))
                {
                    var varied = values.ToList();
                    varied[other] = model.Without(model.NewVoice(), other, interview);
                    left.Add(ContinuumScoring.Positions(varied, 0.5m)[a]!.Value);
                }
            }

            Part(continuum, a, StabilitySource.Interviews).ShouldBe(new PositionRange(left.Min(), left.Max()));
        }

        Enumerable.Range(0, 4).Max(a => Part(continuum, a, StabilitySource.Interviews) is { } r ? r.High - r.Low : 0).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Leaving_out_a_perspective_leaves_one_pair_and_the_mean_of_two_medians()
    {
        var triangulation = Triangulator.Run(Varied());
        var model = Model(triangulation);
        var values = model.Variables(without: (int)Perspective.DCS);
        for (var a = 0; a < 4; a++)
        {
            double?[] excess = [.. Enum.GetValues<ConsensusScope>().Select(s => triangulation.ConsensusOf($"{a + 1}", s).Pairs.Single(p => p.First == Perspective.SM).Excess)];
            values[a].Consensus!.Value.ShouldBe(excess.Average()!.Value, 1e-12);
            var medians = triangulation.Levels.Where(l => l.Authority.Code == $"{a + 1}" && l.Perspective != Perspective.DCS).Select(l => l.Median!.Value).ToArray();
            values[a].Level.ShouldBe(medians.Average());
        }
    }

    [Fact]
    public void Other_measures_are_what_the_triangulation_says_of_similarity_ceiling_and_what_all_name()
    {
        var triangulation = Triangulator.Run(Varied());
        var model = Model(triangulation);
        foreach (var (measure, expected) in new (ConsensusMeasure, Func<AuthorityConsensus, double?>)[]
        {
            (ConsensusMeasure.Similarity, c => c.Mean),
            (ConsensusMeasure.OfCeiling, c => c.Pairs.Average(p => p.Ceiling > 0 ? p.Jaccard / p.Ceiling : null)),
            (ConsensusMeasure.NamedByAll, c => SetSimilarity.Jaccard(c.NamedByAllStaff!.Value, c.NamedByAnyStaff!.Value)),
        })
        {
            var values = model.Variables(measure);
            for (var a = 0; a < 4; a++)
                values[a].Consensus!.Value.ShouldBe(Enum.GetValues<ConsensusScope>().Average(s => expected(triangulation.ConsensusOf($"{a + 1}", s)))!.Value, 1e-12, $"{measure}");
        }
    }

    [Fact]
    public void With_nothing_dropped_the_variables_are_those_of_the_triangulation()
    {
        var triangulation = Triangulator.Run(Varied());
        var model = Model(triangulation);
        for (var a = 0; a < 4; a++)
        {
            var scopes = Enum.GetValues<ConsensusScope>().Select(s => triangulation.ConsensusOf($"{a + 1}", s).MeanExcess).OfType<double>().ToList();
            model.Values[a].Consensus!.Value.ShouldBe(scopes.Average(), 1e-12);

            // Leaving out an interview that does not exist goes the long way round to the same number.
            model.Without(model.NewVoice(), a, int.MaxValue).ShouldBe(model.Values[a]);
        }
    }

    [Fact]
    public void Codes_that_were_prompted_are_left_out_in_one_variant()
    {
        // Everybody agrees on the prompted feature and on nothing else: without it no consensus is left to tell in some.
        var codebook = new CodebookBuilder().Topic("list", prompted: [Perspective.DCS, Perspective.SM]).Feature("p", topic: "list").Feature("f").Feature("g").Build();
        var builder = new StudyBuilder(codebook).Parameters(new() { Permutations = 60, Resamples = 0 });
        for (var a = 1; a <= 6; a++)
        {
            builder.Authority($"{a}").Interview(Perspective.DCS, level: 1 + (a % 4)).Says(a > 3 ? ["p", "f"] : ["g"]);
            builder.Interview(Perspective.SM, level: 2).Says(a > 3 ? ["p", "g"] : ["f"]).Interview(Perspective.PR, level: 2).Says(a > 3 ? ["p"] : ["f"]);
        }

        var triangulation = Triangulator.Run(builder.Build());
        var continuum = ConfidenceContinuum.Of(triangulation);
        var unprompted = new ContinuumModel(new(triangulation, 1), triangulation, c => c.Id != "p").Positions;
        for (var a = 0; a < 6; a++)
        {
            var here = continuum.Positions[a].Position!.Value;
            Part(continuum, a, StabilitySource.Prompting).ShouldBe(unprompted[a] is { } without ? new PositionRange(Math.Min(here, without), Math.Max(here, without)) : null);
        }

        Enumerable.Range(0, 6).ShouldContain(a => Part(continuum, a, StabilitySource.Prompting) != new PositionRange(continuum.Positions[a].Position!.Value, continuum.Positions[a].Position!.Value));
    }

    [Fact]
    public void The_result_is_the_same_on_one_thread_and_several_and_in_any_order_of_rows()
    {
        var expected = Lines(ConfidenceContinuum.Of(Triangulator.Run(Varied(), 1), 1));
        Lines(ConfidenceContinuum.Of(Triangulator.Run(Varied(), 4), 4)).ShouldBe(expected);
        Lines(ConfidenceContinuum.Of(Triangulator.Run(Varied(backwards: true), 2), 2)).ShouldBe(expected);

        static string Lines(ConfidenceContinuum continuum) => continuum.ToTable().ToCsv() + continuum.ToStabilityTable().ToCsv() + continuum.Test;
    }

    [Fact]
    public void Authorities_whose_people_say_the_same_have_the_same_position()
    {
        var builder = new StudyBuilder(Codebook).Parameters(new() { Permutations = 50, Resamples = 20 });
        for (var a = 0; a < 7; a++)
        {
            builder.Authority($"{a}").Interview(Perspective.DCS, level: 2).Says("a", "f").Interview(Perspective.SM, level: 2).Says(a == 6 ? "c" : "a", "f").Interview(Perspective.SM, level: 3).Says("b");
            builder.Interview(Perspective.PR, level: 2).Says("a", "g");
        }

        var positions = Of(builder.Build()).Positions;
        positions.Take(6).Select(p => (p.Position, p.Consensus)).Distinct().ShouldHaveSingleItem();
        positions[6].Consensus!.Value.ShouldBeLessThan(positions[0].Consensus!.Value);
    }

    [Fact]
    public void A_name_changes_nothing_but_itself()
    {
        var renamed = Of(Varied(name: "Otherwise"));
        var positions = Of(Varied()).Positions;
        renamed.Positions.Select(p => (p.Position, p.Range, p.RankRange, p.Resampled)).ShouldBe(positions.Select(p => (p.Position, p.Range, p.RankRange, p.Resampled)));
    }

    [Fact]
    public void A_perspective_of_one_interview_is_named() =>
        Of(Varied()).Positions.ShouldAllBe(p => p.RestsOnOneInterview.Contains(Perspective.DCS) && !p.RestsOnOneInterview.Contains(Perspective.PR));

    [Fact]
    public void Every_rendering_says_whose_the_scoring_is_and_what_a_range_is()
    {
        var continuum = Of(Varied());
        foreach (var notes in new[] { continuum.ToTable().Notes, continuum.ToChart().Notes })
        {
            notes.ShouldContain(ContinuumWording.Ours);
            notes.ShouldContain(ContinuumWording.Range);
            notes.ShouldContain(ContinuumWording.Of(continuum.Test));
            notes.ShouldContain(ContinuumWording.OneInterview(4));
        }

        continuum.ToTable().Notes.ShouldContain("Positions are relative to the authorities of this study, and are not compared between rounds.");
    }

    [Fact]
    public void A_study_without_returns_has_no_positions() => Of(new StudyBuilder(Codebook).Build()).Positions.ShouldBeEmpty();

    private static ConfidenceContinuum Of(Study study) => ConfidenceContinuum.Of(Triangulator.Run(study));

    private static ContinuumModel Model(TriangulationResult triangulation) => new(new(triangulation, 1), triangulation);

    private static PositionRange? Part(ConfidenceContinuum continuum, int authority, StabilitySource source) =>
        continuum.Positions[authority].Stability.Single(s => s.Source == source).Range;

    private static Study Varied(bool backwards = false, string? name = null)
    {
        var builder = new StudyBuilder(Codebook).Parameters(new() { Permutations = 40, Resamples = 200 });
        if (backwards)
            builder.InOrderAdded();
        foreach (var a in backwards ? new[] { 3, 1, 4, 2 } : [1, 2, 3, 4])
        {
            builder.Authority($"{a}", name is null ? null : $"{name} {a}").Interview(Perspective.DCS, level: a).Says("a", "f");
            foreach (var i in backwards ? new[] { 2, 0, 1 } : [0, 1, 2])
            {
                builder.Interview(Perspective.SM, id: $"m{i}", level: 1 + ((a + i) % 3)).Says((a + i) % 2 == 0 ? ["a", "f", "g"] : ["b"]);
                builder.Interview(Perspective.PR, id: $"p{i}", level: 1 + ((a * i) % 4)).Says(a > 2 ? ["a", "c", "f"] : i == 0 ? ["b", "g"] : ["c"]);
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
