using Larc.Continuum;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Continuum;

/// <summary>What the continuum says when it cannot say more: few resamples or permutations, one authority, rounds that are pooled.</summary>
public sealed class ContinuumLimitsTests
{
    private static readonly Codebook Codebook = new CodebookBuilder().Impact("a").Impact("b").Feature("f").Feature("g").Build();

    [Fact]
    public void Where_rounds_are_pooled_only_authorities_heard_in_all_of_them_have_a_position()
    {
        var builder = new StudyBuilder(Codebook).Parameters(new() { Permutations = 40, Resamples = 20 });
        foreach (var (authority, round) in new[] { ("1", 1), ("1", 2), ("2", 1), ("3", 2), ("4", 1), ("4", 2), ("5", 1), ("5", 2) })
            Add(builder, authority, round);

        // A family heard in the other round is no staff heard there.
        builder.Authority("3", round: 1).Interview(Perspective.PC).Says("a");
        var continuum = Of(builder.Build());

        continuum.Positions.Where(p => p.Position is not null).Select(p => p.Authority.Code).ShouldBe(["1", "4", "5"]);
        continuum.For("2").WhyNone.ShouldBe("staff were heard in round 1 only, other rounds are pooled with it, and positions are never compared between rounds");
        continuum.For("3").WhyNone.ShouldStartWith("staff were heard in round 2 only");
        (continuum.For("1").Round, continuum.For("1").Range, continuum.For("2").Range).ShouldBe((null, continuum.For("1").Range, null));
        continuum.For("1").Resampled!.Range.High.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void One_authority_alone_has_no_position() =>
        Of(Add(new StudyBuilder(Codebook), "1").Build()).For("1").WhyNone.ShouldBe("a position compares authorities, and the study holds no other");

    [Fact]
    public void Without_permutations_there_is_no_position_and_the_reason_names_them()
    {
        var continuum = Of(Several(new() { Permutations = 0 }));
        continuum.Positions.ShouldAllBe(p => p.Position == null && p.WhyNone == "no permutations were asked for, and without them consensus cannot be told from chance");
    }

    [Fact]
    public void Too_few_permutations_are_not_called_a_spread_that_chance_gives()
    {
        var continuum = Of(Several(new() { Permutations = 10, Resamples = 0 }));
        continuum.Positions.ShouldAllBe(p => p.WhyNotDistinguished == "there are too few permutations to tell the spread of positions from chance");
        ContinuumWording.Of(continuum.Test).ShouldEndWith("a band needs at least 11 (95 %, the study itself counted as one of them), more than were asked for.");
    }

    [Fact]
    public void Without_resamples_the_table_says_so()
    {
        var table = Of(Several(new() { Permutations = 20, Resamples = 0 })).ToTable();
        table.Subtitle.ShouldNotContain("resample");
        table.ToString().ShouldContain("no resamples were asked for");
    }

    [Fact]
    public void However_small_the_share_a_resampling_range_has_its_ends_in_order()
    {
        foreach (var resamples in new[] { 1, 2, 3, 4 })
            Of(Several(new() { Permutations = 20, Resamples = resamples, ResampleShare = 0 })).Positions.ShouldAllBe(p => p.Resampled!.Range.Low <= p.Resampled.Range.High);
    }

    [Fact]
    public void The_only_interview_that_reports_a_level_is_named_and_resamples_without_it_are_counted()
    {
        var builder = new StudyBuilder(Codebook).Parameters(new() { Permutations = 20, Resamples = 60 });
        for (var a = 1; a <= 3; a++)
            Add(builder, $"{a}", managersWithLevel: a == 1 ? 1 : 3);
        var continuum = Of(builder.Build());

        continuum.For("1").RestsOnOneInterview.ShouldBe([Perspective.DCS, Perspective.SM]);
        continuum.For("2").RestsOnOneInterview.ShouldBe([Perspective.DCS]);
        continuum.For("1").Resampled!.Undefined.ShouldBeInRange(1, 59);
        continuum.ToTable(a => a.Code).Notes.ShouldContain($"Of 60 resamples some give no position, and are in no resampling range: 1 {continuum.For("1").Resampled!.Undefined}.");
    }

    [Fact]
    public void A_variation_that_leaves_no_position_has_no_range()
    {
        // There are no features, and the other measures still leave something; every code is prompted, so that leaving those out leaves nothing.
        var codebook = new CodebookBuilder().Topic("list", prompted: [Perspective.DCS]).Impact("a", topic: "list").Impact("b", topic: "list").Build();
        var builder = new StudyBuilder(codebook).Parameters(new() { Permutations = 20, Resamples = 0 });
        for (var a = 1; a <= 3; a++)
            Add(builder, $"{a}", says: a == 1 ? ["a"] : ["b"]);
        var continuum = Of(builder.Build());

        continuum.Positions.ShouldAllBe(p => p.Position != null && p.Stability.Single(s => s.Range == null).Source == StabilitySource.Prompting);
        continuum.ToStabilityTable().ToString().ShouldContain("this is not known");
    }

    [Fact]
    public void More_than_128_interviews_and_more_than_128_elements_are_heard()
    {
        string[] codes = [.. Enumerable.Range(0, 70).Select(c => $"i{c:00}")];
        var builder = new StudyBuilder(codes.Aggregate(new CodebookBuilder(), (b, c) => b.Impact(c)).Build()).Parameters(new() { Permutations = 5, Resamples = 3 });
        for (var a = 0; a < 2; a++)
        {
            builder.Authority($"{a}").Interview(Perspective.DCS, level: 1 + a).Says(codes[(30 * a)..(30 + (40 * a))]).Interview(Perspective.SM, level: 2).Says(codes[(30 * a)..(30 + (40 * a))]);
            for (var i = 0; i < 140; i++)
                builder.Interview(Perspective.PR, level: 2 + a).Says(codes[(30 * a) + (i % (30 + (10 * a)))]);
        }

        var triangulation = Triangulator.Run(builder.Build());
        foreach (var position in ConfidenceContinuum.Of(triangulation).Positions)
        {
            var impacts = triangulation.ConsensusOf(position.Authority.Code, ConsensusScope.Impacts);
            impacts.Pairs.ShouldAllBe(p => p.Intersection == (position.Authority.Code == "0" ? 30 : 40));
            position.Consensus!.Value.ShouldBe(impacts.MeanExcess!.Value, 1e-12);
            position.Resampled!.Undefined.ShouldBe(0);
        }
    }

    private static ConfidenceContinuum Of(Study study) => ConfidenceContinuum.Of(Triangulator.Run(study));

    private static Study Several(StudyParameters parameters)
    {
        var builder = new StudyBuilder(Codebook).Parameters(parameters);
        for (var a = 1; a <= 7; a++)
            Add(builder, $"{a}");
        return builder.Build();
    }

    private static StudyBuilder Add(StudyBuilder builder, string authority, int round = 1, int managersWithLevel = 3, string[]? says = null)
    {
        var high = authority[0] % 2 == 1;
        builder.Authority(authority, round: round).Interview(Perspective.DCS, level: high ? 4 : 2).Says(says ?? ["a", "f"]);
        for (var i = 0; i < 3; i++)
        {
            builder.Interview(Perspective.SM, level: i < managersWithLevel ? (high ? 4 : 1) : 0).Says(says ?? (high ? ["a", "f"] : ["b"]));
            builder.Interview(Perspective.PR, level: high ? 3 : 2).Says(says ?? (high || i == 0 ? ["a", "f"] : ["g"]));
        }

        return builder;
    }
}
