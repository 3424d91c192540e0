using Larc.Disclosure.Auditing;
using Xunit.Abstractions;

namespace Larc.Tests.Disclosure.Auditing;

/// <summary>Published exclusions, outside the repository in the folder LARC_EXTERNAL_DATA names: how much of what was hidden follows from what was printed.</summary>
public sealed class SchoolExclusionsTests(ITestOutputHelper output)
{
    private static readonly string Manifest = Path.Combine(Repository.Root, "data-templates", "audit", "school-exclusions.json");

    [Fact]
    public void What_follows_is_what_a_naive_count_of_each_authority_and_year_gives()
    {
        if (Environment.GetEnvironmentVariable("LARC_EXTERNAL_DATA") is not { Length: > 0 } folder
            || Directory.GetFiles(folder, "excl_clean_la_data.csv", SearchOption.AllDirectories) is not [var file, ..])
        {
            output.WriteLine("LARC_EXTERNAL_DATA is not set, or holds no exclusions: nothing was looked at.");
            return;
        }

        var report = DisclosureAudit.Run(Manifest, Path.GetDirectoryName(file)!);

        report.Measures.Select(m => (m.Measure, m.Hidden, m.BySubtraction, m.ByBounds, m.PrintedElsewhere, m.NotProven)).ShouldBe(
        [
            ("fixed-period exclusions", 70, 66, 0, 0, 0),
            ("permanent exclusions", 851, 580, 108, 0, 0),
            ("pupils with one or more fixed-period exclusions", 114, 100, 0, 0, 0),
        ]);
        report.Contradictions.Length.ShouldBe(2);
        foreach (var (measure, column) in new[] { ("permanent exclusions", 6), ("fixed-period exclusions", 8), ("pupils with one or more fixed-period exclusions", 10) })
        {
            var (subtraction, bounds) = Naive(file, column);
            Found(RecoveryKind.BySubtraction, measure).ShouldBe(subtraction);
            Found(RecoveryKind.ByBounds, measure).ShouldBe(bounds);
        }

        Dictionary<int, decimal> Found(RecoveryKind how, string measure) =>
            report.Recoveries.Where(r => r.How == how && r.Measure == measure).ToDictionary(r => r.Place.Row, r => r.Number);
    }

    /// <summary>
    /// By authority and year: one hidden type of school, or a hidden total, is the difference; otherwise every way to put 1 or 2 in
    /// place of each hidden number is tried. Where a type has no row, only the total's being no less than the others is known.
    /// </summary>
    private static (Dictionary<int, decimal> Subtraction, Dictionary<int, decimal> Bounds) Naive(string file, int column)
    {
        var (subtraction, bounds) = (new Dictionary<int, decimal>(), new Dictionary<int, decimal>());
        var groups = File.ReadLines(file).Select((line, i) => (Row: i + 1, Texts: line.Split(',').Select(t => t.Trim('"')).ToArray()))
            .Where(l => l.Texts[1] == "Local authority").GroupBy(l => (l.Texts[0], l.Texts[2]));
        foreach (var group in groups)
        {
            var complete = group.Count() == 4;
            var hidden = group.Where(l => l.Texts[column] == "x").ToList();
            if (hidden.Count == 0 || group.All(l => l.Texts[3] != "Total"))
                continue;
            // The total less its parts is nothing: what is printed leaves this for what is hidden.
            var left = -group.Except(hidden).Sum(l => Sign(l.Texts) * decimal.Parse(l.Texts[column], System.Globalization.CultureInfo.InvariantCulture));
            if (hidden.Count == 1 && complete)
            {
                subtraction[hidden[0].Row] = left * Sign(hidden[0].Texts);
                continue;
            }

            var ways = Enumerable.Range(0, 1 << hidden.Count).Select(way => hidden.Select((h, i) => 1 + (way >> i & 1)).ToArray())
                .Where(way => hidden.Zip(way, (h, n) => Sign(h.Texts) * n).Sum() is var sum && (complete ? sum == left : sum >= left)).ToList();
            for (var i = 0; i < hidden.Count; i++)
            {
                if (ways.Select(w => w[i]).Distinct().ToList() is [var only])
                    bounds[hidden[i].Row] = only;
            }
        }

        return (subtraction, bounds);

        static int Sign(string[] texts) => texts[3] == "Total" ? 1 : -1;
    }
}
