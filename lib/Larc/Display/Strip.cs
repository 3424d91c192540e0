using System.Text.Json.Nodes;

namespace Larc.Display;

/// <summary>
/// The continuum: a position and its range for each authority, by letter. Sorted by position so that overlapping ranges are seen;
/// without ranks, because the ranges say that most neighbours cannot be told apart.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial record Strip : Chart
{
    /// <summary>Makes the chart; items are sorted by position, then by label, those without a position last.</summary>
    public Strip(string title, IEnumerable<StripItem> items)
        : base(title) => Items =
        [
            .. items.OrderBy(item => item.Position.Number is null)
                .ThenByDescending(item => item.Position.Number)
                .ThenBy(item => item.Label, StringComparer.Ordinal),
        ];

    /// <summary>The authorities, sorted.</summary>
    public IReadOnlyList<StripItem> Items { get; }

    /// <summary>What the left end means.</summary>
    public string LowEnd { get; init => field = PlainText.Clean(value); } = "Earlier stage";

    /// <summary>What the right end means.</summary>
    public string HighEnd { get; init => field = PlainText.Clean(value); } = "More confident";

    /// <summary>What the lines are.</summary>
    public string RangeName { get; init => field = PlainText.Clean(value); } = "stability range, not a confidence interval";

    /// <summary>At or below this lies the earlier band, shaded; null for none.</summary>
    public decimal? EarlierUpTo { get; init; }

    /// <summary>At or above this lies the confident band, shaded; null for none.</summary>
    public decimal? ConfidentFrom { get; init; }

    internal override bool HasData => Items.Count > 0;

    internal override IEnumerable<string> OwnNotes =>
    [
        Items.Any(item => item.Low is not null) ? $"Point: position. Line: {RangeName}" : "Point: position",
        "The order shows the positions only; it is not a ranking, and positions are not compared between rounds",
    ];

    private bool HasBands => Items.Any(item => item.Band != StripBand.None);

    /// <inheritdoc/>
    public override Table ToTable()
    {
        List<(Column Column, Func<StripItem, Cell> Cell)> columns =
        [
            (new Column("Authority"), item => item.Label),
            (new Column("Position, 0 to 1", ColumnKind.Number), item => item.Position.Number is { } at ? Cell.Of(at, 2) : item.Position),
        ];
        if (Items.Any(item => item.Low is not null))
        {
            columns.Add((new Column("Range from", ColumnKind.Number), item => item.Low is { } low ? Cell.Of(low, 2) : item.Position.Absence ?? Absence.NotAvailable));
            columns.Add((new Column("Range to", ColumnKind.Number), item => item.High is { } high ? Cell.Of(high, 2) : item.Position.Absence ?? Absence.NotAvailable));
        }

        if (HasBands)
            columns.Add((new Column("Band"), item => item.Position.Absence is { } why ? why : BandWords(item.Band)));
        return TableOf(columns.Select(column => column.Column), Items.Select(item => columns.Select(column => column.Cell(item))));
    }

    internal override string Describe()
    {
        List<StripItem> known = [.. Items.Where(item => item.Position.Number is not null)];
        var text = $"Strip from '{LowEnd}' to '{HighEnd}' with the positions of {PlainText.Count(known.Count, "authority", "authorities")}";
        text += known.Exists(item => item.Low is not null) ? $" and a {RangeName} for each." : ".";
        if (known.Count > 0)
            text += $" Positions run from {PlainText.Number(known[^1].Position.Number!.Value, 2)} ({known[^1].Label}) to {PlainText.Number(known[0].Position.Number!.Value, 2)} ({known[0].Label}).";
        if (HasBands)
        {
            text += " " + string.Join(", ", known.Where(item => item.Band != StripBand.None).GroupBy(item => item.Band).OrderBy(band => band.Key)
                .Select(band => $"{band.Count()} {BandWords(band.Key)}")) + ".";
        }

        if (Items.Count - known.Count is > 0 and var missing)
            text += $" {PlainText.Count(missing, "authority has", "authorities have")} no position.";
        return text;
    }

    internal override JsonArray PlotlyData()
    {
        var names = Plotly.Categories(Items.Select(item => item.Label));
        var ranged = Items.Select((item, at) => (Item: item, Name: names[at])).Where(entry => entry.Item is { Low: not null, Position.Number: not null }).ToList();
        return
        [
            // A line of its own, not error bars: a range need not hold its point.
            new JsonObject
            {
                ["type"] = "scatter",
                ["mode"] = "lines",
                ["name"] = Plotly.Text(RangeName),
                ["x"] = Plotly.Numbers(ranged.SelectMany(entry => new[] { entry.Item.Low, entry.Item.High, null })),
                ["y"] = new JsonArray([.. ranged.SelectMany(entry => new JsonNode?[] { entry.Name, entry.Name, null })]),
                ["connectgaps"] = false,
                ["hoverinfo"] = "skip",
                ["line"] = new JsonObject { ["color"] = Palette.MidBlue, ["width"] = 2 },
            },
            new JsonObject
            {
                ["type"] = "scatter",
                ["mode"] = "markers",
                ["name"] = "Position",
                ["y"] = Plotly.Texts(names),
                ["x"] = Plotly.Numbers(Items.Select(item => item.Position.Number)),
                ["text"] = Plotly.Texts(Items.Select(item => Plotly.Text(item.Position.Absence is { } why ? Values.Words(why) : BandWords(item.Band)))),
                ["hovertemplate"] = "%{y}: %{x:.2f} %{text}<extra></extra>",
                ["marker"] = new JsonObject
                {
                    ["size"] = 12,
                    ["symbol"] = Plotly.Texts(Items.Select(item => item.Band switch { StripBand.EarlierStage => "square", StripBand.NotDistinguished => "circle-open", _ => "circle" })),
                    ["color"] = Palette.DarkBlue,
                },
            },
        ];
    }

    internal override JsonObject PlotlyLayout() => new()
    {
        ["height"] = Plotly.HeightFor([.. Items.Select(item => item.Label)], null, Items.Any(item => item.Position.Absence is not null) ? 42 : 26),
        ["margin"] = HasBands ? Plotly.MarginFor(Items.Select(item => BandWords(item.Band))) : new JsonObject { ["r"] = 90 },
        ["xaxis"] = new JsonObject
        {
            ["range"] = new JsonArray(-0.02m, 1.02m),
            ["tickvals"] = new JsonArray(0, 1),
            ["ticktext"] = Plotly.Texts([Plotly.Text(LowEnd), Plotly.Text(HighEnd)]),
        },
        ["yaxis"] = Plotly.RowAxis(Plotly.Categories(Items.Select(item => item.Label))),
        ["annotations"] = new JsonArray([.. Items.Select((_, at) => NoPosition(at)).Concat(Items.Select((_, at) => BandBeside(at))).OfType<JsonNode>()]),
    };

    /// <summary>The band of an item in words, at the right of its row; null when it has none.</summary>
    private JsonObject? BandBeside(int at)
    {
        if (Items[at].Band == StripBand.None || Items[at].Position.Absence is not null)
            return null;
        var words = Plotly.Annotation(BandWords(Items[at].Band), 1, 0);
        words["y"] = Plotly.Categories(Items.Select(item => item.Label))[at];
        words["yref"] = "y";
        words["xanchor"] = "left";
        words["xshift"] = 8;
        return words;
    }

    /// <summary>Why an item has no position, in words in its row; null when it has one.</summary>
    private JsonObject? NoPosition(int at)
    {
        if (Items[at].Position.Absence is not { } why)
            return null;
        var words = Plotly.Annotation("No position: " + Values.Words(why), 0, 0, 44);
        words["y"] = Plotly.Categories(Items.Select(item => item.Label))[at];
        words["yref"] = "y";
        words["xanchor"] = "left";
        words["align"] = "left";
        words["xshift"] = 12;
        return words;
    }

    private static string BandWords(StripBand band) => band switch
    {
        StripBand.EarlierStage => "earlier stage",
        StripBand.NotDistinguished => "not distinguished",
        StripBand.Confident => "confident",
        _ => "",
    };
}
