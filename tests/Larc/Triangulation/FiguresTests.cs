using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Triangulation;

/// <summary>Figures 2 and 3 of the published report: a confident authority and one at an earlier stage. Expected values computed by hand.</summary>
public sealed class FiguresTests
{
    private static readonly (string Code, string Who)[] ConfidentKey =
    [
        ("locality_working", "DCS SM PR"), ("holistic_view", "DCS SM PR"), ("needs_analysis", "DCS SM"), ("panels", "SM PR"), ("vision", "SM PR"),
        ("ict", "DCS PR"), ("relationships", "DCS PR"), ("workforce", "DCS SM"), ("leadership", "PR"), ("working_together", "SM PR"),
    ];

    private static readonly (string Code, string Who)[] ConfidentDevelop =
    [
        ("co_location", "SM PR"), ("consultation", "SM PR"), ("leadership", "PR"), ("communication", "PR"),
    ];

    private static readonly (string Code, string Who)[] EarlierKey =
    [
        ("panels", "SM PR"), ("ict", "DCS PR"), ("locality_working", "DCS SM"), ("early_intervention", "DCS PR"), ("holistic_view", "SM PR"),
        ("needs_analysis", "DCS SM"), ("multi_agency_working", "DCS SM"),
    ];

    private static readonly (string Code, string Who)[] EarlierDevelop =
    [
        ("resources", "DCS SM PR"), ("working_together", "SM PR"), ("communication", "SM PR"), ("time", "SM PR"), ("leadership", "SM PR"), ("funding", "SM PR"),
    ];

    private readonly TriangulationResult _result = Triangulator.Run(Study());

    [Fact]
    public void Consensus_on_contributing_features_is_higher_in_the_confident_authority()
    {
        var confident = _result.ConsensusOf("2", ConsensusScope.Features);
        confident.Pairs.Select(p => (p.Intersection, p.Union)).ShouldBe([(4, 9), (4, 10), (5, 10)]);
        confident.Pairs.Select(p => p.FirstSize).ShouldBe([6, 6, 7]);
        confident.Mean!.Value.ShouldBe(0.4481, 0.00005);
        (confident.NamedByAllStaff, confident.NamedByAnyStaff).ShouldBe((2, 10));

        var earlier = _result.ConsensusOf("3", ConsensusScope.Features);
        earlier.Pairs.Select(p => (p.Intersection, p.Union)).ShouldBe([(3, 7), (2, 7), (2, 7)]);
        earlier.Mean!.Value.ShouldBe(1.0 / 3, 1e-12);
        (earlier.NamedByAllStaff, earlier.NamedByAnyStaff).ShouldBe((0, 7));
    }

    [Fact]
    public void Pooling_features_to_develop_would_reverse_the_published_order()
    {
        double Pooled((string, string)[] key, (string, string)[] develop) => MeanOver(Named(key, "+").Concat(Named(develop, "-")));

        Pooled(ConfidentKey, ConfidentDevelop).ShouldBe(0.3831, 0.00005);
        Pooled(EarlierKey, EarlierDevelop).ShouldBe(0.3846, 0.00005);
        MeanOver(Named(ConfidentDevelop, "-")).ShouldBe(0.1667, 0.00005);
        MeanOver(Named(EarlierDevelop, "-")).ShouldBe(0.4444, 0.00005);

        var confident = _result.ConsensusOf("2", ConsensusScope.Features).Mean!.Value;
        var earlier = _result.ConsensusOf("3", ConsensusScope.Features).Mean!.Value;
        confident.ShouldBeGreaterThan(earlier);
        Pooled(ConfidentKey, ConfidentDevelop).ShouldBeLessThan(Pooled(EarlierKey, EarlierDevelop));
    }

    [Fact]
    public void Adding_features_to_develop_leaves_consensus_as_it_is()
    {
        var without = Triangulator.Run(Study(withDevelop: false));

        _result.Consensus.Select(c => c.Mean).ShouldBe(without.Consensus.Select(c => c.Mean));
        _result.Consensus.Select(c => c.MeanExcess).ShouldBe(without.Consensus.Select(c => c.MeanExcess));
        _result.State("2", "leadership", Perspective.PR).Kind.ShouldBe(StateKind.Reported);
        _result.State("2", "leadership", Perspective.PR, Stance.ToDevelop).Kind.ShouldBe(StateKind.Reported);
    }

    private static IEnumerable<(string Who, string Element)> Named((string Code, string Who)[] rows, string sign) =>
        rows.SelectMany(r => r.Who.Split(' ').Select(who => (who, sign + r.Code)));

    private static double MeanOver(IEnumerable<(string Who, string Element)> named)
    {
        var by = named.ToLookup(n => n.Who, n => n.Element);
        return new[] { ("DCS", "SM"), ("DCS", "PR"), ("SM", "PR") }.Average(p => SetSimilarity.Jaccard(by[p.Item1], by[p.Item2]))!.Value;
    }

    private static Study Study(bool withDevelop = true)
    {
        var codebook = new CodebookBuilder();
        foreach (var code in new[] { ConfidentKey, ConfidentDevelop, EarlierKey, EarlierDevelop }.SelectMany(rows => rows).Select(r => r.Code).Distinct())
            codebook.Feature(code);
        var study = new StudyBuilder(codebook.Build());
        foreach (var (authority, key, develop) in new[] { ("2", ConfidentKey, ConfidentDevelop), ("3", EarlierKey, EarlierDevelop) })
        {
            study.Authority(authority);
            foreach (var perspective in PerspectiveGroup.Staff.Members)
            {
                study.Interview(perspective);
                foreach (var (code, who) in key.Where(r => r.Who.Split(' ').Contains(perspective.ToString())))
                    study.Says(code, Stance.Contributes);
                foreach (var (code, who) in develop.Where(r => withDevelop && r.Who.Split(' ').Contains(perspective.ToString())))
                    study.Says(code, Stance.ToDevelop);
            }
        }

        return study.Build();
    }
}
