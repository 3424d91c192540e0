using Larc.Continuum;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Continuum;

public sealed class BandsAndContrastTests
{
    private static readonly Codebook Codebook = Enumerable.Range(0, 12).Aggregate(new CodebookBuilder(), (b, c) => b.Impact($"i{c:00}").Feature($"f{c:00}")).Build();

    [Fact]
    public void Authorities_that_differ_beyond_doubt_are_put_into_their_bands()
    {
        var continuum = Of(TwelveAuthorities());

        continuum.Test.Exceeds.ShouldBeTrue();
        continuum.Positions.Take(4).ShouldAllBe(p => p.Band == ContinuumBand.Confident && p.WhyNotDistinguished == "");
        continuum.Positions.Skip(8).ShouldAllBe(p => p.Band == ContinuumBand.EarlierStage);
        continuum.Positions.Skip(4).Take(4).ShouldAllBe(p => p.Band == ContinuumBand.NotDistinguished && p.WhyNotDistinguished.Length > 0);
        continuum.ToChart().Title.ShouldBe("4 confident, 4 at an earlier stage, 4 not distinguished");
    }

    [Fact]
    public void A_band_needs_three_managers_and_three_practitioners()
    {
        var confident = Of(TwelveAuthorities(managersOfFirst: 2)).Positions[0];
        confident.Band.ShouldBe(ContinuumBand.NotDistinguished);
        confident.WhyNotDistinguished.ShouldBe("2 interviews with service managers; at least 3 are needed");
    }

    [Fact]
    public void A_band_needs_a_spread_that_permutations_do_not_reach()
    {
        var test = new SpreadTest(0.2, 199, 190, 0.95m);
        test.Exceeds.ShouldBeTrue("9 permutations and the study itself are 10 of 200");
        (test with { Smaller = 189 }).Exceeds.ShouldBeFalse();
        (test with { Permutations = 0, Smaller = 0 }).Exceeds.ShouldBeFalse();
        ContinuumWording.Of(test).ShouldBe("Positions spread further than in 190 of 199 permutations of interviews between authorities; a band needs at least 190 (95 %, the study itself counted as one of them), as here.");
    }

    [Fact]
    public void The_spread_is_the_standard_deviation_of_the_positions_there_are()
    {
        ContinuumScoring.Spread([0.25m, null, 0.75m]).ShouldBe(0.25, 1e-12);
        ContinuumScoring.Spread([0.25m]).ShouldBe(0);
    }

    [Fact]
    public void A_contrast_counts_authorities_in_both_bands()
    {
        var contrast = Of(TwelveAuthorities()).Contrast;
        contrast.WhyNone.ShouldBeEmpty();
        var feature = contrast.Rows.Single(r => r.Code.Id == "f00" && r.Stance == Stance.Contributes);
        (feature.Confident, feature.Earlier).ShouldBe((4, 4));
        feature.Counts.Single(c => c.Perspective == Perspective.DCS).ShouldBe(new ContrastCount(Perspective.DCS, 4, 4, 4, 4));
        feature.Counts.Single(c => c.Perspective == Perspective.PR).ShouldBe(new ContrastCount(Perspective.PR, 4, 4, 0, 4));
        contrast.Rows.ShouldAllBe(r => r.Counts.IsEmpty == (r.WhyNotComparable.Length > 0));
        contrast.ToTable().ToString().ShouldContain("4 of 4");
        contrast.ToTable().Columns.Select(c => c.Header).ShouldBe(["Code", "Said to", "DCS, confident", "DCS, earlier stage", "SM, confident", "SM, earlier stage", "PR, confident", "PR, earlier stage"]);
        contrast.ToTable(PerspectiveGroup.Family).Columns.Select(c => c.Header).ShouldBe(["Code", "Said to", "PC, confident", "PC, earlier stage", "CYP, confident", "CYP, earlier stage"]);
    }

    [Fact]
    public void A_code_without_which_too_few_are_left_in_a_band_shows_no_counts()
    {
        var row = new ContrastRow(Codebook.Codes[0], null, 3, 2, [], "3 authorities are confident and 2 at an earlier stage; at least 3 of each are needed");
        var text = new ContinuumContrast([row, row with { Code = Codebook.Codes[2], WhyNotComparable = "", Earlier = 3, Counts = [new(Perspective.SM, 3, 3, 0, 3)] }], "").ToTable();
        text.Rows[0][2].Absence!.Symbol.ShouldBe("[too few]");
        text.ToString().ShouldContain("without this code, 3 authorities are confident and 2 at an earlier stage");
        text.Rows[1].Skip(2).Select(c => c.ToString()).ShouldBe(["3 of 3", "0 of 3"]);
    }

