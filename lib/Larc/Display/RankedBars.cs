using System.Globalization;
using System.Text.Json.Nodes;

namespace Larc.Display;

/// <summary>
/// Horizontal bars in the order given, with value and N in words, ranks with ties marked, and rows below a threshold set apart.
/// The chart does not sort: the order is a method's result.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial record RankedBars : Chart
{
    /// <summary>Makes the chart.</summary>
    public RankedBars(string title, IEnumerable<RankedBar> bars)
        : base(title) => Bars = [.. bars];

    /// <summary>The rows, in order.</summary>
    public IReadOnlyList<RankedBar> Bars { get; }

    /// <summary>What the values count, in the plural, such as "authorities".</summary>
    public string Unit { get; init => field = PlainText.Clean(value); } = "authorities";

    /// <summary>What the second measure counts, such as "participants"; needed only when rows carry one.</summary>
    public string SecondUnit { get; init => field = PlainText.Clean(value); } = "participants";

    /// <summary>What a row is, the heading of the labels.</summary>
    public string LabelName { get; init => field = PlainText.Clean(value); } = "";

    /// <summary>The whole every value is out of (N); null when there is none.</summary>
    public int? Of { get; init; }

    /// <summary>Rows with a value below this are set apart; null for no threshold.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>What the threshold is, in words; made from the number unless given.</summary>
    public string ThresholdWords
    {
        get => field.Length > 0 ? field : Threshold is { } from ? $"Listed from {Scale.Word(from)} {Unit}" : "";
        init => field = PlainText.Clean(value);
    } = "";

    internal override bool HasData => Bars.Count > 0;

    internal override IEnumerable<string> OwnNotes =>
        Bars.Any(IsTied) ? ["= shares its rank with another; rows of equal rank are in order of their names"] : [];

    private bool HasSecond => Bars.Any(bar => bar.Second is not null);

    private bool HasRank => Bars.Any(bar => bar.Rank is not null);

    /// <inheritdoc/>
    public override Table ToTable()
    {
        List<(Column Column, Func<RankedBar, Cell> Cell)> columns = [];
        columns.Add((new Column(LabelName.Length > 0 ? LabelName : "Item"), bar => bar.Label));
        if (HasRank)
            columns.Add((new Column("Rank", ColumnKind.Mark), bar => bar.Rank is null ? Absence.NotApplicable with { Words = "not ranked" } : RankOf(bar)));
        columns.Add((new Column(PlainText.CapitalFirst(Unit), ColumnKind.Number), bar => bar.Value));
        if (Bars.Any(bar => WholeOf(bar) is not null))
            columns.Add((new Column("Of", ColumnKind.Number), bar => WholeOf(bar) is { } whole ? whole : Absence.NotApplicable));
        if (HasSecond)
            columns.Add((new Column(PlainText.CapitalFirst(SecondUnit), ColumnKind.Number), bar => bar.Second ?? Absence.NotApplicable));
        if (Threshold is not null)
            columns.Add((new Column("Listed"), bar => bar.Value.Absence is { } why ? why : IsBelow(bar) ? "below the threshold" : "yes"));
        return TableOf(columns.Select(column => column.Column), Bars.Select(bar => columns.Select(column => column.Cell(bar))));
    }

    internal override string Describe()
    {
        List<RankedBar> known = [.. Bars.Where(bar => bar.Value.Number is not null).OrderByDescending(bar => bar.Value.Number)];
        var text = $"Horizontal bar chart of {PlainText.Count(Bars.Count, "row", "rows")}, in {Unit}.";
        if (known.Count > 0)
            text += $" Highest: {known[0].Label}, {ValueOf(known[0])}.";
        if (known.Count > 1)
            text += $" Lowest: {known[^1].Label}, {ValueOf(known[^1])}.";
        if (Bars.Count(IsBelow) is > 0 and var below)
            text += $" {PlainText.Count(below, "row is", "rows are")} below the threshold ({ThresholdWords}).";
        if (Bars.Count - known.Count is > 0 and var missing)
            text += $" {PlainText.Count(missing, "value is", "values are")} missing.";
        return text;
    }

    internal override JsonArray PlotlyData()
    {
        var names = Plotly.Categories(Bars.Select(bar => bar.Label));
        return
        [
            new JsonObject
            {
                ["type"] = "bar",
                ["orientation"] = "h",
                ["name"] = PlainText.CapitalFirst(Unit),
                ["y"] = Plotly.Texts(names),
                ["x"] = Plotly.Numbers(Bars.Select(bar => bar.Value.Number)),
                ["text"] = Plotly.Texts(Bars.Select(bar => Plotly.Text(BarWords(bar)))),
                // The words stand in a column of their own, clear of the line of the threshold.
                ["textposition"] = "none",
                ["hovertemplate"] = "%{y}: %{text}<extra></extra>",
                ["marker"] = new JsonObject
                {
                    ["color"] = Plotly.Texts(Bars.Select(bar => IsBelow(bar) ? Palette.MidBlue : Palette.DarkBlue)),
                    ["pattern"] = new JsonObject { ["shape"] = Plotly.Texts(Bars.Select(bar => IsBelow(bar) ? "/" : "")), ["bgcolor"] = Palette.Paper },
                },
            },
        ];
    }

    internal override JsonObject PlotlyLayout()
    {
        var layout = new JsonObject
        {
            ["height"] = Plotly.HeightFor([.. Bars.Select(bar => bar.Label)], Bars.Select(bar => bar.Value.Absence is { } why ? Values.Words(why) : "")),
            ["margin"] = Plotly.MarginFor(Bars.Where(bar => bar.Value.Absence is null).Select(BarWords)),
            ["xaxis"] = new JsonObject { ["title"] = Plotly.AxisTitle(PlainText.CapitalFirst(Unit)), ["rangemode"] = "tozero", ["automargin"] = true },
            ["yaxis"] = Plotly.RowAxis(Plotly.Categories(Bars.Select(bar => bar.Label)), Bars.Select(bar => bar.Value.Absence is { } why ? Values.Words(why) : "")),
        };
        var annotations = new JsonArray([.. Bars.Select((_, at) => WordsBeside(at)).OfType<JsonNode>()]);
        if (Threshold is { } from)
        {
            layout["shapes"] = new JsonArray(new JsonObject
            {
                ["type"] = "line",
                ["x0"] = from,
                ["x1"] = from,
                ["y0"] = 0,
                ["y1"] = 1,
                ["yref"] = "paper",
                ["layer"] = "below",
                ["line"] = new JsonObject { ["dash"] = "dash", ["color"] = Palette.Ink },
            });
            var words = Plotly.Annotation(ThresholdWords, 0, 1);
            words["x"] = from;
            words["yanchor"] = "bottom";
            words["xref"] = "x";
            annotations.Add((JsonNode)words);
        }

        layout["annotations"] = annotations;
        return layout;
    }

    /// <summary>The words of a bar, in a column at the right; null where the name of the row already says why there is no value.</summary>
    private JsonObject? WordsBeside(int at)
    {
        if (Bars[at].Value.Absence is not null)
            return null;
        var words = Plotly.Annotation(BarWords(Bars[at]), 1, 0, letters: 200);
        words["y"] = Plotly.Categories(Bars.Select(bar => bar.Label))[at];
        words["yref"] = "y";
        words["xanchor"] = "left";
        words["xshift"] = 8;
        return words;
    }

    internal bool IsBelow(RankedBar bar) => Threshold is { } from && bar.Value.Number < from;

    private bool IsTied(RankedBar bar) => bar.Rank is { } rank && Bars.Count(other => other.Rank == rank) > 1;

    private string RankOf(RankedBar bar) =>
        bar.Rank is { } rank ? rank.ToString(CultureInfo.InvariantCulture) + (IsTied(bar) ? "=" : "") : "";

    private int? WholeOf(RankedBar bar) => bar.Of ?? Of;

    private string BarWords(RankedBar bar) => ValueOf(bar) + (bar.Second is { } second ? $" · {second} {SecondUnit}" : "");

    private string ValueOf(RankedBar bar) => bar.Value.Absence is { } why ? Values.Words(why) : PlainText.Of(bar.Value.ToString(), WholeOf(bar));
}
