using System.Collections.Immutable;
using Larc.Continuum;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Continuum.Sensitivity;

/// <summary>Each change is a continuum of its own: of the study under other parameters, or of a part of it, and of nothing else.</summary>
public sealed class ContinuumSensitivityTests
{
    private static readonly Study Drawn = new SimulatedAuthorities { Authorities = 7, Interviews = [3, 5], Different = true, Stray = 10 }
        .Draw(11, new() { Permutations = 60, Resamples = 0 });

    private static readonly ContinuumSensitivity Result = ContinuumSensitivity.Of(Triangulator.Run(Drawn));

    [Fact]
    public void What_stands_before_is_the_continuum()
    {
        var continuum = ConfidenceContinuum.Of(Triangulator.Run(Drawn));

        Result.Before.Positions.ShouldBe(continuum.Positions.Select(p => p.Position));
        Result.Before.Bands.ShouldBe(continuum.Positions.Select(p => p.Band));
        Result.Before.Positions.ShouldAllBe(p => p != null);
    }

    [Fact]
    public void A_parameter_gives_the_continuum_of_a_study_with_it()
    {
        var alone = ConfidenceContinuum.Of(Triangulator.Run(Drawn.With(Drawn.Parameters with { LevelWeight = 1 })));

        Change("Level alone").Runs[0].Positions.ShouldBe(alone.Positions.Select(p => p.Position));
        Change("Level alone").Runs[0].Bands.ShouldBe(alone.Positions.Select(p => p.Band));
        Change("Level alone").LargestShift!.Value.ShouldBeGreaterThan(0);
        Change("Bands a twelfth wider").ShouldSatisfyAllConditions(c => c.Swapped.ShouldBe(0), c => c.LargestShift.ShouldBe(0), c => c.Furthest.ShouldBeNull());
    }

    [Fact]
    public void An_authority_left_out_leaves_the_continuum_of_the_others()
    {
        var others = Drawn.Returns.Select((r, at) => new StudyPart(at, r, null)).Where((_, at) => Drawn.Returns[at].Authority != 2).ToList();
        var continuum = ConfidenceContinuum.Of(Triangulator.Run(StudySubset.Take(Drawn, others).Study));

        var change = Change("Without Authority 002");
        change.Runs[0].Positions[2].ShouldBeNull();
        change.Runs[0].Positions.RemoveAt(2).ShouldBe(continuum.Positions.Select(p => p.Position));
        change.Compared.ShouldBe(6);
    }

    [Fact]
    public void A_perspective_left_out_leaves_no_bands()
    {
        var changes = Result.Changes.Where(c => c.Kind == SensitivityKind.Perspective).ToList();

        changes.Select(c => c.Label).ShouldBe(["Without directors of children's services", "Without service managers", "Without practitioners"]);
        changes.ShouldAllBe(c => c.OtherBand == null && c.Runs[0].Bands.IsEmpty && c.Compared == 7);
    }

    [Fact]
    public void All_interviews_kept_change_nothing_and_fewer_change_something()
    {
        var runs = new SensitivityRuns(Drawn, 2);

        runs.WithInterviews(1, 0).Positions.ShouldBe(Result.Before.Positions);
        var half = Change("Half of the interviews kept");
        half.Runs.Length.ShouldBe(ContinuumSensitivity.Draws);
        half.Runs.Select(r => string.Join(' ', r.Positions)).Distinct().Count().ShouldBeGreaterThan(1);
        half.Swapped.ShouldBeInRange(half.SwappedOver.Fewest, half.SwappedOver.Most);
    }

    [Fact]
    public void The_number_of_cores_changes_nothing()
    {
        var (one, four) = (ContinuumSensitivity.Of(Triangulator.Run(Drawn), 1), ContinuumSensitivity.Of(Triangulator.Run(Drawn), 4));

        one.ToTable().ToCsv().ShouldBe(four.ToTable().ToCsv());
        one.ToStrip().ToTable().ToCsv().ShouldBe(four.ToStrip().ToTable().ToCsv());
    }

