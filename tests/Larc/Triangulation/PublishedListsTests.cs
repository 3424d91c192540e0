using Larc.Triangulation;

namespace Larc.Tests.Triangulation;

/// <summary>The measures on the lists printed in the published report, and on examples published with the measures.</summary>
public sealed class PublishedListsTests
{
    private static readonly string[] Parents =
    [
        "confidence", "school_work", "safer", "happier", "like_school", "peers", "calmer", "attendance", "aspirations", "people", "behaviour", "less_angry", "communication",
    ];

    private static readonly string[] Children =
    [
        "school_work", "safer", "happier", "peers", "confidence", "people", "like_school", "attendance", "calmer", "behaviour", "less_angry", "home",
    ];

    private static readonly Dictionary<string, string[]> Table2 = new()
    {
        ["DCS"] = ["consultation_families", "universal", "needs", "locality", "targeted", "commissioning", "consultation_professionals", "funding", "multi_agency_working"],
        ["SM"] = ["working_together", "needs", "locality", "commissioning", "early_intervention", "consultation_families", "workforce"],
        ["PR"] = ["communication", "panels", "working_together", "relationships", "own_case", "locality", "continuity", "holistic", "early_intervention"],
    };

    [Theory]
    [InlineData("DCS", "SM", 4, 12)]
    [InlineData("DCS", "PR", 1, 17)]
    [InlineData("SM", "PR", 3, 13)]
    public void Jaccard_of_table_2(string first, string second, int intersection, int union) =>
        SetSimilarity.Jaccard(Table2[first], Table2[second]).ShouldBe((double)intersection / union);

    [Theory]
    [InlineData("DCS", "SM", .4327)]
    [InlineData("DCS", "PR", .0712)]
    [InlineData("SM", "PR", .2777)]
    public void Rank_biased_overlap_of_table_2(string first, string second, double expected)
    {
        RankBiasedOverlap.Extrapolated(Table2[first], Table2[second], .9)!.Value.ShouldBe(expected, 0.00005);
        RankBiasedOverlap.Extrapolated(Table2[second], Table2[first], .9)!.Value.ShouldBe(expected, 0.00005);
    }

    [Theory]
    [InlineData(.8, .5962)]
    [InlineData(.9, .7353)]
    public void Rank_biased_overlap_of_table_1(double p, double expected) =>
        RankBiasedOverlap.Extrapolated(Parents, Children, p)!.Value.ShouldBe(expected, 0.00005);

    [Fact]
    public void Rank_biased_overlap_of_a_published_example() =>
        RankBiasedOverlap.Extrapolated("abcde".ToCharArray(), "bcdae".ToCharArray(), .9)!.Value.ShouldBe(.828, 0.0005);

    [Fact]
    public void Rank_biased_overlap_is_one_for_the_same_list_and_null_for_an_empty_one()
    {
        RankBiasedOverlap.Extrapolated(Parents, Parents, .9)!.Value.ShouldBe(1, 1e-12);
        RankBiasedOverlap.Extrapolated(Parents, ["elsewhere"], .9)!.Value.ShouldBe(0, 1e-12);
        RankBiasedOverlap.Extrapolated(Parents, [], .9).ShouldBeNull();
    }

    [Fact]
    public void Rank_biased_overlap_refuses_what_it_cannot_measure()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => RankBiasedOverlap.Extrapolated(Parents, Children, 1));
        Should.Throw<ArgumentException>(() => RankBiasedOverlap.Extrapolated(["a", "b", "a"], Children, .9)).Message.ShouldBe("The list names 'a' twice.");
    }

    [Fact]
    public void Table_1_shares_eleven_of_fourteen_views_in_much_the_same_order()
    {
        SetSimilarity.Jaccard(Parents, Children).ShouldBe(11.0 / 14);
        RankCorrelation.KendallTau(Parents, Children)!.Value.ShouldBe(37.0 / 55, 1e-12);

        // Squared differences of rank sum to 40: 1 − 240/1,320.
        RankCorrelation.SpearmanRho(Parents, Children)!.Value.ShouldBe(1 - (240.0 / 1320), 1e-12);
        RankCorrelation.SpearmanRho(Parents, Children)!.Value.ShouldBe(.8182, 0.00005);
    }

    [Fact]
    public void Kendalls_tau_needs_two_shared_items()
    {
        RankCorrelation.KendallTau(["a", "b"], ["b", "a"]).ShouldBe(-1);
        RankCorrelation.KendallTau(["a", "b"], ["b", "c"]).ShouldBeNull();
        RankCorrelation.SpearmanRho(["a", "b"], ["b", "a"]).ShouldBe(-1);
        RankCorrelation.SpearmanRho(["a", "b"], ["b", "c"]).ShouldBeNull();
    }

    [Theory]
    [InlineData(new[] { 30, 40, 210, 130, 530, 50, 10 }, 0.7256876)]
    [InlineData(new[] { 7, 0, 0, 7 }, 0)]
    [InlineData(new[] { 0, 10, 4, 0 }, 0.7848)]
    [InlineData(new[] { 0, 7, 7, 0 }, 0.7370)]
    [InlineData(new[] { 2, 5, 4, 3 }, 0.4748)]
    [InlineData(new[] { 0, 9, 0, 0 }, 1)]
    public void Ordinal_consensus(int[] distribution, double expected) =>
        OrdinalConsensus.TastleWierman(distribution)!.Value.ShouldBe(expected, 0.00005);

    [Fact]
    public void Ordinal_consensus_of_nobody_is_undefined()
    {
        OrdinalConsensus.TastleWierman([0, 0, 0, 0]).ShouldBeNull();
        OrdinalConsensus.Median([0, 0, 0, 0]).ShouldBeNull();
    }

    [Theory]
    [InlineData(new[] { 1, 0, 0, 1 }, 2.5)]
    [InlineData(new[] { 1, 1, 1, 0 }, 2)]
    [InlineData(new[] { 0, 2, 2, 0 }, 2.5)]
    [InlineData(new[] { 0, 0, 0, 1 }, 4)]
    public void Median_is_the_mean_of_the_middle_two(int[] distribution, double expected) => OrdinalConsensus.Median(distribution).ShouldBe(expected);

    [Fact]
    public void Two_silent_perspectives_do_not_agree()
    {
        SetSimilarity.Jaccard(Array.Empty<string>(), []).ShouldBeNull();
        SetSimilarity.Ceiling(0, 0).ShouldBeNull();
        SetSimilarity.Ceiling(0, 3).ShouldBe(0);
        SetSimilarity.Ceiling(6, 8).ShouldBe(0.75);
    }
}
