using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation;

/// <summary>Consensus in an authority, worked out by hand.</summary>
public sealed class ConsensusTests
{
    [Fact]
    public void Impacts_are_rolled_up_with_their_polarity_and_mixed_is_both()
    {
        var codebook = new CodebookBuilder().Impact("theme").Impact("member", parent: "theme").Impact("load").Impact("unlisted", listed: "family").Build();
        var consensus = Triangulator.Run(new StudyBuilder(codebook)
            .Authority("1")
            .Interview(Perspective.DCS).Says("member").Says("unlisted").Says("load", status: Status.Anticipated)
            .Interview(Perspective.SM).Says("theme", Stance.Mixed).Says("load", Stance.Negative)
            .Build()).ConsensusOf("1", ConsensusScope.Impacts);

        // DCS: theme+. SM: theme+, theme−, load−.
        var pair = consensus.Pairs.ShouldHaveSingleItem();
        (pair.FirstSize, pair.SecondSize, pair.Intersection, pair.Union).ShouldBe((1, 3, 1, 3));
        pair.Jaccard.ShouldBe(1.0 / 3);
        pair.Ceiling.ShouldBe(1.0 / 3);
        consensus.LeftOut.Select(p => p.ToString()).ShouldBe(["DCS–PR: PR not interviewed", "SM–PR: PR not interviewed"]);
        (consensus.NamedByAllStaff, consensus.NamedByAnyStaff).ShouldBe((null, null));
    }

    [Fact]
    public void A_retired_code_counts_for_the_listed_one_above_it_and_is_not_compared_by_itself()
    {
        var codebook = new CodebookBuilder().Impact("theme").Impact("old", parent: "theme", listed: "staff", retired: true).Impact("gone", listed: "staff", retired: true).Build();
        var pair = Triangulator.Run(new StudyBuilder(codebook)
            .Authority("1").Interview(Perspective.DCS).Says("old", "gone").Interview(Perspective.SM).Says("theme", "gone")
            .Build()).ConsensusOf("1", ConsensusScope.Impacts).Pairs.ShouldHaveSingleItem();

        (pair.FirstSize, pair.SecondSize, pair.Intersection, pair.Union).ShouldBe((1, 1, 1, 1));
    }

    [Fact]
    public void Interviews_change_places_only_with_those_that_were_asked_the_same()
    {
        // The manager of '2' was not asked: practitioners can change places, managers cannot, so that one of the two is silent half of the time.
        var codebook = new CodebookBuilder().Topic("nine").Feature("a", topic: "nine").Build();
        var result = Triangulator.Run(new StudyBuilder(codebook)
            .Authority("1").Interview(Perspective.DCS, notAsked: ["nine"]).Interview(Perspective.SM).Says("a").Interview(Perspective.PR).Says("a")
            .Authority("2").Interview(Perspective.SM, notAsked: ["nine"]).Interview(Perspective.PR)
            .Build());

        var pair = result.ConsensusOf("1", ConsensusScope.Features).Pairs.ShouldHaveSingleItem();
        (pair.First, pair.Second, pair.Jaccard).ShouldBe((Perspective.SM, Perspective.PR, 1));
        pair.Expected!.Value.ShouldBe(0.5, 0.1);
        pair.Permutations.ShouldBe(500);
    }

    [Fact]
    public void Only_codes_put_to_both_are_compared_and_a_pair_with_none_is_left_out()
    {
        var codebook = new CodebookBuilder()
            .Topic("nine", notAsked: [Perspective.PR]).Topic("open", notAsked: [Perspective.DCS])
            .Feature("ict", topic: "nine").Feature("time", topic: "open").Build();
        var consensus = Triangulator.Run(new StudyBuilder(codebook)
            .Authority("1")
            .Interview(Perspective.DCS).Says("ict")
            .Interview(Perspective.SM).Says("ict", "time")
            .Interview(Perspective.PR).Says("ict", "time")
            .Build()).ConsensusOf("1", ConsensusScope.Features);

        consensus.Pairs.Select(p => $"{p.First}{p.Second} {p.FirstSize} {p.SecondSize} {p.Intersection}/{p.Union}").ShouldBe(["DCSSM 1 1 1/1", "SMPR 1 1 1/1"]);
        consensus.LeftOut.Select(p => p.ToString()).ShouldBe(["DCS–PR: nothing was asked of both"]);
        consensus.Mean.ShouldBe(1);
        consensus.NamedByAllStaff.ShouldBeNull();
    }

    [Fact]
    public void Two_silent_perspectives_have_no_similarity_and_do_not_enter_the_mean()
    {
        var consensus = Triangulator.Run(new StudyBuilder(new CodebookBuilder().Feature("ict").Build())
            .Authority("1").Interview(Perspective.DCS).Interview(Perspective.SM).Interview(Perspective.PR).Says("ict")
            .Build()).ConsensusOf("1", ConsensusScope.Features);

        consensus.Pairs.Select(p => p.Jaccard).ShouldBe([null, 0, 0]);
        consensus.Pairs.Select(p => p.Ceiling).ShouldBe([null, 0, 0]);
        consensus.Mean.ShouldBe(0);
        (consensus.NamedByAllStaff, consensus.NamedByAnyStaff).ShouldBe((0, 1));
    }

