namespace Plotly.NET;

/// <summary>As much of Plotly.NET's chart as the host knows by name; the package itself is used by a notebook, not by tests.</summary>
public abstract class GenericChart
{
    /// <summary>The figure.</summary>
    public static string toFigureJson(GenericChart chart) => chart is null ? "" : """{"data":[{"type":"bar","x":["a","b"],"y":[1,2]}],"layout":{},"config":{}}""";

    /// <summary>A chart of one trace.</summary>
    public sealed class Chart : GenericChart;
}