    [Fact]
    public void Swapped_pairs_are_counted_among_those_that_stood_in_an_order()
    {
        ImmutableArray<Authority> authorities = [new("a", "A"), new("b", "B"), new("c", "C"), new("d", "D")];
        var before = new SensitivityRun([0.1m, 0.3m, 0.3m, 0.9m], [ContinuumBand.EarlierStage, default, default, ContinuumBand.Confident]);
        // A and D change places, B comes to stand level with D, and C has no position.
        var after = new SensitivityRun([0.8m, 0.2m, null, 0.2m], [ContinuumBand.Confident, default, default, default]);

        var change = SensitivityChange.Of(SensitivityKind.Parameter, "x", [after], before, authorities);

        (change.Compared, change.Pairs, change.Swapped, change.OtherBand).ShouldBe((3, 3, 2, 2));
        (change.LargestShift, change.Furthest!.Code).ShouldBe((0.7m, "a"));
    }

    [Fact]
    public void Of_several_runs_the_one_in_the_middle_is_told()
    {
        ImmutableArray<Authority> authorities = [new("a", "A"), new("b", "B"), new("c", "C")];
        var before = new SensitivityRun([0.1m, 0.5m, 0.9m], []);
        var change = SensitivityChange.Of(SensitivityKind.Interviews, "x", [new([0.9m, 0.5m, 0.1m], []), before, new([0.5m, 0.1m, 0.9m], [])], before, authorities);

        (change.Swapped, change.SwappedOver, change.LargestShift).ShouldBe((1, (0, 3), 0.4m));
    }

    [Fact]
    public void The_chart_names_the_strongest_change_of_each_kind()
    {
        var chart = Result.ToChart();

        chart.Bars.Count.ShouldBe(4);
        foreach (var (bar, kind) in chart.Bars.Zip(Enum.GetValues<SensitivityKind>()))
            bar.Value.Number.ShouldBe(Result.Changes.First(c => c.Label == bar.Label).Swapped, kind.ToString());
        chart.Title.ShouldBe(FormattableString.Invariant($"The strongest change swaps {chart.Bars.MaxBy(b => b.Value.Number / b.Of)!.Value} of {chart.Bars.MaxBy(b => b.Value.Number / b.Of)!.Of} pairs"));
        chart.Notes.ShouldContain(n => n.Contains("the bar shows the draw in the middle", StringComparison.Ordinal), "draws may swap more than the bar shows");
        Result.ToStrip(SensitivityKind.Interviews).Title.ShouldMatch(@"^With fewer interviews positions move by up to 0\.\d\d$");
    }

    [Fact]
    public void A_change_of_ones_own_joins_the_others()
    {
        var own = Result.With("My own", p => p with { LevelWeight = 1 });

        own.Changes[^1].Runs[0].Positions.ShouldBe(Change("Level alone").Runs[0].Positions);
        own.ToTable(SensitivityKind.Parameter).Rows[^1][0].ToString().ShouldBe("My own");
        Result.Changes.Length.ShouldBe(own.Changes.Length - 1);
    }

    [Fact]
    public void Without_positions_there_is_nothing_to_compare()
    {
        var book = new CodebookBuilder().Impact("one").Build();
        var study = new StudyBuilder(book).Authority("1").Interview(Perspective.DCS, level: 2).Says("one").Authority("2").Interview(Perspective.DCS, level: 3).Says("one").Build();
        var none = ContinuumSensitivity.Of(Triangulator.Run(study)).With("mine", p => p with { LevelWeight = 1 });

        none.Changes.ShouldBeEmpty();
        none.ToTable().ToHtml().ShouldContain("Fewer than two authorities have a position");
        none.ToChart().ToSvg().ShouldContain("Fewer than two authorities");
        none.ToStrip().Items.ShouldAllBe(i => i.Position.Absence != null);
        foreach (var kind in Enum.GetValues<SensitivityKind>())
            none.ToStrip(kind).ToSvg().ShouldContain("No position");
    }

    private static SensitivityChange Change(string label) => Result.Changes.Single(c => c.Label == label);
}
