using Larc.Cli.Example;
using Larc.Model;
using Larc.Outcomes;
using Larc.Returns;
using Larc.Triangulation;

namespace Larc.Cli.Tests.Example;

/// <summary>
/// The orders of the Round 1 summary report, written down here again and not taken from the plan, and what the pipeline makes of the example.
/// </summary>
public class PublishedOrderTests(CommittedExample example) : IClassFixture<CommittedExample>
{
    private static readonly string[] s_level1 = ["tools_frameworks", "structures", "roles_responsibilities", "training", "meetings_forums", "type_of_service"];

    private static readonly string[] s_level2 =
    [
        "dialogue_closer_working", "understanding_services", "understanding_target_group", "role_focus_change", "shared_responsibility",
        "improved_relationships", "access_to_agencies", "access_to_case_information", "increased_workload", "other_negative",
    ];

    private static readonly string[] s_parents =
    [
        "view_confidence_self_esteem", "view_school_work", "view_safer", "view_happier", "view_happier_about_school", "view_peers_friendships", "view_calmer",
        "view_attendance", "view_aspirations", "view_people", "view_behaviour", "view_less_angry", "view_communication",
    ];

    private static readonly string[] s_children =
    [
        "view_school_work", "view_safer", "view_happier", "view_peers_friendships", "view_confidence_self_esteem", "view_people", "view_happier_about_school",
        "view_attendance", "view_calmer", "view_behaviour", "view_less_angry", "view_better_at_home",
    ];

    private static readonly string[] s_directors =
    [
        "consultation_cyp_families", "universal_services", "needs_analysis_planning", "locality_working", "targeted_services", "commissioning",
        "consultation_service_professionals", "models_of_funding_resources", "multi_agency_working",
    ];

    private static readonly string[] s_managers =
    [
        "working_together", "needs_analysis_planning", "locality_working", "commissioning", "early_intervention", "consultation_cyp_families", "workforce_training",
    ];

    private static readonly string[] s_practitioners =
    [
        "communication", "multi_agency_panels", "working_together", "relationships_cultures_understandings", "involving_parents_children", "locality_working",
        "stability_continuity_of_support", "holistic_view", "early_intervention",
    ];

    [Fact]
    public void Table_1_comes_out_in_order()
    {
        Listed(example.Triangulation, RankSubject.Impacts(3), PerspectiveGroup.PC).ShouldBe(s_parents);
        Listed(example.Triangulation, RankSubject.Impacts(3), PerspectiveGroup.CYP).ShouldBe(s_children);
        // What only one column holds is below the threshold in the other, and not absent.
        example.Triangulation.Rank(RankSubject.Impacts(3), PerspectiveGroup.PC)["view_better_at_home"]!.Participants.ShouldBeInRange(1, 4);
        example.Triangulation.Rank(RankSubject.Impacts(3), PerspectiveGroup.CYP)["view_aspirations"]!.Participants.ShouldBeInRange(1, 4);
    }

    [Fact]
    public void Table_2_comes_out_in_order_and_nothing_else_reaches_half_of_the_authorities() => CheckTable2(example.Triangulation);

    [Fact]
    public void Levels_1_and_2_come_out_in_order_of_frequency() => CheckLevels(example.Triangulation);

    [Fact]
    public void Another_seed_keeps_the_orders()
    {
        using var folder = new TemporaryFolder();
        ExampleStudy.Write(folder.Path, new() { Seed = 41 });
        var triangulation = Triangulator.Run(StudyLoader.Load(folder.Path).Study);
        CheckTable2(triangulation);
        CheckLevels(triangulation);
        Listed(triangulation, RankSubject.Impacts(3), PerspectiveGroup.PC).ShouldBe(s_parents);
    }

    [Fact]
    public void Practitioners_report_less_structural_change_than_managers_and_alone_the_two_kinds_of_access()
    {
        var (managers, practitioners) = (Level(PerspectiveGroup.SM, 1), Level(PerspectiveGroup.PR, 1));
        Share(managers, "structures").ShouldBeGreaterThan(Share(practitioners, "structures"));
        foreach (var code in new[] { "access_to_agencies", "access_to_case_information" })
        {
            Level(PerspectiveGroup.SM, 2)[code].ShouldBeNull();
            Level(PerspectiveGroup.PR, 2)[code].ShouldNotBeNull();
        }

        RankList Level(PerspectiveGroup group, int level) => example.Triangulation.Rank(RankSubject.Impacts(level), group);
        static double Share(RankList list, string code) => (double)list[code]!.Participants / list.ParticipantsAsked;
    }

    [Fact]
    public void Box_6_comes_out()
    {
        var evidence = QuantifiedEvidence.Of(example.Loaded.Study);
        QuantifiedEvidence.Categories.Select(evidence.Count).ShouldBe([2, 3, 6, 3]);
        // One of the three gave no number at all.
        example.Loaded.Study.Indicators.Select(i => example.Loaded.Study.Returns[i.Return].Authority).Distinct().Count().ShouldBe(13);
    }

