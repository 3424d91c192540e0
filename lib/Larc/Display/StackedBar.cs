using System.Text.Json.Nodes;

namespace Larc.Display;

/// <summary>
/// One whole and its parts, for categories that exclude each other and sum to N. Below the whole each part stands in a row of its own,
/// at its place in the whole, so that it can be named in full beside it.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial record StackedBar : Chart
{
    /// <summary>Makes the chart.</summary>
    /// <param name="title">The message in ten words or fewer.</param>
    /// <param name="parts">The parts, in order; at most four.</param>
    /// <param name="whole">N. The sum of the parts unless given; give it when a part is missing.</param>
    /// <exception cref="ArgumentException">More than four parts, or parts that do not sum to the whole.</exception>
    public StackedBar(string title, IEnumerable<Part> parts, decimal? whole = null)
        : base(title)
    {
        Parts = [.. parts];
        Whole = whole ?? Sum;
        Values.AtMost(4, Parts.Count, "parts", nameof(parts));
        if (Remainder < 0 || (Remainder > 0 && Parts.All(part => part.Value.Absence is null)))
            throw new ArgumentException($"The parts sum to {Scale.Word(Sum)} and the whole is given as {Scale.Word(Whole)}. Parts of one whole must sum to it.", nameof(whole));
    }

    /// <summary>The parts, in order.</summary>
    public IReadOnlyList<Part> Parts { get; }

    /// <summary>What the values count, in the plural.</summary>
    public string Unit { get; init => field = PlainText.Clean(value); } = "authorities";

    /// <summary>The whole (N).</summary>
    public decimal Whole { get; }

    internal override bool HasData => Parts.Count > 0 && (Sum > 0 || Parts.Any(part => part.Value.Absence is not null));

    internal override IEnumerable<string> OwnNotes =>
        Parts.Any(part => part.Value.Absence is not null) && Remainder > 0 ? ["Hatched without a number: parts whose size is missing, together"] : [];

    private decimal Sum => Parts.Sum(part => part.Value.Number ?? 0);

    private decimal Remainder => Whole - Sum;

    /// <inheritdoc/>
    public override Table ToTable() => TableOf(
        [new("Category"), new(PlainText.CapitalFirst(Unit), ColumnKind.Number), new("Of", ColumnKind.Number)],
        Parts.Select(part => (IEnumerable<Cell>)[part.Label, part.Value, Whole]));

    internal override string Describe()
    {
        var parts = Parts.Select(part => $"{part.Label}, {(part.Value.Absence is { } why ? Values.Words(why) : part.Value.ToString())}");
        return $"One bar divided into {PlainText.Count(Parts.Count, "part", "parts")}; {Unit} in all: {Scale.Word(Whole)}. {string.Join("; ", parts)}.";
    }

    internal override JsonArray PlotlyData() =>
    [
        .. Parts.Select((part, at) => (JsonNode)PlotlyPart(part, at)),
    ];

    private JsonObject PlotlyPart(Part part, int at)
    {
        var trace = new JsonObject
        {
            ["type"] = "bar",
            ["orientation"] = "h",
            ["name"] = Plotly.Text($"{part.Label}: {ValueOf(part)}"),
            ["y"] = new JsonArray("All"),
            ["x"] = Plotly.Numbers([part.Value.Number]),
            ["text"] = Plotly.Texts([Plotly.Text(ValueOf(part))]),
            // Words on a hatched ground cannot be read; the key says them.
            ["textposition"] = part.NonResponse ? "none" : "inside",
            ["hovertemplate"] = "%{fullData.name}<extra></extra>",
            ["marker"] = Plotly.Marker(part.NonResponse ? Palette.Context : Palette.Series[at], part.NonResponse),
        };
        if (!part.NonResponse)
        {
            trace["insidetextanchor"] = "middle";
            trace["textangle"] = 0;
            trace["textfont"] = new JsonObject { ["color"] = Palette.TextOn(Palette.Series[at]) };
        }

        return trace;
    }

    // The only chart of which the interactive form keeps a legend: Plotly cannot name the parts of one bar in full.
    internal override JsonObject PlotlyLayout() => new()
    {
        ["barmode"] = "stack",
        ["height"] = 340,
        ["showlegend"] = true,
        ["legend"] = new JsonObject { ["orientation"] = "h", ["traceorder"] = "normal", ["x"] = 0, ["y"] = -0.25 },
        ["xaxis"] = new JsonObject { ["range"] = new JsonArray(0, Whole), ["automargin"] = true },
        ["yaxis"] = new JsonObject { ["visible"] = false },
    };

    private string ValueOf(Part part) =>
        part.Value.Absence is { } why ? Values.Words(why) : $"{part.Value} of {Scale.Word(Whole)}";
}
