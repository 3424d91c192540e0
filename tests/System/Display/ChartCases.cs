using System.Globalization;
using Larc.Display;
using Larc.Tests.Display;

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
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static string NameOf(Chart chart) => $"{chart.GetType().Name} '{chart.Title}'";
}
