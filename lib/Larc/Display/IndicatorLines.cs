using System.Text.Json.Nodes;

namespace Larc.Display;

/// <summary>
/// At most four lines over periods, named at their ends. A missing point is a gap in its line, with its symbol below the period:
/// nothing is drawn across it.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial record IndicatorLines : Chart
{
    /// <summary>Makes the chart.</summary>
    /// <param name="title">The message in ten words or fewer.</param>
    /// <param name="periods">Labels of the periods, in order, equally far apart.</param>
    /// <param name="lines">The lines; at most four.</param>
    /// <exception cref="ArgumentException">More than four lines, or a line whose number of points is not that of the periods.</exception>
    public IndicatorLines(string title, IEnumerable<string> periods, IEnumerable<IndicatorLine> lines)
        : base(title)
    {
        Periods = [.. periods.Select(PlainText.Clean)];
        Lines = [.. lines];
        Values.AtMost(4, Lines.Count, "lines", nameof(lines));
        if (Lines.FirstOrDefault(line => line.Points.Count != Periods.Count) is { } odd)
            throw new ArgumentException($"'{odd.Name}' has {odd.Points.Count} points for {Periods.Count} periods. Give one for each, an Absence where there is none.", nameof(lines));
    }

    /// <summary>The periods, in order.</summary>
    public IReadOnlyList<string> Periods { get; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<IndicatorLine> Lines { get; }

    /// <summary>What the numbers are, printed above the axis, such as "per 10,000 children".</summary>
    public string Unit { get; init => field = PlainText.Clean(value); } = "";

    /// <summary>Whether the axis starts at zero. Turn it off only for measures without a meaningful zero; the axis then says so.</summary>
    public bool FromZero { get; init; } = true;

    internal override bool HasData => Numbers.Any();

    internal override IEnumerable<string> OwnNotes =>
    [
        .. Lines.SelectMany(line => line.Points).Select(point => point.Absence).OfType<Absence>().Distinct()
            .OrderBy(absence => absence.Symbol, StringComparer.Ordinal).Select(Values.Words),
        .. FromZero ? Array.Empty<string>() : ["The axis does not start at zero"],
    ];

    private IEnumerable<decimal> Numbers => Lines.SelectMany(line => line.Points).Select(point => point.Number).OfType<decimal>();

    /// <inheritdoc/>
    public override Table ToTable() => TableOf(
        [new("Period"), .. Lines.Select(line => new Column(Unit.Length > 0 ? $"{line.Name} ({Unit})" : line.Name, ColumnKind.Number))],
        Periods.Select((period, at) => Lines.Select(line => line.Points[at]).Prepend(period)));

    internal override string Describe()
    {
        var text = $"Line chart of {PlainText.Count(Lines.Count, "line", "lines")} over {PlainText.Count(Periods.Count, "period", "periods")}, {Periods[0]} to {Periods[^1]}{(Unit.Length > 0 ? ", " + Unit : "")}.";
        foreach (var line in Lines)
        {
            List<(string Period, Cell Point)> known = [.. Periods.Zip(line.Points).Where(pair => pair.Second.Number is not null)];
            text += known.Count switch
            {
                0 => $" {line.Name}: no value shown.",
                1 => $" {line.Name}: {known[0].Point} in {known[0].Period}.",
                _ => $" {line.Name}: from {known[0].Point} in {known[0].Period} to {known[^1].Point} in {known[^1].Period}.",
            };
            if (line.Points.Count - known.Count is > 0 and var missing && known.Count > 0)
                text += $" {PlainText.Count(missing, "point is", "points are")} missing.";
        }

        return text;
    }

    internal override JsonArray PlotlyData() =>
    [
        .. Lines.Select((line, at) => (JsonNode)new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines+markers",
            ["name"] = Plotly.Text(line.Name),
            ["x"] = Plotly.Texts(Plotly.Categories(Periods)),
            ["y"] = Plotly.Numbers(line.Points.Select(point => point.Number)),
            ["text"] = Plotly.Texts(line.Points.Select(point => Plotly.Text(point.Absence is { } why ? Values.Words(why) : point.ToString()))),
            ["connectgaps"] = false,
            ["hovertemplate"] = "%{x}, %{fullData.name}: %{text}<extra></extra>",
            ["line"] = new JsonObject { ["color"] = Palette.Series[at], ["dash"] = LinePlot.PlotlyDash(at), ["width"] = 2.5 },
            ["marker"] = new JsonObject { ["symbol"] = Marks.PlotlySymbol(Marks.Series[at]), ["size"] = 9, ["color"] = Palette.Series[at] },
        }),
    ];

    internal override JsonObject PlotlyLayout() => new()
    {
        ["height"] = 460,
        ["showlegend"] = true,
        ["legend"] = Plotly.LegendAbove(),
        ["xaxis"] = new JsonObject
        {
            ["type"] = "category",
            ["categoryorder"] = "array",
            ["categoryarray"] = Plotly.Texts(Plotly.Categories(Periods)),
            ["tickmode"] = "array",
            ["tickvals"] = Plotly.Texts(Plotly.Categories(Periods).Where((_, at) => IsNamed(at))),
            ["ticktext"] = Plotly.Texts(Periods.Where((_, at) => IsNamed(at)).Select(period => string.Join("<br>", Plotly.Wrap(Short(period, 2 * LettersPerName), LettersPerName)))),
            ["tickangle"] = 0,
            ["automargin"] = true,
        },
        ["annotations"] = new JsonArray([.. Periods.Select((_, at) => GapsAt(at)).OfType<JsonNode>()]),
        ["yaxis"] = new JsonObject
        {
            ["title"] = Plotly.AxisTitle(Unit),
            ["rangemode"] = FromZero ? "tozero" : "normal",
            ["automargin"] = true,
        },
    };

    /// <summary>Pixels from one period to the next in the figure.</summary>
    private int Step => (Width - 140) / Math.Max(1, Periods.Count);

    /// <summary>Periods from one that is named to the next, so that names keep apart.</summary>
    private int NamedEach => Math.Max(1, (int)Math.Ceiling(64.0 / Math.Max(1, Step)));

    /// <summary>About how many letters fit in a line between two names of periods.</summary>
    private int LettersPerName => Math.Clamp(Step * NamedEach / 9, 6, 30);

    /// <summary>Whether a period's name stands below the figure: as many as have room, always the last.</summary>
    private bool IsNamed(int period) => (Periods.Count - 1 - period) % NamedEach == 0;

    /// <summary>As much of the words as there is room for; the table holds the whole.</summary>
    private static string Short(string words, int most)
    {
        var letters = new System.Globalization.StringInfo(words);
        return letters.LengthInTextElements <= most ? words : letters.SubstringByTextElements(0, most - 1).TrimEnd() + "…";
    }

    /// <summary>What is missing in one period, in words at the foot of the drawing; null when nothing is.</summary>
    private JsonObject? GapsAt(int period)
    {
        List<string> gaps = [.. Lines.Where(line => line.Points[period].Absence is not null).Select(line => Short($"{line.Points[period]} {line.Name}", 2 * LettersPerName))];
        // Where periods stand close the gap in the line says it, and the table says why.
        if (gaps.Count == 0 || NamedEach > 1)
            return null;
        var words = Plotly.Annotation("", 0, 0);
        words["text"] = string.Join("<br>", gaps.SelectMany(gap => TextMeasure.Wrap(gap, TextStyle.Small, Step - 6)).Select(Plotly.Text));
        words["x"] = Plotly.Categories(Periods)[period];
        words["xref"] = "x";
        words["yanchor"] = "bottom";
        words["font"] = new JsonObject { ["size"] = 12 };
        return words;
    }
}
