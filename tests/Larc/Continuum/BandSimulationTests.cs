using System.Globalization;
using Larc.Continuum;
using Larc.Triangulation;

namespace Larc.Tests.Continuum;

/// <summary>
/// A simulation study of the bands. Every run is in <c>tests/Expected/continuum/band-simulation.csv</c>, and the summary that ships with the library is
/// made from it; here the first runs of each kind are drawn again. <c>LARC_UPDATE_EXPECTED=1</c> draws all of them (a few minutes) and writes both.
/// </summary>
public sealed class BandSimulationTests
{
    private const int Again = 4;
    private const string Runs = "continuum/band-simulation.csv";
    private const string Summary = "lib/Larc/Continuum/band-simulation.csv";

    // 199 permutations: with the study itself, a twentieth of them is a whole number.
    private static readonly Larc.Model.StudyParameters Parameters = new() { Permutations = 199, Resamples = 0 };

    private static readonly (string Authorities, string Interviews, int Runs, SimulatedAuthorities Kind)[] Kinds =
    [
        ("all alike", "3", 200, new() { Interviews = [3] }),
        ("all alike", "6", 200, new() { Interviews = [6] }),
        ("all alike", "12", 200, new() { Interviews = [12] }),
        ("all alike", "3 and 12 by turns", 200, new() { Interviews = [3, 12] }),
        ("clearly different", "3", 100, new() { Interviews = [3], Different = true, Stray = 2 }),
        ("clearly different", "6", 100, new() { Interviews = [6], Different = true, Stray = 2 }),
        ("clearly different", "12", 100, new() { Interviews = [12], Different = true, Stray = 2 }),
        ("clearly different", "24", 100, new() { Interviews = [24], Different = true, Stray = 2 }),
        ("different, agendas blurred", "3", 100, new() { Interviews = [3], Different = true, Stray = 12 }),
        ("different, agendas blurred", "6", 100, new() { Interviews = [6], Different = true, Stray = 12 }),
        ("different, agendas blurred", "12", 100, new() { Interviews = [12], Different = true, Stray = 12 }),
    ];

    private static bool Updating => Environment.GetEnvironmentVariable("LARC_UPDATE_EXPECTED") == "1";

    [Fact]
    public void The_runs_come_out_as_they_are_kept()
    {
        if (Updating)
            WriteBoth();
        var kept = KeptRuns();
        kept.Length.ShouldBe(Kinds.Sum(k => k.Runs));
        foreach (var run in Draw(Again))
            kept.ShouldContain(run);
    }

    [Fact]
    public void The_summary_that_ships_is_made_from_the_runs()
    {
        var kept = KeptRuns().Select(r => r.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToList();
        BandSimulation.Rows.ShouldBe(Kinds.Select((kind, index) => SummaryOf(index, [.. kept.Where(r => r[0] == index)])));
    }

    [Fact]
    public void Where_all_are_alike_at_most_one_study_in_twenty_has_a_band()
    {
        foreach (var row in BandSimulation.Rows.Where(r => r.Different == 0))
            (row.RunsWithBand * 20).ShouldBeLessThanOrEqualTo(row.Runs, row.ToString());
    }

    [Fact]
    public void Where_they_differ_clearly_bands_are_found_and_few_are_wrong()
    {
        foreach (var row in BandSimulation.Rows.Where(r => r.Different > 0))
        {
            (row.Wrong * 50).ShouldBeLessThanOrEqualTo(row.Runs * 14, row.ToString());
            row.Right.ShouldBeGreaterThan(3 * row.Wrong, row.ToString());
        }

        var clear = BandSimulation.Rows.Where(r => r.Authorities == "clearly different").ToDictionary(r => r.Interviews, r => r.Right);
        clear["6"].ShouldBeGreaterThan(clear["3"]);
        clear["12"].ShouldBeGreaterThan(clear["3"]);
    }

    /// <summary>Index of the kind, run, whether any band, right, wrong.</summary>
    private static string[] Draw(int? most = null)
    {
        var wanted = Kinds.Index().SelectMany(k => Enumerable.Range(0, Math.Min(k.Item.Runs, most ?? int.MaxValue)).Select(run => (k.Index, Run: run))).ToArray();
        var lines = new string[wanted.Length];
        Parallel.For(0, wanted.Length, i => lines[i] = RunOf(wanted[i].Index, wanted[i].Run));
        return lines;
    }

    private static string RunOf(int kind, int run)
    {
        var authorities = Kinds[kind].Kind;
        var bands = ConfidenceContinuum.Of(Triangulator.Run(authorities.Draw(run, Parameters), 1), 1).Positions.Select(p => p.Band).ToArray();
        var drawn = bands.Index().Where(b => b.Item != ContinuumBand.NotDistinguished).ToArray();
        var right = drawn.Count(b => b.Item == authorities.TruthOf(b.Index));
        return FormattableString.Invariant($"{kind},{run},{(drawn.Length > 0 ? 1 : 0)},{right},{drawn.Length - right}");
    }

    private static BandSimulationRow SummaryOf(int index, int[][] runs)
    {
        var (authorities, interviews, count, kind) = Kinds[index];
        runs.Length.ShouldBe(count);
        var different = Enumerable.Range(0, kind.Authorities).Count(a => kind.TruthOf(a) != ContinuumBand.NotDistinguished);
        return new(authorities, interviews, count, runs.Sum(r => r[2]), different * count, runs.Sum(r => r[3]), runs.Sum(r => r[4]));
    }

    private static string[] KeptRuns() => File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Expected", Runs))[1..];

    private static void WriteBoth()
    {
        var runs = Draw();
        Golden.Check(Runs, string.Join('\n', runs.Prepend("kind,run,any,right,wrong")));
        var numbers = runs.Select(r => r.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToList();
        var rows = Kinds.Select((_, index) => SummaryOf(index, [.. numbers.Where(r => r[0] == index)]));
        File.WriteAllText(
            Path.Combine(Repository.Root, Summary),
            "Authorities,Interviews,Runs,RunsWithBand,Different,Right,Wrong\n"
                + string.Concat(rows.Select(r => FormattableString.Invariant($"\"{r.Authorities}\",{r.Interviews},{r.Runs},{r.RunsWithBand},{r.Different},{r.Right},{r.Wrong}\n"))));
    }
}