    [Fact]
    public void Who_reports_unasked_is_among_those_it_is_counted_of()
    {
        var feature = Of(TwelveAuthorities(unaskedDirector: "00")).Contrast.Rows.Single(r => r.Code.Id == "f11" && r.Stance == Stance.ToDevelop);
        feature.Counts.Single(c => c.Perspective == Perspective.DCS).ShouldBe(new ContrastCount(Perspective.DCS, 1, 4, 0, 4));
    }

    [Fact]
    public void The_bands_of_a_row_are_those_found_without_its_code()
    {
        var study = TwelveAuthorities();
        var triangulation = Triangulator.Run(study);
        var row = ConfidenceContinuum.Of(triangulation).Contrast.Rows.Single(r => r.Code.Id == "i03");
        var without = new ContinuumAssessment(new(triangulation, 1), triangulation, c => c.Id != "i03");
        Enumerable.Range(0, 12).Count(a => without.Band(a) == ContinuumBand.Confident).ShouldBe(row.Confident);
        Enumerable.Range(0, 12).Count(a => without.Band(a) == ContinuumBand.EarlierStage).ShouldBe(row.Earlier);
    }

    [Fact]
    public void A_feature_to_develop_has_the_bands_found_without_the_feature_too()
    {
        // Who names it as contributing seldom names it to develop: bands that rest on the one would show in the other.
        var continuum = Of(new SimulatedAuthorities { Interviews = [12], Different = true, Stray = 2 }.Draw(2, new() { Permutations = 99, Resamples = 0, ContrastAuthorities = 1 }));
        var features = continuum.Contrast.Rows.Where(r => r.Code.Kind == CodeKind.Feature).GroupBy(r => r.Code.Id).ToList();
        features.ShouldAllBe(rows => rows.Select(r => ValueTuple.Create(r.Confident, r.Earlier)).Distinct().Count() == 1);
        var (confident, earlier) = (continuum.Positions.Count(p => p.Band == ContinuumBand.Confident), continuum.Positions.Count(p => p.Band == ContinuumBand.EarlierStage));
        features.ShouldContain(rows => rows.All(r => r.Confident != confident || r.Earlier != earlier), "one feature alone moves a band");
    }

    private static ConfidenceContinuum Of(Study study) => ConfidenceContinuum.Of(Triangulator.Run(study));

    /// <summary>
    /// Four authorities where everybody names the same and reports level 4, four in between, four where no two perspectives name the same and the level is 1.
    /// What directors name is theirs everywhere, so that permuting the others' interviews takes the agreement away.
    /// </summary>
    private static Study TwelveAuthorities(int managersOfFirst = 4, string? unaskedDirector = null)
    {
        var builder = new StudyBuilder(Codebook).Parameters(new() { Permutations = 199, Resamples = 50 });
        for (var a = 0; a < 12; a++)
        {
            builder.Authority($"{a:00}");
            var level = 4 - (a / 4) - (a / 8);
            foreach (var (perspective, count, shift) in new[] { (Perspective.DCS, 1, 0), (Perspective.SM, a == 0 ? managersOfFirst : 4, 4), (Perspective.PR, 4, 8) })
            {
                for (var i = 0; i < count; i++)
                {
                    var unasked = perspective == Perspective.DCS && $"{a:00}" == unaskedDirector;
                    builder.Interview(perspective, level: Math.Max(1, level), notAsked: unasked ? ["features: to develop"] : null);
                    if (unasked)
                        builder.Says("f11", Stance.ToDevelop);
                    for (var k = 0; k < 4; k++)
                    {
                        // In between, half of what is named is shared.
                        var from = a < 4 || (a < 8 && k < 2) ? k : k + shift;
                        builder.Says($"i{(from + (a % 4)) % 12:00}", $"f{(a < 4 || perspective == Perspective.DCS ? k : from) % 12:00}");
                    }
                }
            }
        }

        return builder.Build();
    }
}
