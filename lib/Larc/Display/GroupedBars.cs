using System.Text.Json.Nodes;

namespace Larc.Display;

/// <summary>Horizontal bars for counts by category, one bar for each series, every bar named and valued in words.</summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial record GroupedBars : Chart
{
    /// <summary>Makes the chart.</summary>
    /// <param name="title">The message in ten words or fewer.</param>
    /// <param name="series">What each bar of a category is, such as "staff" and "families"; at most four.</param>
    /// <param name="groups">The categories, in order.</param>
    /// <exception cref="ArgumentException">More than four series, or a category whose number of values is not the number of series.</exception>
    public GroupedBars(string title, IEnumerable<string> series, IEnumerable<BarGroup> groups)
        : base(title)
    {
        Series = [.. series.Select(PlainText.Clean)];
        Groups = [.. groups];
        Values.AtMost(4, Series.Count, "series", nameof(series));
        if (Groups.FirstOrDefault(group => group.BarValues.Count != Series.Count) is { } odd)
            throw new ArgumentException($"'{odd.Label}' has {odd.BarValues.Count} values for {Series.Count} series. Give one value for each.", nameof(groups));
    }

    /// <summary>Makes the chart with one bar for each category.</summary>
    public GroupedBars(string title, IEnumerable<(string Label, Cell Value)> bars)
        : this(title, [""], bars.Select(bar => new BarGroup(bar.Label, bar.Value)))
    {
    }

    /// <summary>What each bar of a category is.</summary>
    public IReadOnlyList<string> Series { get; }

    /// <summary>The categories, in order.</summary>
    public IReadOnlyList<BarGroup> Groups { get; }

    /// <summary>What the values count, in the plural.</summary>
    public string Unit { get; init => field = PlainText.Clean(value); } = "interviews";

    /// <summary>The whole every value is out of (N); null when there is none.</summary>
    public int? Of { get; init; }

    internal override bool HasData => Groups.Count > 0 && Series.Count > 0;

    private IEnumerable<(BarGroup Group, string Series, Cell Value)> All =>
        Groups.SelectMany(group => group.BarValues.Select((value, at) => (group, Series[at], value)));

    /// <inheritdoc/>
    public override Table ToTable()
    {
        List<Column> columns = [new("Category"), .. Series.Select(name => new Column(name.Length > 0 ? $"{PlainText.CapitalFirst(name)} ({Unit})" : PlainText.CapitalFirst(Unit), ColumnKind.Number))];
        var hasWhole = Groups.Any(group => WholeOf(group) is not null);
        if (hasWhole)
            columns.Add(new Column("Of", ColumnKind.Number));
        return TableOf(columns, Groups.Select(group =>
        {
            List<Cell> cells = [group.Label, .. group.BarValues];
            if (hasWhole)
                cells.Add(WholeOf(group) is { } whole ? whole : Absence.NotApplicable);
            return cells;
        }));
    }

    internal override string Describe()
    {
        List<(BarGroup Group, string Series, Cell Value)> known = [.. All.Where(bar => bar.Value.Number is not null).OrderByDescending(bar => bar.Value.Number)];
        var text = $"Horizontal bar chart of {PlainText.Count(Groups.Count, "category", "categories")}, in {Unit}";
        text += Series.Count > 1 ? $", for {PlainText.Join(Series)}." : ".";
        if (known.Count > 0)
            text += $" Highest: {NameOf(known[0])}, {ValueOf(known[0].Group, known[0].Value)}.";
        if (known.Count > 1)
            text += $" Lowest: {NameOf(known[^1])}, {ValueOf(known[^1].Group, known[^1].Value)}.";
        if (All.Count() - known.Count is > 0 and var missing)
            text += $" {PlainText.Count(missing, "value is", "values are")} missing.";
        return text;
    }

    internal override JsonArray PlotlyData()
    {
        var names = Plotly.Categories(Groups.Select(group => group.Label));
        return
        [
            .. Series.Select((name, at) => (JsonNode)new JsonObject
            {
                ["type"] = "bar",
                ["orientation"] = "h",
                ["name"] = Plotly.Text(name.Length > 0 ? name : PlainText.CapitalFirst(Unit)),
                ["y"] = Plotly.Texts(names),
                ["x"] = Plotly.Numbers(Groups.Select(group => group.BarValues[at].Number)),
                ["text"] = Plotly.Texts(Groups.Select(group => Plotly.Text(BarWords(name, group, group.BarValues[at])))),
                ["textposition"] = "outside",
                ["cliponaxis"] = false,
                ["hovertemplate"] = "%{y}: %{text}<extra></extra>",
                ["marker"] = new JsonObject { ["color"] = Palette.Series[at] },
            }),
        ];
    }

    internal override JsonObject PlotlyLayout() => new()
    {
        ["barmode"] = "group",
        ["height"] = Plotly.HeightFor([.. Groups.Select(group => group.Label)], Groups.Select(AbsencesOf), 38 * Series.Count),
        ["margin"] = Plotly.MarginFor(All.Where(bar => bar.Value.Absence is null).Select(bar => BarWords(bar.Series, bar.Group, bar.Value))),
        ["xaxis"] = new JsonObject { ["title"] = Plotly.AxisTitle(PlainText.CapitalFirst(Unit)), ["rangemode"] = "tozero", ["automargin"] = true },
        ["yaxis"] = Plotly.RowAxis(
            Plotly.Categories(Groups.Select(group => group.Label)),
            Groups.Select(AbsencesOf)),
    };

    /// <summary>What is missing in a group, in words.</summary>
    private string AbsencesOf(BarGroup group) => string.Join("; ", Series.Zip(group.BarValues).Where(bar => bar.Second.Absence is not null).Select(bar => BarWords(bar.First, group, bar.Second)));

    private static string NameOf((BarGroup Group, string Series, Cell Value) bar) =>
        bar.Series.Length > 0 ? $"{bar.Group.Label} ({bar.Series})" : bar.Group.Label;

    private string BarWords(string series, BarGroup group, Cell value) => (series.Length > 0 ? series + ": " : "") + ValueOf(group, value);

    private int? WholeOf(BarGroup group) => group.Of ?? Of;

    private string ValueOf(BarGroup group, Cell value) => value.Absence is { } why ? Values.Words(why) : PlainText.Of(value.ToString(), WholeOf(group));
}
