using System.Text.Json.Nodes;

namespace Larc.Display;

/// <summary>Codes named so far, interview by interview, with how many were new in the last ones. It says how quickly new codes became rare, never that there are no more.</summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial record Curve : Chart
{
    /// <summary>Makes the chart.</summary>
    /// <exception cref="ArgumentException">More than four lines.</exception>
    public Curve(string title, IEnumerable<CurveSeries> series)
        : base(title)
    {
        Series = [.. series];
        Values.AtMost(4, Series.Count, "lines", nameof(series));
    }

    /// <summary>The lines.</summary>
    public IReadOnlyList<CurveSeries> Series { get; }

    /// <summary>How many of the last interviews the number at the end of a line looks at; at least 1.</summary>
    public int LastInterviews { get; init => field = Math.Max(1, value); } = 3;

    internal override bool HasData => Series.Any(series => series.NewCodes.Count > 0);

    internal override IEnumerable<string> OwnNotes =>
        ["A flat end says that the last interviews named few new codes; it does not say that nothing is left to hear"];

    private int Interviews => Series.Max(series => series.NewCodes.Count);

    /// <inheritdoc/>
    public override Table ToTable() => TableOf(
        [new("Interview", ColumnKind.Number), .. Series.SelectMany(series => new[] { new Column(series.Name + ": new codes", ColumnKind.Number), new Column(series.Name + ": codes so far", ColumnKind.Number) })],
        Enumerable.Range(0, HasData ? Interviews : 0).Select(at => Series
            .SelectMany(series => at < series.NewCodes.Count ? new Cell[] { series.NewCodes[at], series.SoFar[at] } : [Absence.NotApplicable, Absence.NotApplicable])
            .Prepend(at + 1)));

    internal override string Describe() =>
        $"Line chart of the codes named so far by {PlainText.Count(Interviews, "interview", "interviews")}. "
        + string.Join(" ", Series.Select(series => series.NewCodes.Count == 0
            ? $"{series.Name}: no interview."
            : $"{series.Name}: {PlainText.Count(series.SoFar[^1], "code", "codes")} in {PlainText.Count(series.NewCodes.Count, "interview", "interviews")}, {LastWords(series)}."));

    internal override JsonArray PlotlyData() =>
    [
        .. Series.Select((series, at) => (JsonNode)new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines+markers",
            ["name"] = Plotly.Text(series.Name),
            ["x"] = new JsonArray([.. Enumerable.Range(1, series.NewCodes.Count).Select(n => (JsonNode)n)]),
            ["y"] = new JsonArray([.. series.SoFar.Select(n => (JsonNode)n)]),
            ["customdata"] = new JsonArray([.. series.NewCodes.Select(n => (JsonNode)n)]),
            ["hovertemplate"] = "Interview %{x}, %{fullData.name}: %{y} so far, %{customdata} new<extra></extra>",
            ["line"] = new JsonObject { ["color"] = Palette.Series[at], ["dash"] = LinePlot.PlotlyDash(at), ["width"] = 2.5 },
            ["marker"] = new JsonObject { ["symbol"] = Marks.PlotlySymbol(Marks.Series[at]), ["size"] = 8, ["color"] = Palette.Series[at] },
        }),
    ];

    internal override JsonObject PlotlyLayout() => new()
    {
        ["height"] = 460,
        ["showlegend"] = true,
        ["legend"] = Plotly.LegendAbove(),
        ["xaxis"] = new JsonObject { ["title"] = Plotly.AxisTitle("Interviews, in order"), ["range"] = new JsonArray(0.5m, Series.Max(series => series.NewCodes.Count) + 0.5m) },
        ["yaxis"] = new JsonObject { ["title"] = Plotly.AxisTitle("Different codes named so far"), ["rangemode"] = "tozero" },
    };

    private string LastWords(CurveSeries series) => series.NewCodes.Count switch
    {
        1 => "from one interview",
        var count when count <= LastInterviews => $"all in {count} interviews",
        _ => $"{series.NewInLast(LastInterviews)} new in the last {LastInterviews}",
    };
}