    [Fact]
    public void Excess_is_the_similarity_less_its_mean_over_all_ways_to_deal_the_interviews()
    {
        // Director and manager of each authority name the same, and something else than in the other two. Dealt at random, the two of an
        // authority match one time in three.
        var codebook = new CodebookBuilder().Feature("a").Feature("b").Feature("c").Build();
        var study = new StudyBuilder(codebook).Parameters(new() { Permutations = 20_000 });
        foreach (var code in new[] { "a", "b", "c" })
            study.Authority(code).Interview(Perspective.DCS).Says(code).Interview(Perspective.SM).Says(code);
        var pairs = Triangulator.Run(study.Build()).Consensus.Where(c => c.Scope == ConsensusScope.Features).SelectMany(c => c.Pairs).ToList();

        pairs.Count.ShouldBe(3);
        foreach (var pair in pairs)
        {
            pair.Permutations.ShouldBe(60_000, "chance treats the three authorities alike");
            pair.Expected!.Value.ShouldBe(1.0 / 3, 0.015);
            pair.Excess!.Value.ShouldBe(2.0 / 3, 0.015);
        }
    }

    [Fact]
    public void Excess_is_undefined_where_nothing_can_be_permuted()
    {
        var codebook = new CodebookBuilder().Feature("a").Build();
        var alone = new StudyBuilder(codebook).Authority("1").Interview(Perspective.DCS).Says("a").Interview(Perspective.SM).Says("a");
        Pair(alone).ShouldBe((1, null));

        var withOther = alone.Authority("2").Interview(Perspective.SM);
        Pair(withOther).Jaccard.ShouldBe(1);
        Pair(withOther).Excess!.Value.ShouldBe(0.5, 0.1);
        Pair(withOther.Parameters(new() { Permutations = 0 })).ShouldBe((1, null));

        static (double? Jaccard, double? Excess) Pair(StudyBuilder study)
        {
            var pair = Triangulator.Run(study.Build()).ConsensusOf("1", ConsensusScope.Features).Pairs[0];
            return (pair.Jaccard, pair.Excess);
        }
    }

    [Fact]
    public void Another_seed_gives_other_draws_and_the_same_seed_the_same()
    {
        var codebook = new CodebookBuilder().Feature("a").Feature("b").Build();
        double? Excess(int seed)
        {
            var study = new StudyBuilder(codebook).Parameters(new() { Seed = seed, Permutations = 50 });
            for (var a = 0; a < 6; a++)
                study.Authority($"{a}").Interview(Perspective.DCS).Says(a < 3 ? "a" : "b").Interview(Perspective.SM).Says(a < 4 ? "a" : "b");
            return Triangulator.Run(study.Build()).ConsensusOf("0", ConsensusScope.Features).MeanExcess;
        }

        Excess(1).ShouldBe(Excess(1));
        Enumerable.Range(1, 10).Select(Excess).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Self_reported_levels_keep_their_distribution()
    {
        var study = new StudyBuilder(new CodebookBuilder().Impact("x").Build()).Authority("1");
        foreach (var level in new[] { 1, 2, 2, 4, 4, 0 })
            study.Interview(Perspective.PR, level: level);
        var levels = Triangulator.Run(study.Interview(Perspective.SM, level: 3).Interview(Perspective.PC).Build()).Levels;

        levels.Select(l => l.Perspective).ShouldBe([Perspective.SM, Perspective.PR]);
        levels[0].Median.ShouldBe(3);
        levels[0].Consensus.ShouldBeNull();
        levels[1].Distribution.ShouldBe([1, 2, 0, 2]);
        (levels[1].Interviews, levels[1].Answers, levels[1].Median).ShouldBe((6, 5, 2));

        // Mean 2.6, width 3: 1 + .2·log2(1 − 1.6/3) + .4·log2(1 − .6/3) + .4·log2(1 − 1.4/3)
        levels[1].Consensus!.Value.ShouldBe(0.28857, 0.00001);
    }

    [Fact]
    public void The_random_streams_are_written_down()
    {
        // A change here changes every published excess.
        var stream = new RandomStream(0);
        new[] { stream.Next(), stream.Next(), stream.Next() }.ShouldBe([0xE220A8397B1DCDAFUL, 0x6E789E6AA1B965F4UL, 0x06C45D188009454FUL]);
        RandomStream.Key(2008, "301", 1, Perspective.SM).ShouldNotBe(RandomStream.Key(2008, "301", 2, Perspective.SM));
        RandomStream.Key(2008, "301", 1, Perspective.SM).ShouldNotBe(RandomStream.Key(2008, "301", 1, Perspective.PR));
        RandomStream.Key(2008, "301", 1, Perspective.SM).ShouldNotBe(RandomStream.Key(2009, "301", 1, Perspective.SM));
    }
}
