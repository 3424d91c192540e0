using System.Globalization;
using Larc.Display;
using Larc.Findings;
using Larc.Model;
using Larc.Outcomes;
using Larc.Published;
using Larc.Tests.Display;
using Larc.Triangulation;

namespace Larc.SystemTests.Display;

/// <summary>The charts that are drawn in the browser: the samples, and every kind with nothing, with one item, with many and with long labels.</summary>
internal static class ChartCases
{
    public static IReadOnlyDictionary<string, IReadOnlyList<Chart>> All { get; } = new Dictionary<string, IReadOnlyList<Chart>>
    {
        // Every sample holds what its kind can show: absences among them.
        ["samples"] = [.. Samples.All.Values],
        ["nothing"] = [.. Charts.Of([])],
        ["one item"] = [.. Charts.Of(["The only one"])],
        ["many items"] = [.. Charts.Of([.. Enumerable.Range(1, 60).Select(n => "Item number " + n.ToString(CultureInfo.InvariantCulture))])],
        ["long and odd labels"] = [.. Charts.Of(NastyText.All)],
        ["the example"] = [.. OfExample()],
    };

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>What the guided notebooks draw of the example study.</summary>
    private static IEnumerable<Chart> OfExample()
    {
        var work = Workspace.OpenExample(PublishedTables.Open().Round);
        var result = work.Triangulation;
        yield return work.Study.ToInterviewsChart();
        yield return work.ToRowsChart();
        yield return QuantifiedEvidence.Of(work.Study).ToChart();
        yield return IndicatorTrends.Of(work.Study).ToFirstChart();
        yield return PublishedComparison.Of(PublishedTables.Open().Tables, result).ToChart();
        foreach (var subject in new[] { RankSubject.Contributing, RankSubject.ToDevelop })
            yield return result.ToMatrix(subject);
        foreach (var group in PerspectiveGroup.Staff.Members.Select(PerspectiveGroup.Of))
            yield return result.PrintedList(RankSubject.Contributing, group).ToChart();
        foreach (var group in new[] { PerspectiveGroup.PC, PerspectiveGroup.CYP })
            yield return result.PrintedList(RankSubject.Impacts(3), group).ToChart();
        foreach (var level in new[] { 1, 2 })
            yield return result.PrintedList(RankSubject.Impacts(level), PerspectiveGroup.ManagersAndPractitioners).ToChart();
        foreach (var outcomes in KeyGroupOutcomes.All(work.Study))
            yield return outcomes.ToChart();
        foreach (var authority in work.Study.Authorities.Take(3))
            yield return result.ToProfile(authority.Code);
    }

    public static string NameOf(Chart chart) => $"{chart.GetType().Name} '{chart.Title}'";
}