    /// <summary>Overlaps computed of the published lists themselves.</summary>
    [Theory]
    [InlineData("DCS", "SM", 4, 12, .4327)]
    [InlineData("DCS", "PR", 1, 17, .0712)]
    [InlineData("SM", "PR", 3, 13, .2777)]
    [InlineData("PC", "CYP", 11, 14, .7353)]
    public void Lists_overlap_as_the_published_ones_do(string first, string second, int shared, int either, double rankBiased)
    {
        PerspectiveGroup Group(string id) => PerspectiveGroup.Singles.Single(g => g.Id == id);
        var overlap = example.Triangulation.OverlapOf(first == "PC" ? RankSubject.Impacts(3) : RankSubject.Contributing, Group(first), Group(second));

        (overlap.Shared, overlap.Either).ShouldBe((shared, either));
        overlap.RankBiased!.Value.ShouldBe(rankBiased, 0.00005);
    }

    [Theory]
    [InlineData("C", 6, 7, 8, "4/9 4/10 5/10", 0.4481, "0/2 0/4 2/4")]
    [InlineData("K", 5, 5, 4, "3/7 2/7 2/7", 0.3333, "1/6 1/6 6/6")]
    public void Figures_2_and_3_come_out(string authority, int directors, int managers, int practitioners, string contributing, double mean, string develop)
    {
        var consensus = example.Triangulation.ConsensusOf(authority, ConsensusScope.Features);
        consensus.Mean!.Value.ShouldBe(mean, 0.0001);
        string.Join(' ', consensus.Pairs.Select(p => FormattableString.Invariant($"{p.Intersection}/{p.Union}"))).ShouldBe(contributing);

        var sets = PerspectiveGroup.Staff.Members.Select(p => Features(authority, p, Stance.Contributes)).ToArray();
        sets.Select(s => s.Count).ShouldBe([directors, managers, practitioners]);
        var open = PerspectiveGroup.Staff.Members.Select(p => Features(authority, p, Stance.ToDevelop)).ToArray();
        string.Join(' ', new[] { (0, 1), (0, 2), (1, 2) }.Select(pair =>
            FormattableString.Invariant($"{open[pair.Item1].Intersect(open[pair.Item2]).Count()}/{open[pair.Item1].Union(open[pair.Item2]).Count()}"))).ShouldBe(develop);
    }

    private HashSet<string> Features(string authority, Perspective perspective, Stance stance) =>
        [.. example.Loaded.Study.Codebook.Codes.Where(c => c is { Kind: CodeKind.Feature, ListedForStaff: true })
            .Where(c => example.Triangulation.State(authority, c.Id, perspective, stance).Kind == StateKind.Reported).Select(c => c.Id)];

    private static void CheckTable2(TriangulationResult triangulation)
    {
        Listed(triangulation, RankSubject.Contributing, PerspectiveGroup.DCS).ShouldBe(s_directors);
        Listed(triangulation, RankSubject.Contributing, PerspectiveGroup.SM).ShouldBe(s_managers);
        Listed(triangulation, RankSubject.Contributing, PerspectiveGroup.PR).ShouldBe(s_practitioners);
        foreach (var group in new[] { PerspectiveGroup.DCS, PerspectiveGroup.SM, PerspectiveGroup.PR })
        {
            var list = triangulation.PrintedList(RankSubject.Contributing, group);
            list.Rows.ShouldAllBe(r => r.Authorities >= 7);
            list.BelowThreshold.ShouldNotBeEmpty();
        }
    }

    private static void CheckLevels(TriangulationResult triangulation)
    {
        ByFrequency(triangulation.Study, 1).ShouldBe(s_level1);
        ByFrequency(triangulation.Study, 2).ShouldBe(s_level2);
        // With the directors beside them the order is the same.
        Listed(triangulation, RankSubject.Impacts(1), PerspectiveGroup.Staff).ShouldBe(s_level1);
        Listed(triangulation, RankSubject.Impacts(2), PerspectiveGroup.Staff).ShouldBe(s_level2);
    }

    private static IEnumerable<string> Listed(TriangulationResult triangulation, RankSubject subject, PerspectiveGroup group) =>
        triangulation.PrintedList(subject, group) is { Ranked: true } list
            ? list.Rows.Select(r => r.Code.Id)
            : triangulation.Rank(subject, group).Rows.Where(r => r is { Listed: true, BelowThreshold: false }).Select(r => r.Code.Id);

    /// <summary>Codes listed for staff by authorities, then interviews, over managers and practitioners together: counted here, not by the library.</summary>
    private static IEnumerable<string> ByFrequency(Study study, int level) =>
        from statement in study.Statements
        where statement.Status == Status.Happened && statement.Interview.Perspective is Perspective.SM or Perspective.PR
        from code in study.Codebook.CarriesTo(study.Codebook.IndexOf(statement.Code.Id)).Select(c => study.Codebook.Codes[c]).Append(statement.Code)
        where code.Level == level && code.ListedForStaff
        group statement.Interview by code.Id into said
        orderby said.Select(i => i.Authority).Distinct().Count() descending, said.Select(i => i.Index).Distinct().Count() descending
        select said.Key;
}
